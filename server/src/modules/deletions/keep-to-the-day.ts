import { Temporal } from "temporal-polyfill";
import type { Fate, Moment } from "../../platform/fates.ts";
import { type Ctx, type Platform, SYSTEM, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { retentionOf } from "../accounts/index.ts";
import { dayIn } from "../people/index.ts";
import { readPractice, readRules } from "../settings/index.ts";
import { certify, destroy } from "./destroy.ts";
import { isOfTheTeam, isUnclaimed, listParts, listPast } from "./queries.ts";

export const NIGHT = "retention.night";
export const DUE = "retention.due";
/** Of one night; the rest comes the next. */
const MOST = 500;
const HOUR_OF_NIGHT = 3;

/** Who may have something whose last day is before this one; by the earliest, and at most so many. */
export async function pastOf(ctx: Ctx, at: Date, limit: number): Promise<string[]> {
  const { zone } = await readPractice(ctx);
  const { fileRetentionYears, accountingRetentionYears } = await readRules(ctx);
  const before = (years: number) => Temporal.PlainDate.from(dayIn(zone, at)).subtract({ years }).toString();
  // Tax law counts from the end of a year.
  const books = `${before(accountingRetentionYears).slice(0, 4)}-01-01`;
  return ctx.asSystem(() => listPast(ctx.tx, { file: before(fileRetentionYears), books, limit }));
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
async function planNight(ctx: WriteCtx): Promise<void> {
  const { zone } = await readPractice(ctx);
  ctx.later(NIGHT, {}, { runAt: nextNight(zone, ctx.now), key: NIGHT });
}

const start = writeVerb("people:write", async (ctx, _: undefined) => {
  await planNight(ctx);
  ctx.record("retention.planned", "00000000-0000-0000-0000-000000000000");
});
/** Whenever a worker starts: the night is planned once, however many there are. */
export const startKeeping = (platform: Platform): Promise<void> => start(platform, SYSTEM, undefined);

const watch = writeVerb("people:write", async (ctx, _: undefined) => {
  const people = await pastOf(ctx, ctx.now, MOST);
  for (const personId of people) ctx.later(DUE, { personId }, { runAt: ctx.now, key: `${DUE}:${personId}` });
  await planNight(ctx);
  ctx.record("retention.watched", "00000000-0000-0000-0000-000000000000", { details: { people: people.length } });
});
/** Looks for what is over and gives each person a job of their own: one that fails keeps no other from its day. */
export const watchOver = (platform: Platform): Promise<void> => watch(platform, SYSTEM, undefined);

type Due = { personId: string; fates: readonly Fate[] };
const MOMENTS = { clinical_file: "with_file", accounting: "with_books" } as const satisfies Record<string, Moment>;
/** Destroys what need no longer be kept of one person, by the rules of today, with a certificate for each part. */
const destroyDue = writeVerb("people:write", async (ctx, { personId, fates }: Due) => {
  ctx.record("retention.examined", personId, { clientId: personId });
  const { ended, kept, legalHold, careAhead, isReturning } = await retentionOf(ctx, personId);
  if (legalHold || careAhead || isReturning) return;
  const known = await listParts(ctx.tx, personId);
  for (const { what, until, because } of ended) {
    if (what === "audit" || until === null || because === "security" || because === "legal_hold") continue;
    if (known.some(({ part, lastDay }) => part === what && lastDay !== null && lastDay >= until)) continue;
    const counts = await destroy(ctx, { fates, personId, at: new Set([MOMENTS[what]]) });
    await certify(ctx, { personId, part: what, because, lastDay: until, counts });
  }
  const isOver =
    kept.every(({ what }) => what === "audit") &&
    (await isUnclaimed(ctx.tx, personId)) &&
    !(await isOfTheTeam(ctx.tx, personId));
  if (!isOver) return;
  const counts = await destroy(ctx, {
    fates,
    personId,
    at: new Set(["at_once", "with_file", "with_books", "at_the_end"]),
  });
  await certify(ctx, { personId, part: "remainder", because: "nothing_kept", lastDay: null, counts });
});
export const keepToTheDay = (platform: Platform, due: Due): Promise<void> => destroyDue(platform, SYSTEM, due);
