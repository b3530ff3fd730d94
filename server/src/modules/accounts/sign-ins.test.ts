import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { linkTo, mailsTo, newEmail, PASSWORD, registered, subjectsTo, Visitor } from "./test-visitor.ts";

const world = await makeWorld();
const NEW_PASSWORD = "girouette violon 7 marmite";
const HOUR = 3_600_000;
const endings = async (email: string) =>
  (
    await world.god.query(
      "select end_reason from sign_ins s join accounts a on a.id = s.account_id where a.email = $1 and ended_at is not null order by s.id",
      [email],
    )
  ).rows.map((row) => row.end_reason);

/** One person signed in twice: by a browser and by an app. */
async function twoDevices() {
  const { email, visitor: browser } = await registered(world);
  const app = new Visitor(world, "Test app");
  await browser.signIn(email);
  await app.signIn(email, { transport: "token" });
  expect([await browser.status("/auth/me"), await app.status("/auth/me")]).toEqual([200, 200]);
  return { email, browser, app };
}

test("an app renews its tokens; a spent one ends the whole sign-in, because it is in two hands", async () => {
  const { email, browser, app } = await twoDevices();
  const spent = app.refreshToken;
  const thief = new Visitor(world, "Thief");
  await world.advance(16 * 60_000);
  expect(await app.status("/auth/me")).toBe(401); // the access token lives a quarter of an hour
  app.accessToken = "";
  const renewed = await app.send("/auth/refresh", { refreshToken: spent });
  expect(renewed).toMatchObject({ status: 200, data: { expiresIn: 900, account: { email } } });
  app.remember(renewed);
  expect(app.refreshToken).not.toBe(spent);
  expect(await app.status("/auth/me")).toBe(200);

  expect(await thief.status("/auth/refresh", { refreshToken: spent })).toBe(401);
  expect(await app.status("/auth/me")).toBe(401);
  app.accessToken = "";
  expect(await app.status("/auth/refresh", { refreshToken: app.refreshToken })).toBe(401);
  expect(await endings(email)).toEqual(["refresh_reused"]);
  expect(await browser.status("/auth/me")).toBe(200); // another sign-in is another family
});

test("of ten renewals with one token at once, at most one is served", async () => {
  const { app } = await twoDevices();
  app.accessToken = "";
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => new Visitor(world).status("/auth/refresh", { refreshToken: app.refreshToken })),
  );
  expect(answers.filter((status) => status === 200).length).toBeLessThanOrEqual(1);
  expect(answers.every((status) => [200, 401].includes(status))).toBe(true);
});

test("a browser hears who it is when it asks for renewal; nonsense is refused", async () => {
  const { email, browser } = await twoDevices();
  expect(await browser.send("/auth/refresh", {})).toMatchObject({ status: 200, data: { account: { email } } });
  expect(await new Visitor(world).status("/auth/refresh", {})).toBe(401);
  expect(await new Visitor(world).status("/auth/refresh", { refreshToken: "x".repeat(43) })).toBe(401);
  expect(await new Visitor(world).status("/auth/refresh", { refreshToken: "short" })).toBe(401);
});

test("a new password ends the other sign-ins at the next request, and gives this browser a new cookie", async () => {
  const { email, browser, app } = await twoDevices();
  const old = new Map(browser.cookies);
  const wrong = { currentPassword: "not mine at all", newPassword: NEW_PASSWORD };
  expect((await browser.send("/auth/change-password", wrong)).failure).toMatchObject({ code: "WRONG_PASSWORD" });
  expect(await browser.status("/auth/change-password", { currentPassword: PASSWORD, newPassword: NEW_PASSWORD })).toBe(
    200,
  );
  expect(await browser.status("/auth/me")).toBe(200);
  expect(browser.cookies.get("jc_session")).not.toBe(old.get("jc_session"));
  expect(await app.status("/auth/me")).toBe(401);
  app.accessToken = "";
  expect(await app.status("/auth/refresh", { refreshToken: app.refreshToken })).toBe(401);
  browser.cookies = old;
  expect(await browser.status("/auth/me")).toBe(401);
  expect((await new Visitor(world).signIn(email)).status).toBe(401);
  expect((await new Visitor(world).signIn(email, { password: NEW_PASSWORD })).status).toBe(200);
  expect(await subjectsTo(world, email)).toContain("Votre mot de passe a changé");
});

