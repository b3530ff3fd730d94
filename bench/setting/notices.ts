import type pg from "pg";
import type { Caller } from "../../server/src/platform/verb.ts";
import { clientOf } from "./growth.ts";
import { median } from "./installation.ts";

/** Notices of one person: as many are told more, nobody is told more. */
export const EACH = 50;
const ROUNDS = 5;
const SAMPLED = 200;
export const SAMPLE = `${ROUNDS} × ${SAMPLED} calls`;
const PERSON = "md5('reader' || n)::uuid";
const OF_READERS = "from generate_series($1::int, $2::int) n";

const SQL = [
  `insert into persons (id, given_name, family_name, locale, zone, created_at)
    select ${PERSON}, 'Camille', 'Roy', 'fr', 'America/Toronto', now() ${OF_READERS}`,
  `insert into accounts (id, person_id, kind, email, email_verified_at, status, created_at)
    select ${PERSON}, ${PERSON}, 'client', 'reader' || n || '@example.test', now(), 'active', now() ${OF_READERS}`,
  `insert into notifications (id, person_id, key, kind, title_fr, title_en, body_fr, body_en, path, created_at, read_at)
    select gen_random_uuid(), ${PERSON}, 'k' || k, 'appointment_booked', 'Un rendez-vous est pris', 'An appointment is booked', 'Mardi, 14 h.', 'Tuesday, 2 p.m.',
      '/portal', now() - (n % 1000 + k * 60) * interval '1 minute', case when k > 5 then now() end ${OF_READERS}, generate_series(1, ${EACH}) k`,
  `insert into deliveries (id, key, person_id, channel, address, locale, kind, sealed, state, attempts, created_at, sent_at)
    select gen_random_uuid(), 'email:k' || k || ':' || n, ${PERSON}, 'email', 'reader' || n || '@example.test', 'fr', 'appointment_booked', '', 'sent', 1,
      now() - (n % 1000 + k * 60) * interval '1 minute', now() ${OF_READERS}, generate_series(1, ${EACH}) k`,
];
export const readersFor = (notices: number) => notices / EACH;

/** Readers with these numbers, what they were told and what was sent to them. Past the checks: the rows are right. */
export async function growNotices(god: pg.Pool, { from, until }: { from: number; until: number }): Promise<void> {
  const client = await god.connect();
  await client.query("set session_replication_role = replica");
  for (const statement of SQL) await client.query(statement, [from, until]);
  await client.query("reset session_replication_role");
  await client.query("vacuum analyze");
  await client.query("checkpoint"); // else the reads that follow wait for what is still being written
  client.release();
}

/** Two hundred readers spread over all. */
export async function sampleReaders(god: pg.Pool, readers: number): Promise<Caller[]> {
  const numbers = Array.from({ length: SAMPLED }, (_, at) => 1 + Math.floor((at * (readers - 1)) / (SAMPLED - 1)));
  const { rows } = await god.query<{ id: string }>(`select ${PERSON} as id from unnest($1::int[]) n`, [numbers]);
  return rows.map(({ id }) => clientOf(id));
}

/** Milliseconds of one call, each time by another reader: the median of five rounds, after one that warms. */
export async function medianOf(callers: readonly Caller[], act: (caller: Caller) => Promise<unknown>): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times: number[] = [];
    for (const caller of callers) {
      const begin = performance.now();
      await act(caller);
      times.push(performance.now() - begin);
    }
    if (round > 0) rounds.push(median(times));
  }
  return median(rounds);
}
