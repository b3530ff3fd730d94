import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { Authenticator } from "./test-authenticator.ts";
import { codeOf, PASSWORD, registered, subjectsTo, Visitor } from "./test-visitor.ts";

const world = await makeWorld();

const proveAgain = (visitor: Visitor) => visitor.send("/auth/step-up", { password: PASSWORD });
/** Somebody signed in who has just made a passkey. */
async function withPasskey() {
  const { email, accountId, visitor } = await registered(world);
  await visitor.signIn(email);
  const device = new Authenticator();
  await proveAgain(visitor);
  const options = (await visitor.send("/auth/passkeys/options", {})).data;
  const added = await visitor.send("/auth/passkeys", { name: "Mon téléphone", credential: device.create(options) });
  expect(added.status).toBe(201);
  return { email, accountId, visitor, device, id: String(added.data["id"]) };
}
/** What a browser does that offers its passkeys before anybody said who they are. */
async function signInWith(device: Authenticator, how = {}, visitor = new Visitor(world)) {
  const options = (await visitor.send("/auth/passkeys/sign-in-options", {})).data;
  const credential = device.get(options, how);
  const answer = await visitor.send("/auth/passkeys/sign-in", { credential, transport: "cookie" });
  return { answer, visitor, credential };
}

test("a passkey signs in without e-mail, password or code, also where a code is asked for otherwise", async () => {
  const { email, visitor, device } = await withPasskey();
  expect(await subjectsTo(world, email)).toContain("Une clé d’accès a été ajoutée à votre compte");
  const { data } = await visitor.send("/auth/2fa/setup", {});
  const code = codeOf(String(data["secret"]), world.clock.now());
  expect(await visitor.status("/auth/2fa/enable", { code })).toBe(200);
  expect((await new Visitor(world).signIn(email)).data).toMatchObject({ twoFactorRequired: true });

  const { answer, visitor: next } = await signInWith(device);
  expect(answer).toMatchObject({ status: 200, data: { account: { email } } });
  expect((await next.send("/auth/me")).data).toMatchObject({ account: { email }, twoFactor: { enabled: true } });
  const [signIn] = (
    await world.god.query("select second_factor_at from sign_ins order by created_at desc, id desc limit 1")
  ).rows;
  expect(signIn.second_factor_at).not.toBeNull(); // the device checked who holds it: both factors
});

test("an app signs in with a passkey and gets tokens", async () => {
  const { email, device } = await withPasskey();
  const app = new Visitor(world, "Test app");
  const options = (await app.send("/auth/passkeys/sign-in-options", {})).data;
  const answer = await app.send("/auth/passkeys/sign-in", { credential: device.get(options) });
  expect(answer.data).toMatchObject({ account: { email }, expiresIn: 900 });
});

test.each([
  ["made for a page that only looks like ours", { origin: "http://1ocalhost:3000" }],
  ["for another host", { rpId: "example.test" }],
  ["by a device that did not check who holds it", { verified: false }],
  ["of a challenge that we never gave", { challenge: "x".repeat(43) }],
])("a signature %s opens nothing", async (_what, how) => {
  const { device } = await withPasskey();
  const { answer } = await signInWith(device, how);
  expect(answer).toMatchObject({ status: 401, failure: { code: "PASSKEY_REFUSED" } });
});

test("a signature serves once, a copied key is found out by its count, and an unknown key learns nothing", async () => {
  const { device } = await withPasskey();
  const { credential, answer } = await signInWith(device);
  expect(answer.status).toBe(200);
  expect(await new Visitor(world).status("/auth/passkeys/sign-in", { credential })).toBe(401);
  device.turnBack();
  const copied = await signInWith(device);
  const unknown = await signInWith(new Authenticator());
  expect([copied.answer.status, unknown.answer.status]).toEqual([401, 401]);
  expect(copied.answer.failure["message"]).toBe(unknown.answer.failure["message"]);
});

test("of ten who bring one signature at once, one gets in", async () => {
  const { device } = await withPasskey();
  const visitor = new Visitor(world);
  const credential = device.get((await visitor.send("/auth/passkeys/sign-in-options", {})).data);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => new Visitor(world).status("/auth/passkeys/sign-in", { credential })),
  );
  expect(answers.toSorted()).toEqual([200, ...Array.from({ length: 9 }, () => 401)]);
});

test("a challenge for one purpose does not serve another, and its time is short", async () => {
  const { visitor, device } = await withPasskey();
  const making = (await visitor.send("/auth/passkeys/options", {})).data;
  const credential = device.get(making);
  expect(await new Visitor(world).status("/auth/passkeys/sign-in", { credential })).toBe(401);
  const options = (await visitor.send("/auth/passkeys/sign-in-options", {})).data;
  await world.advance(5 * 60_000);
  expect(await new Visitor(world).status("/auth/passkeys/sign-in", { credential: device.get(options) })).toBe(401);
});

