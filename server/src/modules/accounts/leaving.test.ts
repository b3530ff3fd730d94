import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { Authenticator } from "./test-authenticator.ts";
import { linkTo, PASSWORD, registered, subjectsTo, Visitor } from "./test-visitor.ts";

const world = await makeWorld();
const { make } = world;
const DAY = 86_400_000;
const rows = async (sql: string, ...values: unknown[]) => (await world.god.query(sql, values)).rows;
const prove = (visitor: Visitor) => visitor.send("/auth/step-up", { password: PASSWORD });

async function signedIn() {
  const made = await registered(world);
  await made.visitor.signIn(made.email);
  await prove(made.visitor);
  return made;
}
/** Somebody of the practice who decides, signed in and proven. */
async function owner() {
  const made = await registered(world);
  await rows("update accounts set kind = 'staff' where id = $1", made.accountId);
  await make.insert("staff_permissions", {
    account_id: made.accountId,
    permission: "owner",
    granted_at: world.clock.now(),
  });
  const factor = {
    account_id: made.accountId,
    secret: Buffer.from("x"),
    last_step: 0,
    recovery_salt: Buffer.from("x"),
  };
  await make.insert("second_factors", { ...factor, created_at: world.clock.now() });
  await made.visitor.signIn(made.email);
  await rows("update second_factors set enabled_at = created_at where account_id = $1", made.accountId);
  await rows("update sign_ins set stepped_up_at = $2 where account_id = $1", made.accountId, world.clock.now());
  return made.visitor;
}
const deletionOf = async (email: string) =>
  String(
    (
      await rows(
        "select d.id from deletion_requests d join accounts a on a.id = d.account_id where a.email = $1 and d.state = 'open'",
        email,
      )
    )[0]?.id,
  );
const askDeletion = (visitor: Visitor, wish?: string) =>
  visitor.send("/portal/account/request-deletion", { ...(wish && { wish }) });

test("a person closes their account: every device is out at once, and signing in opens it again", async () => {
  const { email, visitor } = await signedIn();
  const app = new Visitor(world, "Test app");
  await app.signIn(email, { transport: "token" });
  expect(await visitor.status("/portal/account/deactivate", {})).toBe(200);
  expect([await visitor.status("/auth/me"), await app.status("/auth/me")]).toEqual([401, 401]);
  expect(await subjectsTo(world, email)).toContain("Votre compte est fermé");
  await world.advance(200 * DAY);
  const back = new Visitor(world);
  expect((await back.signIn(email)).status).toBe(200);
  expect(await back.status("/auth/me")).toBe(200);
  expect(await subjectsTo(world, email)).toContain("Votre compte est rouvert");
});

test("a passkey and a forgotten password lead back too; after the practice's rule nothing does", async () => {
  const { email, visitor } = await signedIn();
  const device = new Authenticator();
  const options = (await visitor.send("/auth/passkeys/options", {})).data;
  await visitor.send("/auth/passkeys", { name: "Clé", credential: device.create(options) });
  await visitor.send("/portal/account/deactivate", {});
  const signWith = async () => {
    const one = new Visitor(world);
    const credential = device.get((await one.send("/auth/passkeys/sign-in-options", {})).data);
    const answer = await one.send("/auth/passkeys/sign-in", { credential, transport: "cookie" });
    return { status: answer.status, one };
  };
  const { status, one } = await signWith();
  expect(status).toBe(200);
  await prove(one);
  await one.send("/portal/account/deactivate", {});
  await new Visitor(world).send("/auth/forgot-password", { email });
  const token = await linkTo(world, email);
  const password = "girouette violon 7 marmite";
  expect(await new Visitor(world).status("/auth/reset-password", { token, password })).toBe(200);
  await world.advance(365 * DAY);
  expect([(await new Visitor(world).signIn(email, { password })).status, (await signWith()).status]).toEqual([
    401, 401,
  ]);
});

test("closing needs a fresh proof; who was closed by the practice does not come back by signing in", async () => {
  const { email, accountId, visitor } = await registered(world);
  await visitor.signIn(email);
  expect((await visitor.send("/portal/account/deactivate", {})).failure).toMatchObject({
    details: { because: "step_up_needed" },
  });
  await rows("update accounts set status = 'deactivated' where id = $1", accountId);
  expect((await new Visitor(world).signIn(email)).status).toBe(401);
});

