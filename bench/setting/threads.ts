import type pg from "pg";
import { seal } from "../../server/src/platform/sealing.ts";
import type { Caller, Platform } from "../../server/src/platform/verb.ts";
import { clientOf } from "./growth.ts";

/** Messages of one thread, threads of one client, clients of one professional: as many people write more, nobody writes more. */
export const EACH = 10;
const THREADS = 5;
const CLIENTS = 20;
const SAMPLED = 200;

const CLIENT = "md5('person' || n)::uuid";
const PRO = `md5('pro' || (n + ${CLIENTS - 1}) / ${CLIENTS})::uuid`;
const THREAD = "md5('thread' || n || '/' || t)::uuid";
const AT = "now() - (n % 100000 + t) * interval '1 minute'";
const OF_CLIENTS = "from generate_series($1::int, $2::int) n";
const OF_THREADS = `${OF_CLIENTS}, generate_series(1, ${THREADS}) t`;
const SQL = {
  persons: `insert into persons (id, given_name, family_name, locale, zone, created_at)
    select ${CLIENT}, 'Camille', 'Roy', 'fr', 'America/Toronto', now() ${OF_CLIENTS}`,
  others: `insert into persons (id, given_name, family_name, locale, zone, created_at)
    select distinct ${PRO}, 'Marie-Ève', 'Lacasse', 'fr', 'America/Toronto', now() ${OF_CLIENTS} on conflict do nothing`,
  professionals: `insert into professionals (person_id, slug, state, applied_at, accepts_new, accepts_urgent, languages, age_groups, modalities,
      approaches, payer_kinds, weekly_capacity)
    select distinct ${PRO}, ${PRO}::text, 'approved', now(), true, true, '{fr}'::text[], '{18-64}'::text[], '{video}'::text[], '{cbt}'::text[], '{person}'::text[], 20
    ${OF_CLIENTS} on conflict do nothing`,
  team: `insert into care_team (file_id, client_id, professional_id, role, starts_at)
    select md5('file' || n)::uuid, ${CLIENT}, ${PRO}, 'treating', now() - interval '1 year' ${OF_CLIENTS}`,
  threads: `insert into threads (id, kind, client_id, priority, sealed_subject, started_by, started_at, last_message_at, messages)
    select ${THREAD}, 'care', ${CLIENT}, 'normal', '', ${CLIENT}, ${AT}, ${AT}, ${EACH} ${OF_THREADS}`,
  participants: `insert into thread_participants (thread_id, person_id, side, joined_at, last_message_at, read_number, unread)
    select ${THREAD}, person, side, ${AT}, ${AT}, ${EACH - 2}, 1
    ${OF_THREADS}, lateral (values (${CLIENT}, 'client'), (${PRO}, 'professional')) as p (person, side)`,
  messages: `insert into messages (id, thread_id, number, author_id, side, internal, sealed, sent_at)
    select md5('message' || n || '/' || t || '/' || k)::uuid, ${THREAD}, k, case when k % 2 = 1 then ${CLIENT} else ${PRO} end,
      case when k % 2 = 1 then 'client' else 'professional' end, false, '', ${AT} - (${EACH} - k) * interval '1 minute'
    ${OF_THREADS}, generate_series(1, ${EACH}) k`,
} as const;

export const clientsFor = (messages: number) => messages / EACH / THREADS;
type Growth = { from: number; until: number };
/** Clients with these numbers and all that they and their professionals wrote. Past the checks: the rows are right. */
export async function growThreads(god: pg.Pool, { from, until }: Growth): Promise<void> {
  const client = await god.connect();
  await client.query("set session_replication_role = replica");
  for (const statement of Object.values(SQL)) await client.query(statement, [from, until]);
  await client.query("reset session_replication_role");
  await client.query("vacuum analyze");
  client.release();
}

const WORDS = "Bonjour, je voulais vous demander si nous pouvons déplacer la séance de jeudi. Merci beaucoup!";
/** Two hundred clients spread over all, and their newest thread. What they wrote is sealed now: what nobody opens needs no words. */
export async function readersOf({ config }: Platform, god: pg.Pool, clients: number) {
  const numbers = Array.from({ length: SAMPLED }, (_, at) => 1 + Math.floor((at * (clients - 1)) / (SAMPLED - 1)));
  const { rows: threads } = await god.query<{ id: string; clientId: string; mine: boolean }>(
    `select ${THREAD} as id, ${CLIENT} as "clientId", t = 1 as mine from unnest($1::int[]) n, generate_series(1, ${THREADS}) t`,
    [numbers],
  );
  const sealed = (table: string, row: string) =>
    seal(config.dataKeys, { table, row, column: table === "threads" ? "sealed_subject" : "sealed" }, WORDS);
  const client = await god.connect();
  await client.query("set session_replication_role = replica");
  for (const { id } of threads) {
    await client.query("update threads set sealed_subject = $2 where id = $1", [id, sealed("threads", id)]);
    const { rows } = await client.query<{ id: string }>("select id from messages where thread_id = $1", [id]);
    const boxes = rows.map((message) => sealed("messages", message.id));
    await client.query(
      "update messages m set sealed = s.sealed from unnest($1::uuid[], $2::bytea[]) as s (id, sealed) where m.id = s.id",
      [rows.map((message) => message.id), boxes],
    );
  }
  await client.query("reset session_replication_role");
  await client.query("vacuum analyze messages, threads");
  await client.query("checkpoint"); // else the reads that follow wait for what is still being written
  client.release();
  const callers = threads.filter(({ mine }) => mine).map(({ clientId, id }) => ({ caller: clientOf(clientId), id }));
  return {
    callers: callers.map(({ caller }) => caller),
    threadOf: new Map<Caller, string>(callers.map(({ caller, id }) => [caller, id])),
  };
}
