import { Refused } from "../../platform/refused.ts";
import type { Ctx } from "../../platform/verb.ts";
import { dayIn } from "../people/index.ts";
import { readPractice, readRules } from "../settings/index.ts";
import { findTraces, listBound } from "./queries/traces.ts";
import { deriveRetention, lastDays, type OthersFile } from "./retention.ts";

/** What goes, what stays of a person, and what need no longer be kept, by the rules and on the day of `at`. Whose it is has been checked. */
export async function retentionOf(ctx: Ctx, personId: string, at = ctx.now) {
  const { zone } = await readPractice(ctx);
  const tracesOf = (id: string) => ctx.asSystem(() => findTraces(ctx.tx, id, ctx.now));
  const day = (when: Date | null) => when && dayIn(zone, when);
  const traces = await tracesOf(personId);
  if (!traces) throw new Refused("NOT_FOUND");
  const others: OthersFile[] = [];
  for (const { id, shared } of await ctx.asSystem(() => listBound(ctx.tx, personId))) {
    const its = await tracesOf(id);
    if (its) others.push({ ...its, shared, lastServiceOn: day(its.lastServiceAt) });
  }
  const { lastServiceAt, lastMoneyAt, careAhead, isReturning, legalHold } = traces;
  const days = { today: dayIn(zone, at), lastServiceOn: day(lastServiceAt), lastMoneyOn: day(lastMoneyAt) };
  const known = { ...traces, ...days, others };
  const rules = await readRules(ctx);
  const ended = lastDays(known, rules).filter(({ until }) => until !== null && until < days.today);
  return { ...deriveRetention(known, rules), ended, careAhead, isReturning, legalHold };
}