test("a wish to be deleted says what goes and what stays, waits once, and is taken back", async () => {
  const { visitor } = await signedIn();
  const asked = await askDeletion(visitor, "Je change de clinique.");
  expect(asked).toMatchObject({
    status: 201,
    data: { request: { state: "open" }, erased: expect.arrayContaining(["name"]) },
  });
  expect((await askDeletion(visitor)).failure).toMatchObject({ code: "DELETION_OPEN" });
  expect((await visitor.send("/portal/account/request-deletion", undefined, { method: "DELETE" })).data).toMatchObject({
    request: { state: "withdrawn" },
  });
  const both = await Promise.all([askDeletion(visitor), askDeletion(visitor)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
});

test("granted: sign-in, contacts, health and name are gone at once, one last mail goes out, and nobody gets in again", async () => {
  const { email, accountId, personId, visitor } = await signedIn();
  const reach = { id: crypto.randomUUID(), person_id: personId, kind: "phone", value: "514 555-0199" };
  await make.insert("contact_points", { ...reach, created_at: world.clock.now() });
  await askDeletion(visitor);
  const staff = await owner();
  const id = await deletionOf(email);
  expect((await staff.send("/admin/deletion-requests")).failure["data"]).toEqual(
    expect.arrayContaining([expect.objectContaining({ id, email, hold: null })]),
  );
  expect(await staff.status(`/admin/deletion-requests/${id}/approve`, {}, { method: "POST" })).toBe(200);
  expect(await staff.status(`/admin/deletion-requests/${id}/approve`, {}, { method: "POST" })).toBe(409);
  expect(await visitor.status("/auth/me")).toBe(401);
  expect((await new Visitor(world).signIn(email)).status).toBe(401);
  const last = await subjectsTo(world, email);
  expect(last).toContain("Vos données ont été effacées");
  expect(await rows("select given_name, birth_date from persons where id = $1", personId)).toEqual([
    { given_name: "—", birth_date: null },
  ]);
  expect(await rows("select email, status from accounts where id = $1", accountId)).toEqual([
    { email: `${accountId}@erased.invalid`, status: "deactivated" },
  ]);
  for (const table of ["credentials", "passkeys", "second_factors"])
    expect(await rows(`select from ${table} where account_id = $1`, accountId)).toEqual([]);
  expect(await rows("select from contact_points where person_id = $1", personId)).toEqual([]);
  const again = new Visitor(world);
  await again.send("/auth/forgot-password", { email });
  expect(await subjectsTo(world, email)).toHaveLength(last.length);
});

test("who was in care keeps their file under lock: the name stays, the decision says until when", async () => {
  const { email, personId, visitor } = await signedIn();
  const professional = await make.professional();
  await make.file(personId, professional.id);
  const asked = await askDeletion(visitor);
  expect(asked.data).toMatchObject({
    kept: expect.arrayContaining([expect.objectContaining({ what: "clinical_file", because: "order_rule" })]),
  });
  const staff = await owner();
  const id = await deletionOf(email);
  expect(await staff.status(`/admin/deletion-requests/${id}/approve`, {}, { method: "POST" })).toBe(200);
  expect(await rows("select given_name from persons where id = $1", personId)).toEqual([{ given_name: "Camille" }]);
  const [decided] = await rows("select kept from deletion_requests where id = $1", id);
  expect(decided?.kept).toContainEqual(
    expect.objectContaining({ what: "clinical_file", until: expect.stringMatching(/^\d{4}-/) }),
  );
  await expect(world.god.query("update deletion_requests set state = 'refused' where id = $1", [id])).rejects.toThrow(
    "stays as it was",
  );
});

test("while a legal hold lasts nothing is granted, by nobody; a refusal carries its reason to the person", async () => {
  const { email, personId, visitor } = await signedIn();
  await askDeletion(visitor);
  const staff = await owner();
  const id = await deletionOf(email);
  const hold = `/admin/people/${personId}/legal-hold`;
  expect(await staff.status(hold, { reason: "Ordonnance du tribunal." })).toBe(200);
  expect((await staff.send(hold, { reason: "Encore." })).failure).toMatchObject({ code: "LEGAL_HOLD" });
  expect((await staff.send(`/admin/deletion-requests/${id}/approve`, {}, { method: "POST" })).failure).toMatchObject({
    code: "LEGAL_HOLD",
  });
  await expect(
    world.god.query(
      "update deletion_requests set state = 'approved', decided_at = asked_at, decided_by = person_id where id = $1",
      [id],
    ),
  ).rejects.toThrow("a legal hold forbids the deletion");
  expect(await staff.status(hold, undefined, { method: "DELETE" })).toBe(200);
  expect(await staff.status(`/admin/deletion-requests/${id}/refuse`, { reason: "Une facture est ouverte." })).toBe(200);
  expect((await visitor.send("/portal/account/deletion")).data).toMatchObject({
    request: { state: "refused", reason: "Une facture est ouverte." },
  });
  expect(await subjectsTo(world, email)).toContain("Réponse à votre demande de suppression");
});
