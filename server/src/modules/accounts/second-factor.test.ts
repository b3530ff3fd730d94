import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { codeOf, PASSWORD, registered, subjectsTo, Visitor } from "./test-visitor.ts";

const world = await makeWorld();
const MINUTE = 60_000;

/** Somebody with a second factor, signed in, and the secret of the app. */
async function withSecondFactor(kind: "client" | "professional" = "client") {
  const { email, visitor } = await registered(world);
  if (kind === "professional") await makeProfessional(email);
  await visitor.signIn(email);
  const { data } = await visitor.send("/auth/2fa/setup", {});
  const secret = String(data["secret"]);
  const enabled = await visitor.send("/auth/2fa/enable", { code: codeOf(secret, world.clock.now()) });
  expect(enabled.status).toBe(200);
  const recoveryCodes = enabled.data["recoveryCodes"];
  if (!Array.isArray(recoveryCodes)) throw new Error("no recovery codes");
  return { email, visitor, secret, recoveryCodes: recoveryCodes.map(String) };
}
async function makeProfessional(email: string) {
  const { rows } = await world.god.query(
    "update accounts set kind = 'professional' where email = $1 returning person_id",
    [email],
  );
  const row = {
    slug: `pro-${rows[0].person_id}`,
    state: "approved",
    applied_at: world.clock.now(),
    accepts_new: true,
    accepts_urgent: false,
  };
  const lists = { languages: [], age_groups: [], modalities: [], approaches: [], payer_kinds: [], weekly_capacity: 5 };
  await world.make.insert("professionals", { person_id: rows[0].person_id, ...row, ...lists });
}
/** Codes serve once: a later half minute brings another. */
const nextCode = async (secret: string) => {
  await world.advance(30_000);
  return codeOf(secret, world.clock.now());
};
const challengeOf = async (email: string, visitor = new Visitor(world)) => {
  const { data } = await visitor.signIn(email);
  expect(data).toMatchObject({ twoFactorRequired: true });
  expect(data).not.toHaveProperty("account");
  return String(data["challengeToken"]);
};

test("with a second factor the password opens a challenge, and the code finishes it, once", async () => {
  const { email, visitor, secret } = await withSecondFactor();
  expect((await visitor.send("/auth/me")).data).toMatchObject({ twoFactor: { enabled: true, mandatory: false } });
  expect(await subjectsTo(world, email)).toContain("La vérification en deux étapes est activée");
  const next = new Visitor(world);
  const challengeToken = await challengeOf(email, next);
  expect(next.cookies.size).toBe(0);
  const code = await nextCode(secret);
  expect((await next.send("/auth/2fa/verify", { challengeToken, code: "000000" })).failure).toMatchObject({
    code: "WRONG_CODE",
  });
  expect(await next.send("/auth/2fa/verify", { challengeToken, code })).toMatchObject({
    status: 200,
    data: { account: { email } },
  });
  expect(await next.status("/auth/me")).toBe(200);
  expect((await next.send("/auth/2fa/verify", { challengeToken, code })).failure).toMatchObject({
    code: "CHALLENGE_EXPIRED",
  });
});

test("a code that served is refused, and so is the code before it", async () => {
  const { email, secret } = await withSecondFactor();
  const code = await nextCode(secret);
  const before = codeOf(secret, world.clock.now(), -1);
  expect(await new Visitor(world).status("/auth/2fa/verify", { challengeToken: await challengeOf(email), code })).toBe(
    200,
  );
  for (const replayed of [code, before])
    expect(
      (await new Visitor(world).send("/auth/2fa/verify", { challengeToken: await challengeOf(email), code: replayed }))
        .failure,
    ).toMatchObject({ code: "WRONG_CODE" });
});

test("of ten who bring the same code at once, one gets in", async () => {
  const { email, secret } = await withSecondFactor();
  const challenges = [
    await challengeOf(email),
    await challengeOf(email),
    await challengeOf(email),
    await challengeOf(email),
  ];
  const code = await nextCode(secret);
  const answers = await Promise.all(
    challenges.map((challengeToken) => new Visitor(world).status("/auth/2fa/verify", { challengeToken, code })),
  );
  expect(answers.filter((status) => status === 200)).toHaveLength(1);
});

test("the challenge token opens nothing else, and lives five minutes", async () => {
  const { email, secret } = await withSecondFactor();
  const challengeToken = await challengeOf(email);
  const thief = new Visitor(world);
  thief.accessToken = challengeToken;
  expect(await thief.status("/auth/me")).toBe(401);
  thief.accessToken = "";
  thief.cookies.set("jc_session", challengeToken);
  expect(await thief.status("/auth/me")).toBe(401);
  thief.cookies.clear();
  expect(await thief.status("/auth/refresh", { refreshToken: challengeToken })).toBe(401);
  for (const path of ["/auth/reset-password", "/auth/activate"])
    expect(await thief.status(path, { token: challengeToken, password: PASSWORD })).toBe(410);
  expect(await thief.status("/auth/verify-email", { token: challengeToken })).toBe(410);
  await world.advance(5 * MINUTE);
  const code = codeOf(secret, world.clock.now());
  expect((await thief.send("/auth/2fa/verify", { challengeToken, code })).failure).toMatchObject({
    code: "CHALLENGE_EXPIRED",
  });
});

