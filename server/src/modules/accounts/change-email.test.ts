import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { linkTo, mailsTo, newEmail, PASSWORD, registered, subjectsTo, Visitor } from "./test-visitor.ts";

const world = await makeWorld();
const HOUR = 3_600_000;
const NEW_PASSWORD = "girouette violon 7 marmite";
const CONFIRM = "Confirmez votre nouvelle adresse courriel";

/** Somebody signed in, who has just proven it again. */
async function signedIn() {
  const made = await registered(world);
  await made.visitor.signIn(made.email);
  await made.visitor.send("/auth/step-up", { password: PASSWORD });
  return made;
}
const ask = (visitor: Visitor, email: string) => visitor.send("/portal/account/email", { email });
const verify = (token: string) => new Visitor(world).send("/auth/verify-new-email", { token });
const stop = (token: string) => new Visitor(world).send("/auth/stop-email-change", { token });
const emailOf = async (visitor: Visitor) => (await visitor.send("/portal/account/settings")).data["email"];

test("another e-mail counts once its link is opened: until then one signs in with the old one, afterwards with the new", async () => {
  const { email, visitor, personId } = await signedIn();
  const next = newEmail();
  expect(await ask(visitor, next)).toMatchObject({ status: 202, data: { accepted: true } });
  expect((await visitor.send("/portal/account/settings")).data).toMatchObject({ email, emailChange: { email: next } });
  expect((await new Visitor(world).signIn(next)).status).toBe(401);
  const token = await linkTo(world, next);
  expect(await verify(token)).toMatchObject({ status: 200, data: { email: next } });
  expect((await verify(token)).status).toBe(410);
  expect(await emailOf(visitor)).toBe(next);
  expect((await new Visitor(world).signIn(email)).status).toBe(401);
  expect((await new Visitor(world).signIn(next)).status).toBe(200);
  expect(await subjectsTo(world, email)).toContain("L’adresse de votre compte a changé");
  const { rows } = await world.god.query(
    "select value, verified_at is not null as verified from contact_points where person_id = $1 and kind = 'email' and ended_at is null",
    [personId],
  );
  expect(rows).toEqual([{ value: next, verified: true }]);
});

test("asking for an address that has an account answers as for any other; its owner hears of it and nothing changes", async () => {
  const { email, visitor } = await signedIn();
  const owner = await registered(world);
  const [free, taken] = [await ask(visitor, newEmail()), await ask(visitor, owner.email)];
  expect([taken.status, taken.data]).toEqual([free.status, free.data]);
  expect(await subjectsTo(world, owner.email)).toEqual(["Cette adresse a déjà un compte"]);
  expect(await emailOf(visitor)).toBe(email);
});

test("the newest wish counts, a wish is taken back, and a link lives for a day", async () => {
  const { visitor } = await signedIn();
  const [first, second, third] = [newEmail(), newEmail(), newEmail()];
  await ask(visitor, first);
  const early = await linkTo(world, first);
  await ask(visitor, second);
  expect((await verify(early)).status).toBe(410);
  const token = await linkTo(world, second);
  expect(await visitor.status("/portal/account/email", undefined, { method: "DELETE" })).toBe(200);
  expect((await verify(token)).status).toBe(410);
  expect(await visitor.status("/portal/account/email", undefined, { method: "DELETE" })).toBe(404);
  await ask(visitor, third);
  const late = await linkTo(world, third);
  await world.advance(24 * HOUR);
  expect((await verify(late)).status).toBe(410);
});

test("the old address stops a change: every sign-in ends and a link for a new password comes", async () => {
  const { email, visitor } = await signedIn();
  const next = newEmail();
  await ask(visitor, next);
  const confirm = await linkTo(world, next);
  expect(await stop(await linkTo(world, email))).toMatchObject({ status: 200, data: { email } });
  expect((await verify(confirm)).status).toBe(410);
  expect(await visitor.status("/auth/me")).toBe(401);
  const token = await linkTo(world, email);
  expect(await new Visitor(world).status("/auth/reset-password", { token, password: NEW_PASSWORD })).toBe(200);
  expect((await new Visitor(world).signIn(email, { password: NEW_PASSWORD })).status).toBe(200);
});