test("a forgotten password is chosen anew by mail, once and within the hour, and ends every sign-in", async () => {
  const { email, browser, app } = await twoDevices();
  const visitor = new Visitor(world);
  await visitor.send("/auth/forgot-password", { email });
  const first = await linkTo(world, email);
  await visitor.send("/auth/forgot-password", { email });
  const token = await linkTo(world, email);
  expect(await visitor.status("/auth/reset-password", { token: first, password: NEW_PASSWORD })).toBe(410); // the newest counts
  expect((await visitor.send("/auth/reset-password", { token, password: "motdepasse12" })).failure).toMatchObject({
    code: "PASSWORD_COMMON",
  });
  expect(await visitor.status("/auth/reset-password", { token, password: NEW_PASSWORD })).toBe(200);
  expect(await visitor.status("/auth/reset-password", { token, password: NEW_PASSWORD })).toBe(410);
  expect([await browser.status("/auth/me"), await app.status("/auth/me")]).toEqual([401, 401]);
  expect((await new Visitor(world).signIn(email, { password: NEW_PASSWORD })).status).toBe(200);
  await visitor.send("/auth/forgot-password", { email });
  const late = await linkTo(world, email);
  await world.advance(HOUR);
  expect(await visitor.status("/auth/reset-password", { token: late, password: PASSWORD })).toBe(410);
});

test("a sign-in that was on its way with the old password comes too late for the new one, and for a closed account", async () => {
  const changes = [
    "update credentials set password_hash = '$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$another' where account_id = $1",
    "update accounts set status = 'suspended' where id = $1",
  ];
  for (const change of changes) {
    const { email, accountId, visitor } = await registered(world);
    const holder = await world.god.connect();
    await holder.query("begin");
    await holder.query("select from accounts where id = $1 for update", [accountId]);
    const late = visitor.signIn(email);
    const waiting = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    while ((await world.god.query(waiting)).rowCount === 0); // its password was right
    await holder.query(change, [accountId]);
    await holder.query("commit");
    holder.release();
    expect((await late).status).toBe(401);
    expect(await world.count(`sign_ins where account_id = '${accountId}'`)).toBe(0);
  }
});

test("people see where they are signed in, end one, or end all others; somebody else's is not found", async () => {
  const { email, browser, app } = await twoDevices();
  const { failure } = await browser.send("/auth/sessions");
  expect(failure["data"]).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ current: false, transport: "token", agent: "Test app" }),
      expect.objectContaining({ current: true, transport: "cookie", agent: "Test browser", network: "127.0.0.0/24" }),
    ]),
  );
  const rows = await world.god.query(
    "select s.id from sign_ins s join accounts a on a.id = s.account_id where email = $1 and transport = 'token'",
    [email],
  );
  const path = `/auth/sessions/${rows.rows[0].id}`;
  const { email: other, visitor: stranger } = await registered(world);
  await stranger.signIn(other);
  const foreign = await stranger.send(path, undefined, { method: "DELETE" });
  const missing = await stranger.send("/auth/sessions/01934e6a-0000-7000-8000-000000000000", undefined, {
    method: "DELETE",
  });
  expect([foreign.status, missing.status]).toEqual([404, 404]);
  expect({ ...foreign.failure, requestId: "" }).toEqual({ ...missing.failure, requestId: "" });
  expect(await browser.status(path, undefined, { method: "DELETE" })).toBe(200);
  expect(await app.status("/auth/me")).toBe(401);
  app.accessToken = "";
  await app.signIn(email, { transport: "token" });
  expect(await browser.status("/auth/sessions", undefined, { method: "DELETE" })).toBe(200);
  expect([await browser.status("/auth/me"), await app.status("/auth/me")]).toEqual([200, 401]);
});