test("a recovery code stands in for the app, once each; new ones make the old ones void", async () => {
  const { email, visitor, secret, recoveryCodes } = await withSecondFactor();
  const [first = "", second = ""] = recoveryCodes;
  const tried = async (code: string) =>
    new Visitor(world).status("/auth/2fa/verify", { challengeToken: await challengeOf(email), code });
  expect(await tried(first.toUpperCase())).toBe(200);
  expect(await tried(first)).toBe(401);
  expect((await visitor.send("/auth/2fa")).data).toMatchObject({ enabled: true, recoveryCodesLeft: 9 });
  expect(await visitor.status("/auth/2fa/recovery-codes", { code: await nextCode(secret) })).toBe(200);
  expect(await tried(second)).toBe(401);
});

test("a trusted device is not asked again for 30 days; a new password ends the trust", async () => {
  const { email, secret } = await withSecondFactor();
  const home = new Visitor(world);
  const challengeToken = await challengeOf(email, home);
  await home.send("/auth/2fa/verify", { challengeToken, code: await nextCode(secret), trustDevice: true });
  expect(home.cookies.has("jc_device")).toBe(true);
  await home.send("/auth/logout", {});
  expect((await home.signIn(email)).data).toHaveProperty("account");
  const elsewhere = new Visitor(world);
  expect((await elsewhere.signIn(email)).data).toHaveProperty("challengeToken");
  const { email: other } = await withSecondFactor();
  expect((await home.signIn(other)).data).toHaveProperty("challengeToken"); // trusted for one account only
  await home.signIn(email);
  await home.send("/auth/change-password", { currentPassword: PASSWORD, newPassword: `${PASSWORD} encore` });
  expect((await home.signIn(email, { password: `${PASSWORD} encore` })).data).toHaveProperty("challengeToken");
});

test("professionals reach only the set-up until the second factor stands, and cannot switch it off", async () => {
  const { email, visitor } = await registered(world);
  await makeProfessional(email);
  await visitor.signIn(email);
  expect((await visitor.send("/auth/me")).data).toMatchObject({ twoFactor: { mandatory: true, setupNeeded: true } });
  for (const path of ["/auth/sessions", "/professionals/applications/mine"])
    expect((await visitor.send(path)).failure).toMatchObject({
      code: "FORBIDDEN",
      details: { because: "second_factor_needed" },
    });
  const { secret, visitor: ready } = await withSecondFactor("professional");
  expect(await ready.status("/professionals/applications/mine")).toBe(200);
  const code = await nextCode(secret);
  expect((await ready.send("/auth/2fa/disable", { password: PASSWORD, code })).failure).toMatchObject({
    code: "TWO_FACTOR_MANDATORY",
  });
});

test("a client switches it off with both proofs, which ends the other sign-ins", async () => {
  const { email, visitor, secret } = await withSecondFactor();
  const other = new Visitor(world);
  await other.send("/auth/2fa/verify", {
    challengeToken: await challengeOf(email, other),
    code: await nextCode(secret),
  });
  expect(await other.status("/auth/me")).toBe(200);
  const code = await nextCode(secret);
  expect((await visitor.send("/auth/2fa/disable", { password: "no, another", code })).failure).toMatchObject({
    code: "WRONG_PASSWORD",
  });
  expect(await visitor.status("/auth/2fa/disable", { password: PASSWORD, code })).toBe(200);
  expect([await visitor.status("/auth/me"), await other.status("/auth/me")]).toEqual([200, 401]);
  expect((await other.signIn(email)).data).toHaveProperty("account");
  expect((await visitor.send("/auth/2fa/disable", { password: PASSWORD, code })).failure).toMatchObject({
    code: "TWO_FACTOR_OFF",
  });
});

test("five wrong codes lock, even for the right one", async () => {
  const { email, secret } = await withSecondFactor();
  const challengeToken = await challengeOf(email);
  const visitor = new Visitor(world);
  for (let i = 0; i < 5; i += 1)
    expect(await visitor.status("/auth/2fa/verify", { challengeToken, code: "123 456" })).toBe(401);
  const locked = await visitor.send("/auth/2fa/verify", { challengeToken, code: await nextCode(secret) });
  expect(locked).toMatchObject({ status: 429, failure: { code: "LOCKED_OUT" } });
});

