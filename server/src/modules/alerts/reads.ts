import {
  ALERT_TEXTS_SHOWN,
  type Alert,
  type AlertItem,
  AlertSource,
  AlertStep,
  AlertTier,
  type UnacknowledgedAlert,
} from "@jechemine/contract/alerts.ts";
import type { Page } from "@jechemine/contract/endpoint.ts";
import { decodeCursor, encodeCursor, Moment } from "../../platform/cursor.ts";
import { Refused } from "../../platform/refused.ts";
import { open, seal } from "../../platform/sealing.ts";
import { type ClinicalCtx, type Ctx, readClinicalVerb, readVerb } from "../../platform/verb.ts";
import { displayNames, readReach } from "../people/index.ts";
import { onCallNow } from "../roster/index.ts";
import { stateOf } from "./alert.ts";
import {
  type AlertRow,
  countWaiting,
  findAlert,
  findNote,
  listAlerts,
  listSteps,
  listTexts,
  listUnacknowledged,
  listWriters,
} from "./queries.ts";
import type { SourceReaders } from "./sources.ts";
import { tellStep } from "./step.ts";

const notePlace = (alertId: string) => ({ table: "alert_notes", row: alertId, column: "sealed" });
export const sealNote = ({ platform }: Pick<Ctx, "platform">, alertId: string, note: string) =>
  seal(platform.config.dataKeys, notePlace(alertId), note);

/** Who treats the person reads on; who was on call, while their access lasts. */
const isOpen = ({ ownerId, accessUntil }: AlertRow, me: string | null) => ownerId === me || accessUntil !== null;

type Names = ReadonlyMap<string, string>;
/** Names of all who stand in these alerts: the alerts were found as the caller, the names are the system's to read. */
async function namesIn(ctx: Ctx, rows: readonly AlertRow[]): Promise<Names> {
  const people = rows.flatMap((row) => [row.responsibleId, row.acknowledgedBy, row.closedBy, row.subjectId]);
  const writers = await listWriters(
    ctx.tx,
    rows.flatMap(({ source, sourceId }) => (source === "contact" ? [sourceId] : [])),
  );
  const known = await ctx.asSystem(() => displayNames(ctx, [...new Set(people.flatMap((id) => id ?? []))]));
  return new Map([...known, ...writers.map(({ id, name }) => [id, name] as const)]);
}

function itemOf({ actor }: Ctx, row: AlertRow, names: Names): AlertItem {
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? "") : "");
  const { acknowledgedAt, acknowledgedBy, closedAt, closedBy, subjectId, responsibleId } = row;
  return {
    id: row.id,
    tier: AlertTier.parse(row.tier),
    source: AlertSource.parse(row.source),
    texts: row.texts ?? 0,
    state: stateOf(row),
    subject: isOpen(row, actor.id) ? { id: subjectId, name: nameOf(subjectId ?? row.sourceId) } : null,
    raisedAt: row.raisedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    responsible: responsibleId ? { id: responsibleId, name: nameOf(responsibleId) } : null,
    mine: responsibleId === actor.id,
    escalated: row.escalations > 0,
    acknowledged: acknowledgedAt ? { at: acknowledgedAt.toISOString(), by: nameOf(acknowledgedBy) } : null,
    closed: closedAt
      ? { at: closedAt.toISOString(), by: nameOf(closedBy), falsePositive: row.falsePositive === true }
      : null,
  };
}

type Query = { state?: "open" | "closed" | undefined; cursor?: string | undefined; limit?: number | undefined };
export const readAlerts = readVerb(
  "alerts:read",
  async (ctx, { state, cursor, limit = 20 }: Query): Promise<Page<AlertItem>> => {
    if (!ctx.actor.id) throw new Refused("NOT_FOUND");
    const place = decodeCursor(Moment, cursor);
    const after = place && { at: place[0], id: place[1] };
    const rows = await listAlerts(ctx.tx, { me: ctx.actor.id, closed: state === "closed", after, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const names = await namesIn(ctx, shown);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => itemOf(ctx, row, names)),
      nextCursor: rows.length > limit && last ? encodeCursor([last.raisedAt.toISOString(), last.id]) : null,
    };
  },
);

export const readWaiting = readVerb("alerts:read", async ({ tx }, _: undefined) => ({ count: await countWaiting(tx) }));

