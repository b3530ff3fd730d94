import { CELLS } from "@jechemine/contract/vocabulary.ts";
import { Temporal } from "temporal-polyfill";
import type { Ctx } from "../../platform/verb.ts";
import { cellAt, freeSlotsOf } from "../availability/index.ts";
import { readPractice } from "../settings/index.ts";
import { dayOf } from "./practice-clock.ts";
import { findServiceOf } from "./queries/candidates.ts";
import type { RequestRow } from "./queries/requests.ts";

const SHOWN = 3;
const DAYS_AHEAD = 14;

/** The next times of a professional at which this client would like to come, at most three, one a day. */
export async function suitingTimes(
  ctx: Ctx,
  { service, preferences }: RequestRow,
  professionalId: string,
): Promise<string[]> {
  const offered = await findServiceOf(ctx.tx, professionalId, service.type);
  if (!offered) return [];
  const from = await dayOf(ctx);
  const to = Temporal.PlainDate.from(from).add({ days: DAYS_AHEAD }).toString();
  const question = { professionalId, serviceId: offered.id, from, to, clientId: null, movesId: null, byClient: true };
  const slots = await freeSlotsOf(ctx, question);
  const { zone } = await readPractice(ctx);
  const wanted = new Set(preferences.times?.wanted.map((cell) => CELLS.indexOf(cell)) ?? CELLS.keys());
  const days = new Set<string>();
  return slots.flatMap(({ startsAt }) => {
    const cell = cellAt(new Date(startsAt), zone);
    const day = startsAt.slice(0, 10);
    if (cell === undefined || !wanted.has(cell) || days.has(day) || days.size === SHOWN) return [];
    days.add(day);
    return [startsAt];
  });
}
