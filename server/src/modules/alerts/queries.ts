import { type ExpressionBuilder, sql } from "kysely";
import type { Tx } from "../../platform/database.ts";
import type { Tables } from "../../platform/tables.ts";
import type { Keys } from "./sender.ts";

/** While one is open for the same person: false, and nothing is written. */
export async function insertAlert(tx: Tx, row: Tables["alerts"]): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into alerts (id, tier, source, source_id, phrase_ids, subject_id, gathers_for, gathers_also, owner_id, responsible_id, raised_at, due_at, escalations, rounds)
    values (${row.id}, ${row.tier}, ${row.source}, ${row.sourceId}, ${[...row.phraseIds]}, ${row.subjectId}, ${row.gathersFor}, ${row.gathersAlso},
      ${row.ownerId}, ${row.responsibleId}, ${row.raisedAt}, ${row.dueAt}, ${row.escalations}, ${row.rounds})
    on conflict do nothing returning id`.execute(tx);
  return rows.length > 0;
}
/** The open alert that gathers this person's texts; whoever else writes, answers or hands on waits. */
export const lockOpenFor = (tx: Tx, { gathersFor, gathersAlso }: Keys) =>
  tx
    .selectFrom("alerts")
    .selectAll()
    .where((of) => of.or([of("gathersFor", "=", gathersFor), of("gathersAlso", "=", gathersAlso)]))
    .where("closedAt", "is", null)
    .orderBy("raisedAt")
    .orderBy("id")
    .limit(sql.lit(1))
    .forUpdate()
    .executeTakeFirst();
export const insertText = (tx: Tx, row: Tables["alertTexts"]) => tx.insertInto("alertTexts").values(row).execute();
/** The newest so many, oldest first. */
export const listTexts = async (tx: Tx, alertId: string, limit: number) =>
  (
    await tx
      .selectFrom("alertTexts")
      .selectAll()
      .where("alertId", "=", alertId)
      .orderBy("foundAt", "desc")
      .orderBy("id", "desc")
      .limit(limit)
      .execute()
  ).toReversed();
export const insertStep = (tx: Tx, row: Tables["alertSteps"]) => tx.insertInto("alertSteps").values(row).execute();
export const insertNote = (tx: Tx, row: Tables["alertNotes"]) => tx.insertInto("alertNotes").values(row).execute();

type Grant = { alertId: string; personId: string; subjectId: string | null; startsAt: Date; endsAt: Date };
/** Opens the alert and its text to the clinician on call, and the person's file as the care team's role says. As the system. */
export async function grantAccess(tx: Tx, { alertId, personId, subjectId, startsAt, endsAt }: Grant): Promise<void> {
  await tx
    .insertInto("alertAccesses")
    .values({ alertId, personId, startsAt, endsAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await sql`
    insert into care_team (file_id, client_id, professional_id, role, starts_at, ends_at)
    select m.file_id, m.client_id, ${personId}::uuid, 'on_call', ${startsAt}::timestamptz, ${endsAt}::timestamptz
    from file_members m join files f on f.id = m.file_id
    where m.client_id = ${subjectId}::uuid and m.left_at is null and f.closed_at is null
    on conflict do nothing`.execute(tx);
}

type Treating = { id: string; away: boolean };
/** Who gives care to the person now: the one they wrote to, else whoever began last. As the system. */
export async function findTreating(
  tx: Tx,
  { subjectId, addressedToId, now }: { subjectId: string; addressedToId: string | null; now: Date },
): Promise<Treating | undefined> {
  const { rows } = await sql<Treating>`
    select c.professional_id as id,
      exists (select from out_of_office o where o.professional_id = c.professional_id and o.until > ${now}) as away
    from care_team c join accounts a on a.person_id = c.professional_id and a.status = 'active'
    where c.client_id = ${subjectId} and c.role in ('treating', 'co_treating', 'successor')
      and c.starts_at <= ${now} and (c.ends_at is null or c.ends_at > ${now})
    order by c.professional_id = ${addressedToId}::uuid desc nulls last, c.role = 'treating' desc, c.starts_at desc, c.professional_id
    limit 1`.execute(tx);
  return rows[0];
}

/** With whether the caller may read the text now: who treats the person, or was on call while their access lasts. */
const opensUntil = (eb: ExpressionBuilder<Tables, "alerts">, me: string) =>
  eb
    .selectFrom("alertAccesses as x")
    .select(({ fn }) => fn.max("x.endsAt").as("endsAt"))
    .whereRef("x.alertId", "=", "alerts.id")
    .where("x.personId", "=", me)
    .where("x.startsAt", "<=", sql<Date>`app.now()`)
    .where("x.endsAt", ">", sql<Date>`app.now()`)
    .as("accessUntil");
/** Row-level security leaves those that the caller answers for, or was called to. */
const alertsFor = (tx: Tx, me: string) =>
  tx
    .selectFrom("alerts")
    .selectAll("alerts")
    .select((eb) => [
      opensUntil(eb, me),
      eb
        .selectFrom("alertTexts as t")
        .select(({ fn }) => fn.countAll<number>().as("count"))
        .whereRef("t.alertId", "=", "alerts.id")
        .as("texts"),
    ]);

type Listing = { me: string; closed: boolean; after: { at: Date; id: string } | undefined; limit: number };
export function listAlerts(tx: Tx, { me, closed, after, limit }: Listing) {
  let query = alertsFor(tx, me).where("closedAt", closed ? "is not" : "is", null);
  if (after) query = query.where(sql<boolean>`(raised_at, alerts.id) < (${after.at}, ${after.id}::uuid)`);
  return query.orderBy("raisedAt", "desc").orderBy("alerts.id", "desc").limit(limit).execute();
}
export type AlertRow = Awaited<ReturnType<typeof listAlerts>>[number];
export const findAlert = (tx: Tx, me: string, id: string): Promise<AlertRow | undefined> =>
  alertsFor(tx, me).where("alerts.id", "=", id).executeTakeFirst();
/** Whoever answers for it, one after the other. */
export const lockAlert = (tx: Tx, id: string) =>
  tx.selectFrom("alerts").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
export type LockedAlert = NonNullable<Awaited<ReturnType<typeof lockAlert>>>;
export const findForNotice = (tx: Tx, id: string) =>
  tx.selectFrom("alerts").selectAll().where("id", "=", id).executeTakeFirst();

export const countWaiting = async (tx: Tx): Promise<number> =>
  (
    await tx
      .selectFrom("alerts")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("acknowledgedAt", "is", null)
      .executeTakeFirstOrThrow()
  ).count;

type Change = Partial<
  Pick<
    Tables["alerts"],
    | "tier"
    | "ownerId"
    | "responsibleId"
    | "dueAt"
    | "rounds"
    | "escalations"
    | "acknowledgedAt"
    | "acknowledgedBy"
    | "closedAt"
    | "closedBy"
    | "falsePositive"
  >
>;
export const updateAlert = (tx: Tx, id: string, change: Change) =>
  tx.updateTable("alerts").set(change).where("id", "=", id).execute();

/** In order, also what happened in the same moment. */
export const listSteps = (tx: Tx, alertId: string) =>
  tx
    .selectFrom("alertSteps")
    .selectAll()
    .where("alertId", "=", alertId)
    .orderBy("at")
    .orderBy(
      sql`array_position(array['raised', 'nobody_on_call', 'escalated', 'seen', 'acknowledged', 'closed'], step)`,
    )
    .orderBy("id")
    .execute();
export const findNote = async (tx: Tx, alertId: string): Promise<Buffer | undefined> =>
  (await tx.selectFrom("alertNotes").select("sealed").where("alertId", "=", alertId).executeTakeFirst())?.sealed;

/** Names of those who wrote through the contact form, as far as their texts are open to the caller. */
export const listWriters = (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom("contactSubmissions")
        .select(["id", sql<string>`given_name || ' ' || family_name`.as("name")])
        .where("id", "in", ids)
        .execute();

type Unacknowledged = { id: string; raisedAt: Date; dueAt: Date; responsibleId: string | null };
/** The one door through which administrators look: no column more. */
export const listUnacknowledged = async (tx: Tx): Promise<Unacknowledged[]> =>
  (await sql<Unacknowledged>`select id, raised_at, due_at, responsible_id from app.unacknowledged_alerts()`.execute(tx))
    .rows;