test("stepping up takes the code where there is one, otherwise the password, and holds ten minutes", async () => {
  const { visitor, secret } = await withSecondFactor();
  expect(await visitor.status("/auth/step-up", { password: PASSWORD })).toBe(401);
  expect(await visitor.status("/auth/step-up", { code: await nextCode(secret) })).toBe(200);
  expect((await visitor.send("/auth/me")).data["steppedUpUntil"]).toBe(
    new Date(world.clock.now().getTime() + 10 * MINUTE).toISOString(),
  );
  await world.advance(10 * MINUTE);
  expect((await visitor.send("/auth/me")).data["steppedUpUntil"]).toBeNull();
  const { email, visitor: plain } = await registered(world);
  await plain.signIn(email);
  expect(await plain.status("/auth/step-up", { password: "no, another" })).toBe(401);
  expect(await plain.status("/auth/step-up", { password: PASSWORD })).toBe(200);
});

test("an open browser makes nobody's app the proof: setting one up asks who is there, but not right after signing in", async () => {
  const { email, visitor } = await registered(world);
  await visitor.signIn(email);
  await world.advance(10 * MINUTE);
  const wanted = { code: "FORBIDDEN", details: { because: "step_up_needed" } };
  expect((await visitor.send("/auth/2fa/setup", {})).failure).toMatchObject(wanted);
  expect(await visitor.status("/auth/step-up", { password: PASSWORD })).toBe(200);
  expect(await visitor.status("/auth/2fa/setup", {})).toBe(200);
  const worker = await registered(world);
  await makeProfessional(worker.email);
  await worker.visitor.signIn(worker.email);
  await world.advance(10 * MINUTE);
  expect((await worker.visitor.send("/auth/2fa/setup", {})).failure).toMatchObject(wanted);
  expect(await worker.visitor.status("/auth/step-up", { password: PASSWORD })).toBe(200);
  expect(await worker.visitor.status("/auth/2fa/setup", {})).toBe(200);
});

test("a work place locks after 30 idle minutes, opens by the password, and ends after five wrong ones", async () => {
  const { visitor } = await withSecondFactor("professional");
  const because = async () => (await visitor.send("/auth/sessions")).failure["details"];
  await world.advance(29 * MINUTE);
  expect(await because()).toBeUndefined(); // used: the half hour begins anew
  await world.advance(29 * MINUTE);
  const inOneMinute = new Date(world.clock.now().getTime() + MINUTE).toISOString();
  const me = async () => (await visitor.send("/auth/me")).data;
  expect(await me()).toMatchObject({ locked: false, idleMinutes: 30, locksAt: inOneMinute }); // `me` is polled: it does not prolong
  expect(await visitor.status("/auth/refresh", {})).toBe(200); // what the page calls for "stay"
  expect(await me()).toMatchObject({ locksAt: new Date(world.clock.now().getTime() + 30 * MINUTE).toISOString() });
  await world.advance(30 * MINUTE);
  expect(await because()).toEqual({ because: "locked" });
  expect(await me()).toMatchObject({ locked: true, locksAt: null });
  expect(await visitor.status("/auth/unlock", { password: "no, another" })).toBe(401);
  expect(await visitor.status("/auth/unlock", { password: PASSWORD })).toBe(200);
  expect(await because()).toBeUndefined();
  expect(await visitor.status("/auth/lock", {})).toBe(200);
  expect(await because()).toEqual({ because: "locked" });
  for (let i = 0; i < 5; i += 1) expect(await visitor.status("/auth/unlock", { password: "no, another" })).toBe(401);
  expect(await visitor.status("/auth/me")).toBe(401);
});

test("a locked work place leads to the own space, and acts as nobody", async () => {
  const { visitor } = await withSecondFactor("professional");
  await visitor.send("/auth/lock", {});
  const page = await fetch(`${await world.listen()}/fr`, {
    headers: { cookie: `jc_session=${visitor.cookies.get("jc_session")}` },
  });
  expect(await page.text()).toContain('href="/workspace"');
  expect((await visitor.send("/auth/refresh", {})).status).toBe(401);
  expect(await visitor.status("/auth/unlock", { password: PASSWORD })).toBe(200);
  expect((await visitor.send("/auth/refresh", {})).status).toBe(200);
});

test("a work place ends after twelve hours of use", async () => {
  const { visitor } = await withSecondFactor("professional");
  for (let i = 0; i < 36; i += 1) {
    await world.clock.set(new Date(world.clock.now().getTime() + 20 * MINUTE - (i === 35 ? 1_000 : 0)));
    expect(await visitor.status("/auth/sessions")).toBe(200);
  }
  await world.advance(1_000);
  expect(await visitor.status("/auth/sessions")).toBe(401);
});
