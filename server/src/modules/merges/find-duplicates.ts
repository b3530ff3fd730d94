import type { DuplicatePair } from "@jechemine/contract/merges.ts";
import { Refused } from "../../platform/refused.ts";
import { readVerb, writeVerb } from "../../platform/verb.ts";
import { viewOf } from "./facts.ts";
import { judge, LOOKS_ALIKE } from "./likeness.ts";
import { insertApart, listFacts, listSuspects, listVisible } from "./queries.ts";

/** Pairs that share anything at all; so many are judged, the best are shown. */
const JUDGED = 5_000;
const SHOWN = 50;

export const readDuplicates = readVerb("people:correct", async (ctx, _: undefined): Promise<DuplicatePair[]> => {
  const suspects = await ctx.asSystem(() => listSuspects(ctx.tx, JUDGED));
  const seen = await listVisible(ctx.tx, [...new Set(suspects.flatMap(({ one, other }) => [one, other]))]);
  const rows = new Map((await ctx.asSystem(() => listFacts(ctx.tx, seen))).map((row) => [row.id, row]));
  const pairs = suspects.flatMap(({ one, other }): DuplicatePair[] => {
    const [first, second] = [rows.get(one), rows.get(other)];
    if (!first || !second) return [];
    const { score, because } = judge(first, second);
    return score < LOOKS_ALIKE ? [] : [{ first: viewOf(first), second: viewOf(second), score, because }];
  });
  return pairs.toSorted((a, b) => b.score - a.score || a.first.id.localeCompare(b.first.id)).slice(0, SHOWN);
});

type Two = { personId: string; otherId: string };
/** Remembered, whoever looks next. */
export const sayApart = writeVerb("people:correct", async (ctx, { personId, otherId }: Two) => {
  if (personId === otherId) throw new Refused("SAME_RECORD");
  const seen = await listVisible(ctx.tx, [personId, otherId]);
  const saidBy = ctx.actor.id;
  if (seen.length < 2 || saidBy === null) throw new Refused("NOT_FOUND");
  const [first = "", second = ""] = [personId, otherId].toSorted();
  await insertApart(ctx.tx, { personId: first, otherId: second, saidBy, saidAt: ctx.now });
  ctx.record("person.said_apart", first, { clientId: first, details: { otherId: second } });
  return {};
});