test("for seven days the old address undoes a change that was confirmed; then it does not", async () => {
  const { email, visitor } = await signedIn();
  const next = newEmail();
  await ask(visitor, next);
  await verify(await linkTo(world, next));
  const undo = await linkTo(world, email);
  await world.advance(6 * 24 * HOUR);
  expect(await stop(undo)).toMatchObject({ status: 200, data: { email } });
  expect(await visitor.status("/auth/me")).toBe(401);
  expect((await new Visitor(world).signIn(next)).status).toBe(401);
  expect((await new Visitor(world).signIn(email)).status).toBe(200);

  const other = await signedIn();
  const kept = newEmail();
  await ask(other.visitor, kept);
  await verify(await linkTo(world, kept));
  const late = await linkTo(world, other.email);
  await world.advance(7 * 24 * HOUR);
  expect((await stop(late)).status).toBe(410);
});

test("whoever took an account over does not shake the old address off by moving on to a second one", async () => {
  const { email, visitor } = await signedIn();
  const [theirs, further, last] = [newEmail(), newEmail(), newEmail()];
  await ask(visitor, theirs);
  await verify(await linkTo(world, theirs));
  const undo = await linkTo(world, email);
  await world.advance(1_000);
  await ask(visitor, further);
  await verify(await linkTo(world, further));
  const thiefs = await linkTo(world, theirs);
  await ask(visitor, last);
  const waiting = await linkTo(world, last);
  expect(await stop(undo)).toMatchObject({ status: 200, data: { email } });
  expect([(await stop(thiefs)).status, (await verify(waiting)).status]).toEqual([410, 410]);
  for (const gone of [theirs, further, last]) expect((await new Visitor(world).signIn(gone)).status).toBe(401);
  expect((await new Visitor(world).signIn(email)).status).toBe(200);
  const { rows } = await world.god.query(
    "select value from contact_points c join accounts a using (person_id) where a.email = $1 and c.ended_at is null",
    [email],
  );
  expect(rows).toEqual([{ value: email }]);
});

test("the first warning, of a wish that another replaced, gets the address back as well", async () => {
  const { email, visitor } = await signedIn();
  const [first, second] = [newEmail(), newEmail()];
  await ask(visitor, first);
  const warned = await linkTo(world, email);
  await ask(visitor, second);
  await verify(await linkTo(world, second));
  expect(await stop(warned)).toMatchObject({ status: 200, data: { email } });
  expect((await new Visitor(world).signIn(second)).status).toBe(401);
  expect((await new Visitor(world).signIn(email)).status).toBe(200);
});

test("of two who confirm the same new address, the first has it", async () => {
  const [one, two, next] = [await signedIn(), await signedIn(), newEmail()];
  await ask(one.visitor, next);
  const first = await linkTo(world, next);
  await ask(two.visitor, next);
  const second = await linkTo(world, next);
  expect(first).not.toBe(second);
  const answers = await Promise.all([verify(first), verify(second)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410]);
});

test("asking needs a fresh proof, another address than one's own, and is not endless", async () => {
  const { email, visitor } = await registered(world);
  await visitor.signIn(email);
  const next = newEmail();
  expect((await ask(visitor, next)).failure).toMatchObject({ details: { because: "step_up_needed" } });
  await visitor.send("/auth/step-up", { password: PASSWORD });
  expect((await ask(visitor, email)).failure).toMatchObject({ code: "SAME_EMAIL" });
  for (let time = 0; time < 5; time += 1) await ask(visitor, next);
  expect((await ask(visitor, next)).status).toBe(429);
  const mails = (await mailsTo(world, next)).filter(({ subject }) => subject === CONFIRM);
  expect(mails.length).toBeLessThanOrEqual(5);
});
