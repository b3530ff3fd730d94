import { Temporal } from "temporal-polyfill";
import type { Fate, Moment } from "../../platform/fates.ts";
import { type Ctx, type Platform, SYSTEM, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { dayIn } from "../people/index.ts";
import { readPractice, readRules } from "../settings/index.ts";
import { certify, destroy, filesOf, forgetAddresses } from "./destroy.ts";
import { isOfTheTeam, isUnclaimed, listParts, lockWhose } from "./queries/destroying.ts";
import { findLastNight, findLastWatch, listPast } from "./queries/traces.ts";
import { retentionOf } from "./retention-of.ts";
import { inDays } from "./sweep-deletion.ts";

export const NIGHT = "retention.night";
export const DUE = "retention.due";
/** Of one night; the rest comes the next. */
const MOST = 500;
const HOUR_OF_NIGHT = 3;

/** Who may have something whose last day is before this one: by the earliest, or in the order of a night. At most so many. */
export async function pastOf(ctx: Ctx, at: Date, { night, limit }: { night: string | null; limit: number }) {
  const { zone } = await readPractice(ctx);
  const { fileRetentionYears, accountingRetentionYears } = await readRules(ctx);
  const before = (years: number) => Temporal.PlainDate.from(dayIn(zone, at)).subtract({ years }).toString();
  // Tax law counts from the end of a year.
  const books = `${before(accountingRetentionYears).slice(0, 4)}-01-01`;
  return ctx.asSystem(() => listPast(ctx.tx, { file: before(fileRetentionYears), books, night, limit }));
}

/** The next three o’clock of the practice, when nobody works. */
function nextNight(zone: string, now: Date): Date {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const tonight = here.with({
    hour: HOUR_OF_NIGHT,
    minute: 0,
    second: 0,
    millisecond: 0,
    microsecond: 0,
    nanosecond: 0,
  });
  const next = Temporal.ZonedDateTime.compare(tonight, here) > 0 ? tonight : tonight.add({ days: 1 });
  return new Date(next.epochMilliseconds);
}
const NOBODY = "00000000-0000-0000-0000-000000000000";
async function planNight(ctx: WriteCtx): Promise<void> {
  const { zone } = await readPractice(ctx);
  ctx.later(NIGHT, {}, { runAt: nextNight(zone, ctx.now), key: NIGHT });
}

const start = writeVerb("people:write", async (ctx, _: undefined) => {
  const { zone } = await readPractice(ctx);
  const next = nextNight(zone, ctx.now);
  const last = await findLastNight(ctx.tx, { subjectId: NOBODY, now: ctx.now });
  // Where nothing runs at night, what was missed is made up for: planned for the next night again, it would never come.
  const missed = last !== null && last < inDays(next, -1);
  ctx.later(NIGHT, {}, { runAt: missed ? ctx.now : next, key: NIGHT });
  ctx.record("retention.planned", NOBODY);
});
/** Whenever a worker starts: the night is planned once, however many there are. */
export const startKeeping = (platform: Platform): Promise<void> => start(platform, SYSTEM, undefined);

/** So long after the last night a clock is not believed at once: it may have jumped, and what is destroyed never comes back. */
const GAP_DAYS = 31;
const watch = writeVerb("people:write", async (ctx, _: undefined) => {
  const last = await findLastWatch(ctx.tx, { subjectId: NOBODY, now: ctx.now });
  const waits = last === null || last < inDays(ctx.now, -GAP_DAYS);
  const { zone } = await readPractice(ctx);
  const people = waits ? [] : await pastOf(ctx, ctx.now, { night: dayIn(zone, ctx.now), limit: MOST });
  for (const personId of people) ctx.later(DUE, { personId }, { runAt: ctx.now, key: `${DUE}:${personId}` });
  await planNight(ctx);
  ctx.record("retention.watched", NOBODY, { details: { people: people.length, waits } });
});
/** Looks for what is over and gives each person a job of their own: one that fails keeps no other from its day. */
export const watchOver = (platform: Platform): Promise<void> => watch(platform, SYSTEM, undefined);

type Due = { personId: string; fates: readonly Fate[] };
const MOMENTS = { clinical_file: "with_file", accounting: "with_books" } as const;
/** Destroys what need no longer be kept of one person, by the rules of today, with a certificate for each part. */
const destroyDue = writeVerb("people:write", async (ctx, { personId, fates }: Due) => {
  ctx.record("retention.examined", personId, { clientId: personId });
  const people = (await lockWhose(ctx.tx, personId)).map(({ id }) => id);
  const { ended, kept, legalHold, careAhead, isReturning } = await retentionOf(ctx, personId);
  if (legalHold || careAhead || isReturning) return;
  const { held } = await filesOf(ctx, people);
  const known = await listParts(ctx.tx, personId);
  for (const { what, until, because } of ended) {
    if (what === "audit" || what === "name" || until === null || because === "security" || because === "legal_hold")
      continue;
    if (what === "clinical_file" && held.length > 0) continue;
    if (known.some(({ part, lastDay }) => part === what && lastDay !== null && lastDay >= until)) continue;
    const counts = await destroy(ctx, { fates, personId, at: new Set([MOMENTS[what]]) });
    await certify(ctx, { personId, part: what, because, lastDay: until, counts });
  }
  if (held.length === 0 && kept.every(({ what }) => what === "audit")) await forgetWhole(ctx, { personId, fates });
});
export const keepToTheDay = (platform: Platform, due: Due): Promise<void> => destroyDue(platform, SYSTEM, due);

/** Nothing needs the name any more: it goes with all that is left, where nobody signs in and nobody else's papers bear it. */
async function forgetWhole(ctx: WriteCtx, { personId, fates }: Due): Promise<void> {
  const { zone } = await readPractice(ctx);
  const { reactivationDays } = await readRules(ctx);
  const signing = {
    personId,
    now: ctx.now,
    today: dayIn(zone, ctx.now),
    leftAfter: inDays(ctx.now, -reactivationDays),
  };
  if (!(await isUnclaimed(ctx.tx, signing)) || (await isOfTheTeam(ctx.tx, personId))) return;
  const at = new Set<Moment>(["at_once", "with_file", "with_books", "at_the_end"]);
  const counts = await destroy(ctx, { fates, personId, at });
  await forgetAddresses(ctx, personId);
  await certify(ctx, { personId, part: "remainder", because: "nothing_kept", lastDay: null, counts });
}
