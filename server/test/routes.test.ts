import { randomUUID } from "node:crypto";
import { contract } from "@jechemine/contract/contract.ts";
import type { Endpoint } from "@jechemine/contract/endpoint.ts";
import { endpointsOf } from "@jechemine/contract/openapi.ts";
import { APPLICANT, permissionsOf, STAFF_PERMISSIONS } from "@jechemine/contract/permissions.ts";
import { beforeAll, expect, test } from "vitest";
import type { Caller } from "../src/platform/verb.ts";
import { offerCare, plantVictim } from "./plant-victim.ts";
import { sampleCall } from "./sample-input.ts";
import { makeWorld } from "./world.ts";

const world = await makeWorld();
const endpoints = endpointsOf(contract).filter(([, { path }]) => !path.startsWith("/dev/"));
/** Of those that send thousands of calls, on a machine that does much else. */
const LONG = 180_000;
const closed = endpoints.filter(([, { access }]) => access !== "public");

type Who = { name: string; caller: Caller | undefined; token: string | undefined };
const callers: Who[] = [];
const may = ({ caller }: Who, { access }: Endpoint) =>
  access === "public" || (caller?.permissions.has(access) ?? false);

beforeAll(async () => {
  const add = async (name: string, made: { accountId: string; caller: Caller }, given: readonly string[]) => {
    const signInId = randomUUID();
    const at = world.clock.now();
    const times = { created_at: at, last_used_at: at, expires_at: new Date(at.getTime() + 86_400_000) };
    const row = { id: signInId, account_id: made.accountId, transport: "token", agent: "test", network: "test" };
    await world.make.insert("sign_ins", { ...row, ...times });
    const caller = { ...made.caller, permissions: new Set(given), signInId };
    callers.push({ name, caller, token: world.tokenOf(caller) });
  };
  callers.push({ name: "anonymous", caller: undefined, token: undefined });
  await add("client", await world.make.account("client"), permissionsOf("client", []));
  const professional = await world.make.professional();
  await offerCare(world, professional.id);
  await add("professional", professional, permissionsOf("professional", []));
  await add("applicant", await world.make.professional({ state: "applied" }), APPLICANT);
  for (const permission of STAFF_PERMISSIONS)
    await add(permission, await world.make.account("staff", {}, [permission]), permissionsOf("staff", [permission]));
});

async function send({ token }: Who, { method, idempotent }: Endpoint, call: { url: string; body?: object }) {
  const key = idempotent && { "idempotency-key": randomUUID() };
  const headers = { "accept-language": "en", ...key, ...(token && { authorization: token }) };
  const answer = await world.http.inject({ method, url: call.url, headers, ...(call.body && { payload: call.body }) });
  return {
    status: answer.statusCode,
    text: answer.body.replaceAll(/"requestId":"[^"]{36}"/g, ""),
    code: codeOf(answer.body),
  };
}
function codeOf(body: string): unknown {
  return body.startsWith("{") ? JSON.parse(body).code : undefined;
}
const garbage = (e: Endpoint) => ({ url: `/api/v1${e.path.replace(/:\w+/g, "%20")}?unknown=1`, body: { unknown: 1 } });
/** A stream stays open: its answer never ends. */
const ends = ({ produces }: Endpoint) => produces !== "text/event-stream";

test("every endpoint of the contract is served", () => {
  const missing = endpoints.filter(([, { method, path }]) => !world.http.hasRoute({ method, url: `/api/v1${path}` }));
  expect(missing.map(([id]) => id)).toEqual([]);
});
test.each(closed)(
  "%s: nobody without sign-in, and nobody without the permission, gets past the door, whatever they send",
  async (_id, e) => {
    for (const who of callers.filter((one) => !may(one, e))) {
      const { status, code } = await send(who, e, garbage(e));
      expect([who.name, status, code]).toEqual([
        who.name,
        ...(who.caller ? [403, "FORBIDDEN"] : [401, "UNAUTHENTICATED"]),
      ]);
    }
  },
);
test.each(endpoints)("%s: whoever may call is told that a field is unknown", async (_id, e) => {
  for (const who of callers.filter((one) => may(one, e))) {
    const { status, code } = await send(who, e, garbage(e));
    expect([who.name, status, code]).toEqual([who.name, 400, "INVALID"]);
  }
});
test.each(endpoints.filter(([, e]) => ends(e)))(
  "%s: a well-formed call about nothing that exists is never our fault",
  async (_id, e) => {
    for (const who of callers.filter((one) => may(one, e))) {
      const { status, text } = await send(who, e, sampleCall(e));
      expect(status, `${who.name}: ${text}`).toBeLessThan(500);
    }
  },
);