/** One alert as the caller sees it; NOT_FOUND for whoever has nothing to do with it. */
export async function viewOf(ctx: Ctx, id: string, sources: SourceReaders): Promise<Alert> {
  const { actor, tx } = ctx;
  const row = actor.id ? await findAlert(tx, actor.id, id) : undefined;
  if (!row || !actor.id) throw new Refused("NOT_FOUND");
  const item = itemOf(ctx, row, await namesIn(ctx, [row]));
  const opens = isOpen(row, actor.id);
  const found = opens ? await writtenIn(ctx, id, sources) : { written: [] };
  const { subjectId } = row;
  const known = opens && subjectId ? await ctx.asSystem(() => readReach(ctx, subjectId)) : null;
  const sealed = await findNote(tx, id);
  const duty = await onCallNow(ctx);
  const mayGo = duty !== null && duty.personId !== row.responsibleId && duty.personId !== actor.id;
  return {
    ...item,
    written: found.written,
    reach: found.reach ?? known,
    accessUntil: row.ownerId === actor.id ? null : (row.accessUntil?.toISOString() ?? null),
    canEscalate: mayGo && item.state !== "closed",
    note: sealed ? open(ctx.platform.config.dataKeys, notePlace(id), sealed) : null,
    log: await logOf(ctx, id),
  };
}

type Written = { written: Alert["written"]; reach?: NonNullable<Alert["reach"]> };
/** Each text in its own room. A note of a request that was added to is one text: it stands with what came last. */
async function writtenIn(ctx: Ctx, id: string, sources: SourceReaders): Promise<Written> {
  const rows = await listTexts(ctx.tx, id, ALERT_TEXTS_SHOWN);
  const last = rows.filter((row, at) => !rows.slice(at + 1).some(({ sourceId }) => sourceId === row.sourceId));
  const found: Written = { written: [] };
  for (const { source: from, sourceId, tier, foundAt } of last) {
    const source = AlertSource.parse(from);
    const text = await sources[source](ctx, sourceId);
    if (!text) continue;
    const { words, path, by = null, reach } = text;
    found.written.push({ at: foundAt.toISOString(), tier: AlertTier.parse(tier), source, by, words, path });
    // Whoever gave a number once is called there, though they left it out the next time.
    if (reach) found.reach = by ? { ...reach, phone: reach.phone ?? found.reach?.phone ?? null } : reach;
  }
  return found;
}

async function logOf(ctx: Ctx, id: string): Promise<Alert["log"]> {
  const steps = await listSteps(ctx.tx, id);
  const people = [...new Set(steps.flatMap(({ byId, toId }) => [byId ?? [], toId ?? []].flat()))];
  const names = await ctx.asSystem(() => displayNames(ctx, people));
  const nameOf = (personId: string | null) => (personId ? (names.get(personId) ?? null) : null);
  return steps.map(({ at, step, byId, toId }) => {
    return { at: at.toISOString(), step: AlertStep.parse(step), by: nameOf(byId), to: nameOf(toId) };
  });
}

type One = { id: string; sources: SourceReaders };
/** Read by anybody: it stands in the access log of the client; the first look stands in the alert's own. */
export const readAlert = readClinicalVerb("alerts:read", async (ctx, { id, sources }: One): Promise<Alert> => {
  const seen = await viewOf(ctx, id, sources);
  const clientId = seen.subject?.id;
  ctx.record("alert.read", id, { ...(clientId && { clientId }) });
  return (await markSeen(ctx, seen)) ? { ...seen, log: await logOf(ctx, id) } : seen;
});

/** The first look of whoever is asked, at what came since they looked last. */
async function markSeen(ctx: ClinicalCtx, { id, mine, state, written }: Alert): Promise<boolean> {
  const steps = await listSteps(ctx.tx, id);
  const looked = steps.findLast(({ step, byId }) => step === "seen" && byId === ctx.actor.id);
  const newest = written.map(({ at }) => Date.parse(at)).toSorted((a, b) => b - a)[0] ?? 0;
  if (!mine || state === "closed" || (looked && looked.at.getTime() > newest)) return false;
  await tellStep(ctx, { alertId: id, step: "seen" });
  return true;
}

/** That an alert waits, since when and with whom; nothing else is given out by the database either. */
export const readUnacknowledged = readVerb(
  "alerts:watch",
  async (ctx, _: undefined): Promise<UnacknowledgedAlert[]> => {
    const rows = await listUnacknowledged(ctx.tx);
    const people = [...new Set(rows.flatMap(({ responsibleId }) => responsibleId ?? []))];
    const names = await ctx.asSystem(() => displayNames(ctx, people));
    return rows.map(({ id, raisedAt, dueAt, responsibleId }) => ({
      id,
      since: raisedAt.toISOString(),
      dueAt: dueAt.toISOString(),
      responsible: responsibleId ? (names.get(responsibleId) ?? null) : null,
    }));
  },
);