test("a closed account is signed out at the next request, whatever it holds, and cannot come back", async () => {
  const { email, browser, app } = await twoDevices();
  await world.god.query("update accounts set status = 'deactivated' where email = $1", [email]);
  expect([await browser.status("/auth/me"), await app.status("/auth/me")]).toEqual([401, 401]);
  app.accessToken = "";
  expect(await app.status("/auth/refresh", { refreshToken: app.refreshToken })).toBe(401);
  expect((await new Visitor(world).signIn(email)).status).toBe(401);
  await new Visitor(world).send("/auth/forgot-password", { email });
  expect(await subjectsTo(world, email)).not.toContain("Choisissez un nouveau mot de passe");
});

test("an access token of another sign-in, another secret or none opens nothing", async () => {
  const { app, browser } = await twoDevices();
  const [head = "", body = "", sign = ""] = app.accessToken.split(".");
  const forged = Buffer.from(
    JSON.stringify({ ...JSON.parse(Buffer.from(body, "base64url").toString()), exp: 4e9 }),
  ).toString("base64url");
  const none = Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url");
  for (const token of [
    `${head}.${forged}.${sign}`,
    `${none}.${forged}.`,
    app.refreshToken,
    browser.cookies.get("jc_session"),
  ]) {
    const thief = new Visitor(world);
    thief.accessToken = String(token);
    expect(await thief.status("/auth/me")).toBe(401);
  }
});

test("a client stays signed in for 30 days and not a moment longer", async () => {
  const { email, visitor } = await registered(world);
  await visitor.signIn(email);
  await world.advance(30 * 24 * HOUR - 60_000);
  expect(await visitor.status("/auth/me")).toBe(200);
  await world.advance(60_000);
  expect(await visitor.status("/auth/me")).toBe(401);
});

test("a sign-in from an unknown device is told by mail, the first and familiar ones are not", async () => {
  const { email, visitor } = await registered(world);
  const subjects = async () =>
    (await mailsTo(world, email)).filter(({ subject }) => subject.startsWith("Nouvelle connexion"));
  await visitor.signIn(email);
  await world.advance(60_000);
  await new Visitor(world).signIn(email);
  expect(await subjects()).toHaveLength(0);
  await world.advance(60_000);
  await new Visitor(world, "Somebody's browser").signIn(email);
  expect(await subjects()).toHaveLength(1);
});

test("another site's page can neither act with the cookie nor sign somebody in", async () => {
  const { email, visitor } = await registered(world);
  await visitor.signIn(email);
  const codeOf = async (path: string, body: unknown, headers: Record<string, string>) =>
    (await visitor.send(path, body, { headers })).failure["code"];
  expect(await codeOf("/auth/lock", {}, { "sec-fetch-site": "cross-site" })).toBe("CROSS_SITE");
  expect(await codeOf("/auth/lock", {}, { "sec-fetch-site": "same-site" })).toBe("CROSS_SITE");
  expect(
    await codeOf("/auth/login", { email, password: PASSWORD, transport: "cookie" }, { "sec-fetch-site": "cross-site" }),
  ).toBe("CROSS_SITE");
  expect((await visitor.send("/auth/lock", {}, { headers: { "content-type": "text/plain" } })).status).toBe(415);
  expect(await visitor.status("/auth/me", undefined, { headers: { "sec-fetch-site": "cross-site" } })).toBe(200); // a read that the other page cannot see
});

test("over https the cookie is bound to this very host", async () => {
  const secure = await makeWorld({ config: { publicUrl: "https://clinique.example" } });
  const { email, visitor } = await registered(secure, newEmail());
  const answer = await visitor.signIn(email);
  expect(answer.headers.getSetCookie()[0]).toMatch(
    /^__Host-jc_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
});
