import type { Recipient } from "@jechemine/contract/messages.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { absencesOf } from "../roster/index.ts";
import { readPractice } from "../settings/index.ts";
import { listAway, listClientsOf, listProfessionalsOf, listUsualAnswers, type PersonRow } from "./queries/people.ts";

const RECENT_MS = 90 * 86_400_000;

/** How each professional usually answers, and whether they are away: what a client may know of their reading. */
export function answersOf(ctx: Ctx, professionalIds: readonly string[]) {
  // Counted over all threads of the professional, of which the caller sees only their own.
  return ctx.asSystem(async () => {
    const usual = await listUsualAnswers(ctx.tx, professionalIds, new Date(ctx.now.getTime() - RECENT_MS));
    const said = await listAway(ctx.tx, professionalIds, ctx.now);
    const absences = await absencesOf(ctx, professionalIds);
    // What they said of their messages comes first; an absence of the roster says it for who said nothing.
    const away = [...said, ...absences.map(({ endsAt, ...rest }) => ({ ...rest, until: endsAt }))];
    return (id: string) => {
      const absence = away.find(({ professionalId }) => professionalId === id);
      return {
        usualAnswerHours: usual.get(id) ?? null,
        away: absence ? { until: absence.until.toISOString(), note: absence.note } : null,
      };
    };
  });
}

/** Whom the caller's care relations let them write to; the desk is there for everybody else. */
export async function partnersOf(ctx: Ctx): Promise<PersonRow[]> {
  const { actor, tx, now } = ctx;
  if (!actor.id) return [];
  if (actor.role === "client") return listProfessionalsOf(tx, actor.id, now);
  const professionalId = actor.id;
  // Who has an account stands in a table that professionals do not read.
  return actor.role === "professional" ? ctx.asSystem(() => listClientsOf(tx, professionalId, now)) : [];
}

export const readRecipients = readVerb("messages:read", async (ctx, _: undefined): Promise<Recipient[]> => {
  const people = await partnersOf(ctx);
  const { name } = await readPractice(ctx);
  const desk: Recipient = { id: null, name, side: "desk", usualAnswerHours: null, away: null };
  if (ctx.actor.role === "staff") return [];
  if (ctx.actor.role !== "client")
    return [...people.map((one): Recipient => ({ ...one, side: "client", usualAnswerHours: null, away: null })), desk];
  const known = await answersOf(
    ctx,
    people.map(({ id }) => id),
  );
  return [...people.map((one): Recipient => ({ ...one, side: "professional", ...known(one.id) })), desk];
});
