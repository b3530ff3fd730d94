import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";

const SETTLED = 30_000;

/** Until no job is due, no mail waits and everything in the audit is sealed; else what is still open after half a minute. */
export async function settle(god: pg.Pool): Promise<string[]> {
  const until = performance.now() + SETTLED;
  for (;;) {
    const { rows } = await god.query<Record<string, number>>(
      `select (select count(*) from graphile_worker._private_jobs where locked_at is not null)::int as "jobs locked",
        (select count(*) from graphile_worker._private_jobs where run_at <= now() or attempts > 0)::int as "jobs due or tried again",
        -- What waits for quiet hours to end, and what nobody needs any more, is no fault.
        (select count(*) from deliveries where state = 'failed' or (state = 'waiting' and coalesce(due_at, created_at) <= app.now()))::int
          as "messages not sent",
        (select count(*) from audit_entries where tx >= coalesce((select max(until_tx::text::numeric)::text::xid8 from audit_seals), '0'::xid8))::int
          as "audit entries not sealed"`,
    );
    const open = Object.entries(rows[0] ?? {}).filter(([, count]) => count > 0);
    if (open.length === 0) return [];
    if (performance.now() > until) return open.map(([what, count]) => `${what}: ${count}`);
    await wait(100);
  }
}

/**
 * All that one person's journey left behind, counted by kind: what it was and what everybody was told of it. The same for each journey,
 * killed or not. Left out: signing in, which a client may repeat, and the notes of jobs, which run at least once.
 */
export async function tracesOf(god: pg.Pool, email: string): Promise<string[]> {
  const { rows } = await god.query<{ what: string; count: number }>(
    `with me as (select person_id as id from accounts where email = $1),
    mine as (select id, matched_professional_id as professional, number, state from requests where requester_id in (select id from me)),
    subjects as (select id from mine union select id from proposals where request_id in (select id from mine)
      union select id from appointments where request_id in (select id from mine)),
    found as (
      select 'request ' || state as what from mine
      union all select 'proposal ' || state from proposals where request_id in (select id from mine)
      union all select 'appointment ' || state || case when confirmed_at is null then '' else ', confirmed' end
        from appointments where request_id in (select id from mine)
      union all select 'time of the ' || resource_kind || ' ' || state from occupancies where appointment_id in (select id from subjects)
      union all select 'agreement' from service_agreements where client_id in (select id from me)
      union all select 'consent ' || purpose from consents where person_id in (select id from me)
      union all select 'client told ' || kind from notifications where person_id in (select id from me) and key not like 'request.asked_again%'
      union all select 'others told ' || n.kind from notifications n join subjects s on n.key like '%' || s.id || '%'
        where n.person_id not in (select id from me)
      union all select 'mail ' || kind || ' ' || state from deliveries where address = $1 and key not like 'email:request.asked_again%'
      union all select 'mail to others ' || d.kind || ' ' || d.state from deliveries d join subjects s on d.key like '%' || s.id || '%' where d.address <> $1
      union all select 'audit ' || action from audit_entries where client_id in (select id from me) and action <> 'request.asked_again' and action not like 'sign_in.%')
    select what, count(*)::int as count from found group by what order by what`,
    [email],
  );
  return rows.map(({ what, count }) => `${count} × ${what}`);
}

const NEVER: Readonly<Record<string, string>> = {
  "times taken twice": `select from occupancies a join occupancies b on a.resource_id = b.resource_id and a.id < b.id and a.blocked && b.blocked
    where a.state in ('held', 'scheduled') and b.state in ('held', 'scheduled')`,
  "people told twice of the same": "select from notifications group by person_id, key having count(*) > 1",
  "mails stored twice": "select from deliveries group by key having count(*) > 1",
  "mails sent more or less often than written": `select from (select address, count(*) from deliveries where state = 'sent' and channel = 'email' group by 1) d
    full join (select recipient, count(*) from mailbox group by 1) m on m.recipient = d.address where d.count is distinct from m.count`,
  "jobs given up": "select from graphile_worker._private_jobs where attempts >= max_attempts",
  "matched requests with more than one open or accepted proposal": `select from proposals where state in ('open', 'accepted')
    group by request_id having count(*) > 1`,
};

/** What must never be, as far as it is. */
export async function neverFound(god: pg.Pool): Promise<string[]> {
  const found: string[] = [];
  for (const [what, query] of Object.entries(NEVER)) {
    const { rowCount } = await god.query(query);
    if (rowCount) found.push(`${what}: ${rowCount}`);
  }
  return found;
}
