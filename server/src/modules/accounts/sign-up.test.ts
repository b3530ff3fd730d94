import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { linkTo, mailsTo, newEmail, PASSWORD, registered, subjectsTo, Visitor } from "./test-visitor.ts";

const world = await makeWorld();
const who = { password: PASSWORD, firstName: "Camille", lastName: "Roy" };

test("a person registers, opens the mailed link, signs in, sees themselves and signs out", async () => {
  const email = newEmail();
  const visitor = new Visitor(world);
  expect(await visitor.send("/portal-auth/register", { email: email.toUpperCase(), ...who })).toMatchObject({
    status: 202,
    data: { accepted: true },
  });
  expect((await visitor.signIn(email)).status).toBe(401); // before the link is opened there is no account
  const token = await linkTo(world, email);
  expect(await visitor.send("/portal-auth/verify-email", { token })).toMatchObject({
    status: 200,
    data: { kind: "client" },
  });
  expect(await visitor.status("/portal-auth/verify-email", { token })).toBe(410);

  const answer = await visitor.send("/portal-auth/login", { email, password: PASSWORD, transport: "cookie" });
  expect(answer).toMatchObject({ status: 200, data: { account: { email, kind: "client", firstName: "Camille" } } });
  expect(answer.data).not.toHaveProperty("accessToken");
  expect(answer.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^jc_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/),
  ]);
  const me = await visitor.send("/portal-auth/me");
  expect(me.data).toMatchObject({
    account: { email },
    locked: false,
    idleMinutes: null,
    locksAt: null,
    twoFactor: { enabled: false, mandatory: false, setupNeeded: false },
  });
  const before = new Map(visitor.cookies);
  expect(await visitor.status("/auth/logout", {})).toBe(200);
  expect(visitor.cookies.size).toBe(0);
  visitor.cookies = before;
  expect(await visitor.status("/auth/me")).toBe(401);
  expect(await visitor.status("/auth/logout", {})).toBe(200);
});

test("who registers with a known address gets the same answer, changes nothing, and hears of it by mail", async () => {
  const { email } = await registered(world);
  const visitor = new Visitor(world);
  const known = await visitor.send("/auth/register", { email, ...who, password: "une autre longue phrase 9" });
  const unknown = await visitor.send("/auth/register", { email: newEmail(), ...who });
  expect(known.text).toBe(unknown.text);
  expect(await subjectsTo(world, email)).toContain("Vous avez déjà un compte");
  expect((await visitor.signIn(email, { password: "une autre longue phrase 9" })).status).toBe(401);
  expect((await visitor.signIn(email)).status).toBe(200);
});

test("the link comes again on request, and only where somebody waits for it", async () => {
  const email = newEmail();
  const visitor = new Visitor(world);
  await visitor.send("/auth/register", { email, ...who });
  await mailsTo(world, email);
  expect(await visitor.status("/auth/resend-verification", { email })).toBe(202);
  expect(await mailsTo(world, email)).toHaveLength(2);
  expect(await visitor.status("/auth/resend-verification", { email: "nobody@example.test" })).toBe(202);
  expect(await mailsTo(world, "nobody@example.test")).toEqual([]);
  await world.advance(25 * 3_600_000);
  const expired = (await world.god.query("select body from mailbox where recipient = $1 order by at desc", [email]))
    .rows;
  const [, token] = /\/([A-Za-z0-9_-]{43})\b/.exec(String(expired[0]?.body)) ?? [];
  expect(await visitor.status("/auth/verify-email", { token })).toBe(410);
});

test("a password is ten characters or more, at most 128, and none of those that are guessed first", async () => {
  const visitor = new Visitor(world);
  const tried = async (password: string) =>
    (await visitor.send("/auth/register", { email: newEmail(), ...who, password })).failure;
  expect(await tried("court 9")).toMatchObject({ code: "INVALID", errors: [{ path: "password" }] });
  expect(await tried("x".repeat(129))).toMatchObject({ code: "INVALID" });
  expect(await tried("motdepasse2024")).toMatchObject({
    code: "PASSWORD_COMMON",
    message: expect.stringContaining("deviner"),
  });
  expect(await tried("CamilleRoy1990")).toMatchObject({ code: "PASSWORD_COMMON" });
  expect(await tried("ééééé çççç 12")).toMatchObject({ success: true });
});

test("roles and kinds never come from a request body", async () => {
  const visitor = new Visitor(world);
  for (const extra of [
    { kind: "staff" },
    { role: "admin" },
    { permissions: ["owner"] },
    { staffPermissions: ["owner"] },
  ])
    expect((await visitor.send("/auth/register", { email: newEmail(), ...who, ...extra })).failure).toMatchObject({
      code: "INVALID",
      errors: [{ code: "UNRECOGNIZED_KEYS" }],
    });
  const { email, visitor: member } = await registered(world);
  await member.signIn(email);
  for (const path of ["/admin/staff", "/admin/applications", "/professionals/applications/mine"])
    expect(await member.status(path), path).toBe(403);
  expect(
    await member.status("/admin/staff", { email: newEmail(), firstName: "A", lastName: "B", permissions: ["owner"] }),
  ).toBe(403);
});

test("a professional's account does not open at the clients' door", async () => {
  const { email, visitor } = await registered(world);
  await world.god.query("update accounts set kind = 'professional' where email = $1", [email]);
  expect(await visitor.status("/portal-auth/login", { email, password: PASSWORD })).toBe(401);
  expect(await visitor.status("/auth/login", { email, password: PASSWORD })).toBe(200);
});

test("the language of pages and mails is one's own to choose", async () => {
  const { email, visitor } = await registered(world);
  await visitor.signIn(email);
  expect(await visitor.status("/accounts/locale", { locale: "en" }, { method: "PUT" })).toBe(200);
  expect(visitor.cookies.get("jc_lang")).toBe("en");
  await visitor.send("/auth/forgot-password", { email });
  expect(await subjectsTo(world, email)).toContain("Choose a new password");
});

test("the list of demonstration accounts exists in demonstrations only", async () => {
  expect(await new Visitor(world).status("/dev/accounts")).toBe(404);
});
