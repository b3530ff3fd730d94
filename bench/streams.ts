import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { hashOf, newToken } from "../server/src/modules/accounts/tokens.ts";
import { circumstances, median, verdict } from "./setting/installation.ts";
import { Product } from "./setting/product.ts";

/** A thousand open event streams of the built product: memory of each, CPU while nothing happens, and from the fact to the open page. */
const STREAMS = 1_000;
/** A person has twenty pages open at most. */
const A_PERSON = 20;
const ROUNDS = 3;
const IDLE = 35_000;
const TELLS = 200;

type Person = { id: string; token: string };
async function people(god: pg.Pool): Promise<Person[]> {
  const all = Array.from({ length: STREAMS / A_PERSON }, () => ({ id: randomUUID(), token: newToken() }));
  for (const { id, token } of all) {
    await god.query(
      "insert into persons (id, given_name, family_name, locale, zone, created_at) values ($1, 'Camille', 'Roy', 'fr', 'America/Toronto', now())",
      [id],
    );
    await god.query(
      "insert into accounts (id, person_id, kind, email, email_verified_at, status, created_at) values ($1, $1, 'client', $2, now(), 'active', now())",
      [id, `${id}@example.test`],
    );
    await god.query("insert into credentials values ($1, '$argon2id$bench', now(), false)", [id]);
    await god.query(
      "insert into sign_ins (id, account_id, transport, token_hash, agent, network, created_at, last_used_at, expires_at) values (gen_random_uuid(), $1, 'cookie', $2, 'bench', '127.0.0.0/24', now(), now(), now() + interval '1 day')",
      [id, hashOf(token)],
    );
  }
  return all;
}

type Stream = { answer: IncomingMessage; person: Person };
/** Resolves with the first hint, so that the stream stands. */
const openStream = (origin: string, person: Person): Promise<Stream> =>
  new Promise((resolve, reject) => {
    const headers = { cookie: `jc_session=${person.token}` };
    get(`${origin}/api/v1/notifications/stream`, { headers, agent: false }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`a stream was answered ${answer.statusCode}`));
      answer.once("data", () => resolve({ answer, person }));
      answer.on("error", () => undefined); // closed by us
      answer.resume();
    }).on("error", reject);
  });

async function openAll(origin: string, persons: readonly Person[]): Promise<Stream[]> {
  const open: Stream[] = [];
  for (let turn = 0; turn < A_PERSON; turn += 1)
    open.push(...(await Promise.all(persons.map((person) => openStream(origin, person)))));
  return open;
}

const memoryOf = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? Number.NaN);
function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const [user, system] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}

/** Milliseconds until the page of somebody hears that something of theirs changed. */
async function timeToHear({ answer, person }: Stream, god: pg.Pool): Promise<number> {
  const heard = new Promise((resolve) => answer.once("data", resolve));
  const begin = performance.now();
  await god.query("select app.hint(array[$1])", [`person:${person.id}`]);
  await heard;
  return performance.now() - begin;
}

const product = await Product.open();
const god = new pg.Pool({ connectionString: product.urls().god, max: 2 });
try {
  const persons = await people(god);
  const each: number[] = [];
  let open: Stream[] = [];
  // The first round also fills what is kept for all of them; what later rounds add is the streams' own.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { answer } of open) answer.destroy();
    await wait(3_000);
    const before = memoryOf(product.pid);
    open = await openAll(product.origin, persons);
    await wait(2_000);
    each.push((memoryOf(product.pid) - before) / STREAMS);
  }
  const before = cpuOf(product.pid);
  await wait(IDLE);
  const busy = (cpuOf(product.pid) - before) / IDLE;
  const times: number[] = [];
  for (let told = 0; told < TELLS; told += 1) {
    const stream = open[(told * 37) % open.length];
    if (stream) times.push(await timeToHear(stream, god));
  }
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
  const [first = Number.NaN] = each;
  console.log(`streams · N ${STREAMS} streams of ${persons.length} people · ${circumstances(0)}`);
  console.log(
    `memory of the first thousand ${first.toFixed(1)} KiB each, of the next ones ${each
      .slice(1)
      .map((kib) => kib.toFixed(1))
      .join(", ")}`,
  );
  verdict("memory, at most 60 KiB each", `${first.toFixed(1)} KiB`, first <= 60);
  verdict(
    "CPU while nothing happens, sign-ins asked about every 30 s, at most 5 % of a core",
    `${(busy * 100).toFixed(1)} %`,
    busy <= 0.05,
  );
  verdict(
    "from the hint to the open page, p95 at most 150 ms",
    `${p95.toFixed(1)} ms, p50 ${median(times).toFixed(1)} ms`,
    p95 <= 150,
  );
  for (const { answer } of open) answer.destroy();
} finally {
  await god.end();
  await product.close();
}
