import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { networkPrefix } from "../../platform/network.ts";
import { linkTo, newEmail, PASSWORD, registered, Visitor } from "./test-visitor.ts";

const world = await makeWorld();
const PAIRS = 30;

const withoutId = (text: string) => text.replace(/"requestId":"[^"]{36}"/, "");
const shapeOf = ({ headers }: { headers: Headers }) =>
  [...headers].filter(([name]) => name !== "date").map(([name, value]) => `${name}: ${value}`);
const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const knownPeople = async () => {
  const people = await Promise.all(Array.from({ length: PAIRS }, () => registered(world)));
  return people.map(({ email }) => email);
};

type Body = (email: string) => object;
/** Calls in turn for known and unknown addresses. Gives how many pairs of answers differed, and by what the times differ, in the middle. */
async function measure(path: string, bodyFor: Body) {
  const visitor = new Visitor(world);
  const timed = async (email: string) => {
    const from = performance.now();
    const answer = await visitor.send(path, bodyFor(email));
    return {
      took: performance.now() - from,
      said: JSON.stringify([answer.status, withoutId(answer.text), shapeOf(answer)]),
    };
  };
  const known = await knownPeople();
  await timed(newEmail());
  const pairs = [];
  for (const [i, email] of known.entries()) {
    const first = await timed(i % 2 ? email : newEmail());
    const second = await timed(i % 2 ? newEmail() : email);
    pairs.push(i % 2 ? { known: first, unknown: second } : { known: second, unknown: first });
  }
  const different = pairs.filter((pair) => pair.known.said !== pair.unknown.said).length;
  const usual = median(pairs.map((pair) => pair.unknown.took));
  const apart = Math.abs(median(pairs.map((pair) => pair.known.took - pair.unknown.took)));
  return { different, together: apart <= Math.max(5, usual / 10) };
}
/** A busy machine may part the times by chance, and then they are measured again; what parts them each time is our own doing. */
async function compare(path: string, bodyFor: Body, rounds = 3): ReturnType<typeof measure> {
  const measured = await measure(path, bodyFor);
  return measured.together || rounds === 1 ? measured : compare(path, bodyFor, rounds - 1);
}
const ALIKE = { different: 0, together: true };

test.each([
  ["signing in", "/auth/login", (email: string) => ({ email, password: "not the password 1" })],
  ["signing up", "/auth/register", (email: string) => ({ email, password: PASSWORD, firstName: "A", lastName: "B" })],
  ["a forgotten password", "/auth/forgot-password", (email: string) => ({ email })],
  ["a lost link", "/portal-auth/resend-verification", (email: string) => ({ email })],
])(
  "%s is answered alike for known and unknown people: the same bytes, the same time",
  async (_sentence, path, bodyFor) => {
    expect(await compare(path, bodyFor)).toEqual(ALIKE);
  },
  60_000,
);

test("five failures lock the address for a quarter of an hour, known or not, even against the right password", async () => {
  const { email } = await registered(world);
  const visitor = new Visitor(world);
  for (const tried of [email, newEmail()]) {
    for (let i = 0; i < 5; i += 1)
      expect((await visitor.signIn(tried, { password: "not the password" })).status).toBe(401);
    const locked = await visitor.signIn(tried);
    expect(locked).toMatchObject({ status: 429, failure: { code: "LOCKED_OUT" } });
    expect(locked.headers.get("retry-after")).toBe("900");
  }
  await world.advance(14 * 60_000);
  expect((await visitor.signIn(email)).status).toBe(429);
  await world.advance(60_000);
  expect((await visitor.signIn(email)).status).toBe(200);
});

test("who chooses a new password by mail is locked out no longer", async () => {
  await world.advance(3_600_000); // the mails that the tests above asked for are counted by network
  const { email } = await registered(world);
  const visitor = new Visitor(world);
  for (let i = 0; i < 6; i += 1) await visitor.signIn(email, { password: "not the password" });
  expect((await visitor.signIn(email)).status).toBe(429);
  await visitor.send("/auth/forgot-password", { email });
  await visitor.send("/auth/reset-password", { token: await linkTo(world, email), password: "girouette violon 7" });
  expect((await visitor.signIn(email, { password: "girouette violon 7" })).status).toBe(200);
});

test("twenty guesses at once get no more than five tries", async () => {
  const { email } = await registered(world);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => new Visitor(world).signIn(email, { password: "not the password" })),
  );
  const statuses = answers.map(({ status }) => status).toSorted();
  expect(statuses).toEqual([...Array(5).fill(401), ...Array(15).fill(429)]);
});

test("a success forgets the failures before it, and old failures do not count", async () => {
  const { email } = await registered(world);
  const visitor = new Visitor(world);
  const fail = async (times: number) => {
    for (let i = 0; i < times; i += 1)
      expect((await visitor.signIn(email, { password: "not the password" })).status).toBe(401);
  };
  await fail(4);
  expect((await visitor.signIn(email)).status).toBe(200);
  await fail(4);
  await world.advance(15 * 60_000);
  await fail(4);
  expect((await visitor.signIn(email)).status).toBe(200);
});

test("more than six mails an hour to one address are refused, known or not", async () => {
  const { email } = await registered(world);
  for (const asked of [email, newEmail()]) {
    await world.advance(3_600_000);
    const visitor = new Visitor(world);
    for (let i = 0; i < 6; i += 1) expect(await visitor.status("/auth/forgot-password", { email: asked })).toBe(202);
    expect((await visitor.send("/auth/forgot-password", { email: asked })).failure).toMatchObject({ code: "TOO_MANY" });
  }
});

test("what is counted names nobody: neither an address nor its plain hash stands beside a limit", async () => {
  await world.advance(3_600_000);
  const { email } = await registered(world);
  const visitor = new Visitor(world);
  const said = { firstName: "A", lastName: "B", message: "Recevez-vous les familles?" };
  for (const address of [email, newEmail()]) {
    const before = new Set(await countedRows());
    await visitor.signIn(address, { password: "not the password" });
    await visitor.send("/auth/forgot-password", { email: address });
    await visitor.send("/contact", { ...said, email: address });
    const counted = await countedRows();
    // What is too old to count is swept meanwhile.
    expect(counted.filter((key) => !before.has(key)).length).toBeGreaterThanOrEqual(4);
    const [rows, network] = [JSON.stringify(counted), networkPrefix("127.0.0.1")];
    const tried = JSON.stringify(["password", address, network]);
    for (const clear of [address, network, tried]) {
      const digest = createHash("sha256").update(clear);
      for (const kept of [clear, digest.copy().digest("base64url"), digest.copy().digest("hex")])
        expect(rows).not.toContain(kept);
    }
  }
});
const countedRows = async (): Promise<string[]> =>
  (
    await world.god.query("select key from rate_limits union all select encode(key, 'hex') from sign_in_failures")
  ).rows.map(({ key }) => key);