test("adding and removing a passkey ask who is there; removed, it opens nothing, and a mail says so", async () => {
  const { email, visitor, device, id } = await withPasskey();
  await world.advance(11 * 60_000);
  const asked = await visitor.send("/auth/passkeys/options", {});
  expect(asked).toMatchObject({ status: 403, failure: { details: { because: "step_up_needed" } } });
  expect(await visitor.status(`/auth/passkeys/${id}`, undefined, { method: "DELETE" })).toBe(403);
  expect((await visitor.send(`/auth/passkeys/${id}`, { name: "Clé bleue" }, { method: "PATCH" })).data).toMatchObject({
    name: "Clé bleue",
  });
  await proveAgain(visitor);
  expect(await visitor.status(`/auth/passkeys/${id}`, undefined, { method: "DELETE" })).toBe(200);
  expect((await signInWith(device)).answer.status).toBe(401);
  expect(await subjectsTo(world, email)).toContain("Une clé d’accès a été retirée de votre compte");
});

test("the same device is not kept twice, and nobody touches somebody else's passkey", async () => {
  const { visitor, device, id } = await withPasskey();
  const options = (await visitor.send("/auth/passkeys/options", {})).data;
  expect(options["excludeCredentials"]).toMatchObject([{ id: device.credentialId.toString("base64url") }]);
  const again = await visitor.send("/auth/passkeys", { name: "Encore", credential: device.create(options) });
  expect(again).toMatchObject({ status: 409, failure: { code: "PASSKEY_KNOWN" } });
  const stranger = await registered(world);
  await stranger.visitor.signIn(stranger.email);
  await proveAgain(stranger.visitor);
  expect(await stranger.visitor.status(`/auth/passkeys/${id}`, { name: "À moi" }, { method: "PATCH" })).toBe(404);
  expect(await stranger.visitor.status(`/auth/passkeys/${id}`, undefined, { method: "DELETE" })).toBe(404);
});

test("a passkey is a fresh proof, also where a code is asked for; one made for signing in is not, and one that stayed behind is refused", async () => {
  const { accountId, visitor, device } = await withPasskey();
  const { data } = await visitor.send("/auth/2fa/setup", {});
  const code = codeOf(String(data["secret"]), world.clock.now());
  expect(await visitor.status("/auth/2fa/enable", { code })).toBe(200);
  await world.advance(11 * 60_000);
  const needsProof = () => visitor.status("/portal/account/email", { email: `new-${accountId}@example.test` });
  expect(await needsProof()).toBe(403);

  const forEntrance = device.get((await visitor.send("/auth/passkeys/sign-in-options", {})).data);
  const prove = (credential: unknown) => visitor.send("/auth/passkeys/step-up", { credential });
  expect((await prove(forEntrance)).failure).toMatchObject({ code: "PASSKEY_REFUSED" });
  const options = (await visitor.send("/auth/passkeys/step-up-options", {})).data;
  expect((await prove(new Authenticator().get(options))).status).toBe(401);
  expect(await needsProof()).toBe(403);

  const signed = device.get((await visitor.send("/auth/passkeys/step-up-options", {})).data);
  expect((await prove(signed)).status).toBe(200);
  expect(await needsProof()).toBe(202);
  expect((await prove(signed)).status).toBe(401); // a signature serves once
});

test("who has no passkey is not offered one as proof, and nobody proves with somebody else’s", async () => {
  const { device } = await withPasskey();
  const stranger = await registered(world);
  await stranger.visitor.signIn(stranger.email);
  expect((await stranger.visitor.send("/auth/passkeys/step-up-options", {})).failure).toMatchObject({
    code: "NO_PASSKEY",
  });
  const other = await withPasskey();
  const options = (await other.visitor.send("/auth/passkeys/step-up-options", {})).data;
  expect(await other.visitor.status("/auth/passkeys/step-up", { credential: device.get(options) })).toBe(401);
});

test("a locked work place opens by passkey; five that do not fit end the sign-in", async () => {
  const { visitor, device } = await withPasskey();
  await visitor.send("/auth/lock", {});
  expect(await visitor.status("/auth/sessions")).toBe(403);
  const open = async (by: Authenticator) =>
    visitor.send("/auth/passkeys/unlock", {
      credential: by.get((await visitor.send("/auth/passkeys/unlock-options", {})).data),
    });
  expect((await open(new Authenticator())).failure).toMatchObject({ code: "PASSKEY_REFUSED" });
  expect((await open(device)).status).toBe(200);
  expect(await visitor.status("/auth/sessions")).toBe(200);
  await visitor.send("/auth/lock", {});
  for (let time = 0; time < 5; time += 1) expect((await open(new Authenticator())).status).toBe(401);
  expect(await visitor.status("/auth/me")).toBe(401);
});

test("a closed account is not opened by its passkey", async () => {
  const { accountId, device } = await withPasskey();
  await world.god.query("update accounts set status = 'suspended' where id = $1", [accountId]);
  expect((await signInWith(device)).answer.status).toBe(401);
});
