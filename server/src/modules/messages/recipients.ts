import type { Recipient } from "@jechemine/contract/messages.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { absencesOf } from "../roster/index.ts";
import { readPractice } from "../settings/index.ts";
import { listWaits } from "./queries/answers.ts";
import { listAway, listClientsOf, listColleaguesOf, listProfessionalsOf, type PersonRow } from "./queries/people.ts";
import { COUNTED_DAYS, COUNTED_MOST, usualAnswerHours } from "./usual-answer.ts";

const DAY = 86_400_000;

/** How each professional usually answers, and whether they are away: what a client may know of their reading. */
export function answersOf(ctx: Ctx, professionalIds: readonly string[]) {
  // Counted over all threads of the professional, of which the caller sees only their own.
  return ctx.asSystem(async () => {
    const recent = { since: new Date(ctx.now.getTime() - COUNTED_DAYS * DAY), most: COUNTED_MOST };
    const waits = await listWaits(ctx.tx, professionalIds, recent);
    const said = await listAway(ctx.tx, professionalIds, ctx.now);
    const absences = await absencesOf(ctx, professionalIds);
    // What they said of their messages comes first; an absence of the roster says it for who said nothing.
    const away = [...said, ...absences.map(({ endsAt, ...rest }) => ({ ...rest, until: endsAt }))];
    return (id: string) => {
      const absence = away.find(({ professionalId }) => professionalId === id);
      return {
        usualAnswerHours: usualAnswerHours(waits.get(id) ?? []),
        away: absence ? { until: absence.until.toISOString(), note: absence.note } : null,
      };
    };
  });
}

type Partner = PersonRow & { side: "client" | "professional" };
const onSide = (side: Partner["side"], people: readonly PersonRow[]) =>
  people.map((one): Partner => ({ ...one, side }));
/** Whom the caller's care relations let them write to, and colleagues who agreed; the desk is there for everybody. */
export async function partnersOf(ctx: Ctx): Promise<Partner[]> {
  const { actor, tx, now } = ctx;
  const me = actor.id;
  if (!me) return [];
  if (actor.role === "client") return onSide("professional", await listProfessionalsOf(tx, me, now));
  if (actor.role !== "professional") return [];
  // Who has an account stands in a table that professionals do not read.
  const clients = await ctx.asSystem(() => listClientsOf(tx, me, now));
  return [...onSide("client", clients), ...onSide("professional", await listColleaguesOf(tx, me))];
}

export const readRecipients = readVerb("messages:read", async (ctx, _: undefined): Promise<Recipient[]> => {
  if (ctx.actor.role === "staff") return [];
  const people = await partnersOf(ctx);
  const { name } = await readPractice(ctx);
  const professionals = people.filter(({ side }) => side === "professional");
  const known = await answersOf(
    ctx,
    professionals.map(({ id }) => id),
  );
  const told = ({ id, side }: Partner) => {
    if (side === "client") return { usualAnswerHours: null, away: null };
    const answers = known(id);
    return ctx.actor.role === "client" ? answers : { ...answers, usualAnswerHours: null };
  };
  const desk: Recipient = { id: null, name, side: "desk", usualAnswerHours: null, away: null };
  return [...people.map((one): Recipient => ({ ...one, ...told(one) })), desk];
});
