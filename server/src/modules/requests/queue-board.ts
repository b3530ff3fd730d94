import { QUEUE_COLUMNS, type Queue, type QueueColumn } from "@jechemine/contract/queue.ts";
import type { RequestState } from "@jechemine/contract/requests.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { displayNames } from "../people/index.ts";
import { readPractice, readRules } from "../settings/index.ts";
import { dayOf } from "./practice-clock.ts";
import { listBirthDates, listPhones } from "./queries/people.ts";
import { listOfRequests, readFigures } from "./queries/proposals.ts";
import { countLive, listLive, type RequestRow } from "./queries/requests.ts";
import { type CardFacts, queueCard } from "./queue-card.ts";

const COLUMN_OF: Readonly<Partial<Record<RequestState, QueueColumn>>> = {
  awaiting_consent: "to_handle",
  needs_intake: "to_handle",
  open: "to_handle",
  proposed: "proposed",
  pool: "pool",
  matched: "matched",
};
const inColumn = (column: QueueColumn) => (state: RequestState) => COLUMN_OF[state] === column;
const SHOWN = 100;

/** The live queue of intake staff. */
export const readBoard = readVerb("queue:read", async (ctx): Promise<Queue> => {
  const rows = await listLive(ctx.tx);
  const facts = await factsOf(ctx, rows);
  const counts = await countLive(ctx.tx);
  const columns = QUEUE_COLUMNS.map((column) => ({
    column,
    count: counts.filter(({ state }) => inColumn(column)(state)).reduce((sum, { count }) => sum + count, 0),
    cards: rows
      .filter(({ state }) => inColumn(column)(state))
      .slice(0, SHOWN)
      .map((row) => queueCard(row, facts)),
  }));
  return { columns, figures: await figuresOf(ctx, rows) };
});

/** What the cards of these requests show of people and proposals. */
export async function factsOf(ctx: Ctx, rows: readonly RequestRow[]): Promise<CardFacts> {
  const proposals = await listOfRequests(
    ctx.tx,
    rows.map(({ id }) => id),
  );
  const professionals = [
    ...proposals.map(({ professionalId }) => professionalId),
    ...rows.flatMap((row) => row.matchedProfessionalId ?? []),
  ];
  const toCall = rows
    .filter(({ callToday }) => callToday === true)
    .map(({ requesterId, beneficiaryId, audience }) => (audience === "patient" ? beneficiaryId : requesterId));
  const referrers = rows.flatMap(({ audience, requesterId }) => (audience === "patient" ? [requesterId] : []));
  return {
    proposals,
    birthDates: await listBirthDates(
      ctx.tx,
      rows.map(({ beneficiaryId }) => beneficiaryId),
    ),
    phones: await listPhones(ctx.tx, toCall),
    names: await displayNames(ctx, [...professionals, ...referrers]),
    day: await dayOf(ctx),
    now: ctx.now,
    rules: await readRules(ctx),
  };
}

async function figuresOf(ctx: Ctx, rows: readonly RequestRow[]): Promise<Queue["figures"]> {
  const { zone } = await readPractice(ctx);
  // Counts only: bookings are not intake's to read one by one.
  const { medianHours, ...figures } = await ctx.asSystem(() => readFigures(ctx.tx, { now: ctx.now, zone }));
  const soon = rows.filter(({ urgent, state }) => urgent && state !== "matched");
  const oldest = soon.map(({ openedAt }) => openedAt.getTime()).toSorted((a, b) => a - b)[0];
  return {
    soon: soon.length,
    oldestSoonSince: oldest === undefined ? null : new Date(oldest).toISOString(),
    medianHoursToMatch: medianHours,
    ...figures,
  };
}
