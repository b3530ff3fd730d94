import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import type pg from "pg";
import { createWeb } from "../../server/src/app.ts";
import type { Caller, Platform } from "../../server/src/platform/verb.ts";
import { type CareWorld, makeCareWorld, PLANTED_KEY, type Victim } from "../setting/care-world.ts";
import { type Generated, generate } from "../setting/generated-calls.ts";
import { circumstances, type Installation, seeded, verdict, withInstallation } from "../setting/installation.ts";
import { measureRevocation } from "../setting/revocation.ts";
import { mayRead } from "../setting/who-may-read.ts";

/**
 * Who reads whose data: requests of everybody to every endpoint, aimed at other people's things, over HTTP and a real database in which every
 * text carries a canary that says whose it is. Then the same reads with the permission check taken away, so that row-level security
 * stands alone. Last, how fast everything ends when somebody may no longer come in.
 */
const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "50000" },
    clients: { type: "string", default: "24" },
    seed: { type: "string", default: "20260302" },
    control: { type: "string" },
  },
});
const [N, CLIENTS, SEED] = [Number(values.requests), Number(values.clients), Number(values.seed)];
const PROTECTED = `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity`;
/** What is opened in the throw-away database, so that the proof must fail. */
const CONTROLS: Readonly<Record<string, string>> = {
  "open-tables": `do $$ declare t text; begin
      for t in ${PROTECTED} loop execute format('create policy leak on public.%I for select using (true)', t); end loop; end $$`,
  "open-notes": "create policy leak on notes for select using (true)",
  /** A new password leaves signed links and feeds alone. */
  "keep-keys": "drop trigger end_keys on credentials; drop trigger end_keys on accounts",
};
const control = values.control === undefined ? "select" : CONTROLS[values.control];
if (!control || !(N > 0) || !(CLIENTS > 1) || !Number.isInteger(SEED))
  throw new Error(`--requests N --clients N --seed N --control ${Object.keys(CONTROLS).join(" | ")}`);

const CONNECTIONS = 12;
const AT_ONCE = 8;
const CANARY = /(canary-[0-9a-f]{12})(?:-([a-z]+))?/g;
const faults: string[] = [];
let faulty = 0;
const found = (fault: string) => {
  faulty += 1;
  if (faults.length < 12) faults.push(fault);
};

/** In this process alone: what `callerOf` found out, with every permission. Of staff their grants are taken back instead. */
const unchecked = (caller: Caller): Caller => ({
  ...caller,
  actor: caller.actor.role === "staff" ? { ...caller.actor, permissions: [] } : caller.actor,
  permissions: { has: () => true },
});

type Tally = { sent: number; rightful: number; statuses: Record<string, number> };
type Asked = { world: CareWorld; byCanary: ReadonlyMap<string, Victim>; origin: string; open: boolean };

async function send(origin: string, { endpoint, reader, url, body }: Generated) {
  const headers = {
    "accept-language": "en",
    "sec-fetch-site": "same-origin",
    ...(reader && { cookie: reader.cookie }),
    ...(endpoint.idempotent && { "idempotency-key": randomUUID() }),
    ...(body && { "content-type": "application/json" }),
  };
  const init = {
    method: endpoint.method,
    headers,
    redirect: "manual" as const,
    ...(body && { body: JSON.stringify(body) }),
  };
  const answer = await fetch(origin + url, init);
  return { status: answer.status, text: await answer.text() };
}

async function look({ byCanary, origin, open }: Asked, call: Generated, tally: Tally): Promise<void> {
  const { id, endpoint, reader } = call;
  const { status, text } = await send(origin, call);
  const who = reader?.name ?? "a visitor";
  tally.sent += 1;
  tally.statuses[status] = (tally.statuses[status] ?? 0) + 1;
  if (status >= 500) found(`${id} answers ${status} to ${who}: ${text.slice(0, 200)}`);
  if (endpoint.method !== "GET" && status < 400)
    found(`${id}: ${who} changed what is somebody else's (${status}) ${call.url} ${JSON.stringify(call.body)}`);
  for (const [shown, canary = "", kind = ""] of text.matchAll(CANARY)) {
    const whose = byCanary.get(canary);
    // Without a permission of theirs nothing is left for staff to read.
    const may = whose && reader && !(open && reader.kind === "staff") && mayRead(reader, whose, kind);
    if (may) tally.rightful += 1;
    else return found(`${id} shows ${shown} to ${who}${open ? ", unchecked" : ""}`);
  }
}

async function ask(asked: Asked, count: number): Promise<Tally> {
  const tally: Tally = { sent: 0, rightful: 0, statuses: {} };
  const calls = generate(asked.world, seeded(SEED + (asked.open ? 1 : 0)), !asked.open);
  let begun = 0;
  const one = async () => {
    while (begun < count) {
      begun += 1;
      const { value } = calls.next();
      if (value) await look(asked, value, tally);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return tally;
}

type Place = { platform: Platform; world: CareWorld };
async function round({ platform, world }: Place, open: boolean): Promise<Tally> {
  const http = await createWeb(platform, async (request, endpoint, otherwise) => {
    const caller = await otherwise(request, endpoint);
    return open ? unchecked(caller) : caller;
  });
  const origin = await http.listen({ host: "127.0.0.1", port: 0 });
  const byCanary = new Map(world.victims.map((victim) => [victim.canary, victim]));
  try {
    return await ask({ world, byCanary, origin, open }, N);
  } finally {
    await http.close();
  }
}

/** Texts that no canary stands in are not watched: said, so that a new table does not go unseen. */
async function unplanted(god: pg.Pool): Promise<string[]> {
  const { rows } = await god.query<{ relname: string }>(`${PROTECTED} order by 1`);
  const empty: string[] = [];
  for (const { relname } of rows)
    if ((await god.query(`select from ${relname} limit 1`)).rowCount === 0) empty.push(relname);
  return empty;
}

function report(name: string, { sent, rightful, statuses }: Tally): void {
  const counted = Object.entries(statuses).map(([status, count]) => `${status} × ${count}`);
  console.log(`  ${name}: ${sent} requests (${counted.join(", ")}); ${rightful} canaries seen by who may see them`);
  if (rightful === 0) found(`${name}: nobody saw anything; silence proves nothing`);
}

async function prove(its: Installation): Promise<void> {
  const { platform, god } = its;
  platform.config.dataKeys = [PLANTED_KEY];
  const world = await makeCareWorld({ god, chance: seeded(SEED), config: platform.config }, CLIENTS);
  await god.query(control ?? "");
  console.log(`access · N ${N}${values.control ? ` · control ${values.control}` : ""} · ${circumstances(SEED)}`);
  const begin = performance.now();
  report("every check", await round({ platform, world }, false));
  report("permission check taken away", await round({ platform, world }, true));
  const seconds = ((performance.now() - begin) / 1000).toFixed(0);
  console.log(`  ${world.readers.length} people, ${CLIENTS} files, ${seconds} s`);
  console.log(`  tables without a row, hence not watched: ${(await unplanted(god)).join(", ") || "none"}`);
  for (const fault of faults) console.log(`  ${fault}`);
  verdict("no read across care relationships", `${faulty} in ${2 * N} requests`, faulty === 0);
  if (faulty === 0)
    console.log(
      `        0 in ${N} bounds the rate at about ${(3 / N).toPrecision(2)} (95 %), with and without the check`,
    );
  await measureRevocation(its);
}

await withInstallation(CONNECTIONS, prove);
