import type { Tx } from "../../platform/database.ts";
import { type Platform, SYSTEM } from "../../platform/verb.ts";
import { readPractice } from "../settings/index.ts";
import { loadCalendar } from "./calendar.ts";
import { freeCells } from "./cells.ts";
import { dateIn } from "./day-clock.ts";
import { enqueue, listCounted, replaceCells } from "./queries.ts";

const DAY = 86_400_000;
const WEEKS = 6;
export const COUNT_TASK = "availability.count";

/** Counts the free time of one professional anew, and plans the next count for the night. Derived rows: no audit. */
async function countOne(platform: Platform, tx: Tx, professionalId: string): Promise<void> {
  const now = platform.clock.now();
  const ctx = { tx, now };
  const { zone } = await readPractice(ctx);
  const range = { from: new Date(now.getTime() - 9 * DAY), until: new Date(now.getTime() + (WEEKS * 7 + 9) * DAY) };
  const facts = await loadCalendar(ctx, professionalId, { ...range, clientId: null });
  await replaceCells(tx, professionalId, freeCells(facts, { zone, now, weeks: WEEKS }), now);
  const tomorrow = dateIn(now.getTime() + DAY, zone);
  const runAt = new Date(Date.parse(`${tomorrow}T08:00:00Z`)); // the small hours of the practice's night
  await enqueue(tx, { task: COUNT_TASK, professionalId, runAt, key: `${COUNT_TASK}:${professionalId}` });
}

/** Of one, or of everybody who is approved (after a holiday, a seed or an upgrade). */
export async function countFreeCells(platform: Platform, professionalId?: string): Promise<void> {
  const within = <T>(run: (tx: Tx) => Promise<T>) => platform.database.within(SYSTEM.actor, "read write", run);
  const whose = professionalId ? [professionalId] : await within(listCounted);
  for (const each of whose) await within((tx) => countOne(platform, tx, each));
}