/** Who may see which of the victim's things, because it is their work or public. */
const LEGITIMATE: Readonly<Record<string, readonly string[]>> = {
  "people.professional": ["anonymous", "client", "professional", "applicant", ...STAFF_PERMISSIONS],
};
const named = endpoints.filter(([, e]) => /:/.test(e.path) && ends(e));

test.each(named)("%s: what belongs to somebody else answers exactly as what does not exist", async (id, e) => {
  const victim = await plantVictim(world);
  const strangers = callers.filter(({ name }) => ["anonymous", "client", "professional", "applicant"].includes(name));
  for (const who of strangers.filter((one) => may(one, e) && !LEGITIMATE[id]?.includes(one.name))) {
    const missing = await send(who, e, sampleCall(e));
    for (const [what, itsId] of Object.entries(victim.ids)) {
      const foreign = await send(who, e, sampleCall(e, itsId));
      expect([who.name, what, foreign.status, foreign.text]).toEqual([who.name, what, missing.status, missing.text]);
    }
  }
});
test("the owner of it all does see it: the silence above is not an empty house", async () => {
  const { client, ids } = await plantVictim(world);
  const token = world.tokenOf({ ...client.caller, permissions: new Set(permissionsOf("client", [])) });
  const own = [
    ["GET", `/api/v1/appointments/${ids.appointment}`],
    ["GET", `/api/v1/requests/${ids.request}`],
    ["GET", `/api/v1/portal/billing/payments/${ids.payment}`],
    ["PUT", `/api/v1/notifications/${ids.notification}/read`],
    ["GET", `/api/v1/portal/billing/charges/${ids.share}`],
    ["GET", `/api/v1/portal/billing/receipts/${ids.receipt}`],
    ["GET", `/api/v1/portal/billing/receipts/${ids.receipt}.pdf`],
  ] as const;
  for (const [method, url] of own) {
    const answer = await world.http.inject({ method, url, headers: { authorization: token } });
    expect([url, answer.statusCode]).toEqual([url, 200]);
  }
});
test("no list and no answer shows a stranger a word of what was planted elsewhere", { timeout: LONG }, async () => {
  const victim = await plantVictim(world);
  const strangers = callers.filter(({ name }) => ["anonymous", "client", "professional", "applicant"].includes(name));
  for (const [id, e] of endpoints.filter(([, one]) => one.method === "GET" && ends(one)))
    for (const who of strangers.filter((one) => may(one, e)))
      for (const itsId of [randomUUID(), ...Object.values(victim.ids)]) {
        const { text } = await send(who, e, sampleCall(e, itsId));
        expect(text.includes(victim.canary) && `${id} shows it to ${who.name}`).toBe(false);
        if (!e.path.includes(":")) break;
      }
});
test("with the permission check taken away, row-level security alone still shows no stranger a word", {
  timeout: LONG,
}, async () => {
  const victim = await plantVictim(world);
  const everything = { has: () => true };
  const strangers = callers.flatMap(({ name, caller }): Who[] => {
    // One of the team, without any permission of theirs: what is left when every grant is taken back.
    if (!caller || !["client", "professional", "applicant", "owner"].includes(name)) return [];
    const actor = caller.actor.role === "staff" ? { ...caller.actor, permissions: [] } : caller.actor;
    const open = { ...caller, actor, permissions: everything };
    return [{ name: `${name}, unchecked`, caller: open, token: world.tokenOf(open) }];
  });
  for (const [id, e] of endpoints.filter(([, one]) => one.method === "GET" && ends(one)))
    for (const who of strangers)
      for (const itsId of Object.values(victim.ids)) {
        const { text } = await send(who, e, sampleCall(e, itsId));
        expect(text.includes(victim.canary) && `${id} shows it to ${who.name}`).toBe(false);
        if (!e.path.includes(":")) break;
      }
});
