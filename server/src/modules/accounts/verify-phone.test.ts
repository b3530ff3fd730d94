import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { registered } from "./test-visitor.ts";

const world = await makeWorld();
const MINUTE = 60_000;

/** Somebody signed in with a telephone that is not verified yet. */
async function withPhone(number = "514 555-0142") {
  const made = await registered(world);
  await made.visitor.signIn(made.email);
  const id = crypto.randomUUID();
  const row = { id, person_id: made.personId, kind: "phone", value: number, created_at: world.clock.now() };
  await world.make.insert("contact_points", row);
  return { ...made, id };
}
type Made = Awaited<ReturnType<typeof withPhone>>;
const send = ({ visitor, id }: Made) => visitor.send(`/portal/profile/phones/${id}/code`, {}, { method: "POST" });
const give = ({ visitor, id }: Made, code: string) => visitor.send(`/portal/profile/phones/${id}/verify`, { code });

/** The newest text that came to a number. */
async function textTo(number: string): Promise<string> {
  await world.advance(1_000);
  const { rows } = await world.god.query(
    "select body from sms_outbox where recipient = $1 order by at desc, id desc limit 1",
    [number],
  );
  return String(rows[0]?.body);
}
const codeIn = (text: string) => /\b\d{6}\b/.exec(text)?.[0] ?? "none";
const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

test("a code of six digits comes by text message and makes the number the person's own, once", async () => {
  const made = await withPhone("514 555-0101");
  expect((await send(made)).status).toBe(202);
  const text = await textTo("+15145550101");
  expect(text).toMatch(/\b\d{6} est votre code\. Il est bon 10 minutes\./);
  const code = codeIn(text);
  const { rows } = await world.god.query("select code_hash from phone_codes where contact_point_id = $1", [made.id]);
  expect(rows[0].code_hash.toString("latin1")).not.toContain(code);
  expect(await give(made, code)).toMatchObject({ status: 200, data: { verifiedAt: expect.any(String) } });
  expect((await give(made, code)).status).toBe(410);
  expect((await send(made)).failure).toMatchObject({ code: "PHONE_VERIFIED" });
});

test("five wrong tries, even all at once, and the right code no longer helps; a new one does", async () => {
  const made = await withPhone("514 555-0102");
  await send(made);
  const code = codeIn(await textTo("+15145550102"));
  const answers = await Promise.all(Array.from({ length: 8 }, () => give(made, wrongOf(code))));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([401, 401, 401, 401, 401, 410, 410, 410]);
  expect((await give(made, code)).failure).toMatchObject({ code: "CODE_EXPIRED" });
  await send(made);
  expect((await give(made, codeIn(await textTo("+15145550102")))).status).toBe(200);
});

test("a code lives ten minutes, and the newest one counts", async () => {
  const made = await withPhone("514 555-0103");
  await send(made);
  const first = codeIn(await textTo("+15145550103"));
  await send(made);
  const second = codeIn(await textTo("+15145550103"));
  expect(second).not.toBe(first);
  expect((await give(made, first)).status).toBe(401);
  await world.advance(10 * MINUTE);
  expect((await give(made, second)).status).toBe(410);
});

test("one number gets five texts a day, whoever asks; other countries and other people's numbers get none", async () => {
  const [one, two] = [await withPhone("514 555-0104"), await withPhone("+1 514 555-0104")];
  for (const made of [one, two, one, two, one]) expect((await send(made)).status).toBe(202);
  expect((await send(two)).status).toBe(429);
  await world.advance(24 * 60 * MINUTE);
  expect((await send(two)).status).toBe(202);
  expect((await send(await withPhone("+44 20 7946 0958"))).failure).toMatchObject({ code: "PHONE_NOT_SERVED" });
  expect((await send({ ...one, visitor: two.visitor })).status).toBe(404);
});
