import type { Colleague, Decision } from "@jechemine/contract/colleagues.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb, writeVerb } from "../../platform/verb.ts";
import { displayNames } from "../people/index.ts";
import { decideColleague, mayAsk, stateFor } from "./decide-colleague.ts";
import {
  type ColleagueRow,
  changeColleague,
  findColleague,
  insertColleague,
  isPractising,
  listColleagues,
  lockColleague,
  lockColleagueWith,
} from "./queries/colleagues.ts";

const otherOf = ({ askedBy, asked }: ColleagueRow, me: string) => (askedBy === me ? asked : askedBy);
function meOf({ actor }: Pick<Ctx, "actor">): string {
  if (actor.role !== "professional" || !actor.id) throw new Refused("NOT_FOUND");
  return actor.id;
}

async function viewsOf(ctx: Ctx, rows: readonly ColleagueRow[]): Promise<Colleague[]> {
  const me = meOf(ctx);
  const names = await ctx.asSystem(() =>
    displayNames(
      ctx,
      rows.map((row) => otherOf(row, me)),
    ),
  );
  return rows.map((row) => {
    const professionalId = otherOf(row, me);
    const name = names.get(professionalId) ?? "";
    return { id: row.id, professionalId, name, state: stateFor(row, me), mayAsk: mayAsk(row, me) };
  });
}
async function viewOf(ctx: Ctx, row: ColleagueRow): Promise<Colleague> {
  const [view] = await viewsOf(ctx, [row]);
  if (!view) throw new Refused("NOT_FOUND");
  return view;
}

export const readColleagues = readVerb("profile:read", async (ctx, _: undefined) =>
  viewsOf(ctx, await listColleagues(ctx.tx)),
);

/** Asked once: who asked me already has my yes thereby; who said no to me is not asked again. */
export const askColleague = writeVerb("profile:write", async (ctx, professionalId: string) => {
  const me = meOf(ctx);
  // Who practises here is public; rows of two people are written by the system.
  const row = await ctx.asSystem(async () => {
    if (professionalId === me || !(await isPractising(ctx.tx, professionalId))) throw new Refused("NOT_FOUND");
    const fresh = { askedBy: me, asked: professionalId, askedAt: ctx.now, decidedBy: null, decidedAt: null };
    await insertColleague(ctx.tx, { id: newId(ctx.now), state: "asked", ...fresh });
    const found = await lockColleagueWith(ctx.tx, me, professionalId);
    if (!found) throw new Refused("NOT_FOUND");
    if (found.askedBy === me && found.state === "asked") return found;
    if (found.state === "agreed") return found;
    if (!mayAsk(found, me)) throw new Refused("COLLEAGUE_DECLINED");
    const next: ColleagueRow =
      found.state === "asked"
        ? { ...found, state: "agreed", decidedBy: me, decidedAt: ctx.now }
        : { ...found, ...fresh, state: "asked" };
    await changeColleague(ctx.tx, next);
    return next;
  });
  ctx.record(row.state === "agreed" ? "colleague.decided" : "colleague.asked", row.id, {
    event: { colleagueId: row.id },
    details: { state: row.state },
  });
  ctx.hint(`person:${professionalId}`, `person:${me}`);
  return viewOf(ctx, row);
});

type Deciding = { id: string; decision: Decision };
export const answerColleague = writeVerb("profile:write", async (ctx, { id, decision }: Deciding) => {
  const me = meOf(ctx);
  if (!(await findColleague(ctx.tx, id))) throw new Refused("NOT_FOUND");
  const row = await ctx.asSystem(async () => {
    const found = await lockColleague(ctx.tx, id);
    const state = found && decideColleague(found, { me, decision });
    if (!found || !state) throw new Refused("COLLEAGUE_DECIDED");
    const next: ColleagueRow = { ...found, state, decidedBy: me, decidedAt: ctx.now };
    await changeColleague(ctx.tx, next);
    return next;
  });
  ctx.record("colleague.decided", id, { event: { colleagueId: id }, details: { state: row.state } });
  ctx.hint(`person:${row.askedBy}`, `person:${row.asked}`);
  return viewOf(ctx, row);
});
