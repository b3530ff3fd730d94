import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { ANONYMOUS, writeVerb } from "../../platform/verb.ts";
import { createClaimLink, createGuest } from "./index.ts";
import { newEmail, PASSWORD, registered, Visitor } from "./test-visitor.ts";

const world = await makeWorld();

/** What the requests module does for a visitor: a person, a request, and the secret of the mail. */
const askAsGuest = writeVerb("public", async (ctx, email: string) => {
  const personId = await createGuest(ctx, {
    givenName: "Noé",
    familyName: "Guest",
    locale: "fr",
    zone: "America/Toronto",
    email,
  });
  ctx.record("request.opened", personId);
  return { personId, token: await createClaimLink(ctx, personId, email) };
});
const guest = (email: string) => askAsGuest(world.platform, ANONYMOUS, email);
async function requestOf(personId: string, service = "individual") {
  const id = randomUUID();
  const number = `D-${id.slice(0, 4).toUpperCase()}-${id.slice(4, 6).toUpperCase()}`;
  const plain = {
    audience: "self",
    others_if_named_cannot: true,
    service_kind: service,
    state: "pool",
    origin: "guest",
    urgent: false,
  };
  await world.make.insert("requests", {
    id,
    number,
    requester_id: personId,
    beneficiary_id: personId,
    ...plain,
    locale: "fr",
    preferences: "{}",
    opened_at: world.clock.now(),
    attempts: 0,
  });
  return id;
}
const requesterOf = async (id: string) =>
  (await world.god.query("select requester_id from requests where id = $1", [id])).rows[0].requester_id;

test("of twenty who claim a guest's file at once, one wins, and one account stands on that very person", async () => {
  const email = newEmail();
  const { personId, token } = await guest(email);
  expect((await new Visitor(world).send("/auth/claim/read", { token })).data).toEqual({
    email,
    firstName: "Noé",
    hasAccount: false,
  });
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => new Visitor(world).send("/auth/claim", { token, password: PASSWORD })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(19).fill(410)]);
  const { rows } = await world.god.query("select person_id, kind, status from accounts where email = $1", [email]);
  expect(rows).toEqual([{ person_id: personId, kind: "client", status: "active" }]);
  const visitor = new Visitor(world);
  expect(await visitor.signIn(email)).toMatchObject({ status: 200, data: { account: { personId } } });
});

test("of two links for one guest the second is void once the first was used", async () => {
  const email = newEmail();
  const { personId, token } = await guest(email);
  const again = writeVerb("public", async (ctx, _: undefined) => {
    ctx.record("request.opened", personId);
    return createClaimLink(ctx, personId, email);
  });
  const second = await again(world.platform, ANONYMOUS, undefined);
  const answers = await Promise.all(
    [token, second].map((each) => new Visitor(world).status("/auth/claim", { token: each, password: PASSWORD })),
  );
  expect(answers.filter((status) => status === 200)).toHaveLength(1);
  expect(await world.count(`accounts where email = '${email}'`)).toBe(1);
});

test("a password is needed and screened, and the link survives both noes", async () => {
  const { token } = await guest(newEmail());
  const visitor = new Visitor(world);
  expect((await visitor.send("/auth/claim", { token })).failure).toMatchObject({ code: "PASSWORD_NEEDED" });
  expect((await visitor.send("/auth/claim", { token, password: "azertyuiop" })).failure).toMatchObject({
    code: "PASSWORD_COMMON",
  });
  expect(await visitor.status("/auth/claim", { token, password: PASSWORD })).toBe(200);
  expect(await visitor.status("/auth/claim/read", { token })).toBe(410);
  expect(await visitor.status("/auth/claim", { token: "x".repeat(43), password: PASSWORD })).toBe(410);
});

test("a guest with the address of an account stays somebody else until the mailed link joins them", async () => {
  const { email, visitor } = await registered(world);
  const { data } = await visitor.signIn(email);
  const account = data["account"];
  const { personId, token } = await guest(email);
  const request = await requestOf(personId);
  expect(account).not.toMatchObject({ personId });
  expect(await requesterOf(request)).toBe(personId);
  expect((await new Visitor(world).send("/auth/claim/read", { token })).data).toMatchObject({ hasAccount: true });
  expect((await new Visitor(world).send("/auth/claim", { token, password: "another phrase 55" })).data).toEqual({
    hadAccount: true,
  });
  expect(account).toMatchObject({ personId: await requesterOf(request) });
  expect((await new Visitor(world).signIn(email, { password: "another phrase 55" })).status).toBe(401); // the password stays the old one
  const { rows } = await world.god.query("select merged_into from persons where id = $1", [personId]);
  expect(account).toMatchObject({ personId: rows[0].merged_into });
});

test("where both have an open request, nothing is lost: the account acts for both", async () => {
  const { email, visitor } = await registered(world);
  const { rows } = await world.god.query("select id, person_id from accounts where email = $1", [email]);
  await requestOf(rows[0].person_id);
  const { personId, token } = await guest(email);
  const request = await requestOf(personId);
  expect(await visitor.status("/auth/claim", { token })).toBe(200);
  expect(await requesterOf(request)).toBe(personId);
  expect(await world.count(`account_access where account_id = '${rows[0].id}' and person_id = '${personId}'`)).toBe(1);
});

test("nobody but the system merges people", async () => {
  const [first, second] = [await world.make.person(), await world.make.person()];
  const { caller } = await world.make.account("client");
  const merge = world.platform.database.within(caller.actor, "read write", (tx) =>
    tx.selectNoFrom(({ fn, val }) => fn("app.merge_person", [val(first), val(second)]).as("merged")).execute(),
  );
  await expect(merge).rejects.toMatchObject({ code: "42501" });
});
