import { Area, Grant } from "@jechemine/contract/guardians-shapes.ts";
import { z } from "zod";
import type { Ctx } from "../../platform/verb.ts";
import { readPractice } from "../settings/index.ts";
import { dayIn } from "./birthdays.ts";
import type { LinkRow } from "./queries/links.ts";
import type { LinkFacts, WardFacts } from "./rights.ts";

export type Day = { zone: string; today: string };
/** The practice's zone and its date. */
export async function dayOf(ctx: Pick<Ctx, "tx" | "now">): Promise<Day> {
  const { zone } = await readPractice(ctx);
  return { zone, today: dayIn(zone, ctx.now) };
}

/** A stored link as the pure rules read it. */
export const factsOf = (row: LinkRow, { zone }: Day): LinkFacts => ({
  authority: row.authority,
  scope: z.array(Area).parse(row.scope),
  restriction: row.restriction,
  expiresOn: row.expiresOn,
  grants: z.array(Grant).parse(row.grants),
  hasDecided: row.decidedAt !== null,
  approvedOn: row.approvedAt && dayIn(zone, row.approvedAt),
  isRefused: row.refusedAt !== null,
  isEnded: row.endedAt !== null,
});
export const wardOf = (row: Pick<LinkRow, "birthDate">, { today }: Day): WardFacts => ({
  birthDate: row.birthDate,
  today,
});
