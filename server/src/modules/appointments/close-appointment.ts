import type { CloseAppointment, Closing, Outcome } from "@jechemine/contract/sessions.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { charge } from "../billing/index.ts";
import { settingsOf } from "../settings/index.ts";
import { closable, feesOf, minutesOf } from "./closable.ts";
import { deriveAttendance, deriveCancellation, deriveState, outcomesOf } from "./closing.ts";
import { closingOf } from "./closing-view.ts";
import { lockStanding } from "./queries/changes.ts";
import {
  type Closable,
  endAppointment,
  insertClosing,
  listClosings,
  type NewOutcome,
  writeAttendance,
  writeProfessionalsAttendance,
} from "./queries/closing.ts";
import { deleteWhereabouts } from "./queries/whereabouts.ts";

type Asked = CloseAppointment & { id: string };

/** Closes a session once, by a professional of it, after its start. What it costs is charged in the same transaction: both stand or neither. */
export const closeAppointment = writeVerb("sessions:write", async (ctx, asked: Asked): Promise<Closing> => {
  await lockStanding(ctx.tx, asked.id); // of those who race the first closes, the others find it closed
  const { rules } = await settingsOf(ctx);
  const one = await closable(ctx, asked.id);
  const outcomes = decideOutcomes(one, asked, rules.waiveFirstMissed);
  await ctx.asSystem(() => write(ctx, one, outcomes));
  for (const each of outcomes) await chargeFor(ctx, one, each);
  const { id, professionalId, clients } = one;
  ctx.record("appointment.closed", id, {
    event: { appointmentId: id, professionalId },
    ...(clients[0] && { clientId: clients[0].id }),
    details: { outcomes: outcomes.map(({ outcome, because, feeCents }) => ({ outcome, because, feeCents })) },
  });
  ctx.hint(...[professionalId, ...clients.map((client) => client.id)].map((person) => `person:${person}`));
  return closedView(ctx, id);
});

/** Exactly one allowed outcome for each client, and what it costs them. */
function decideOutcomes(one: Closable, { outcomes, minutes }: CloseAppointment, waiveFirst: boolean): NewOutcome[] {
  const asked = new Map(outcomes.map((each) => [each.clientId, each]));
  if (asked.size !== outcomes.length || asked.size !== one.clients.length) throw new Refused("OUTCOMES_INCOMPLETE");
  const allowed = outcomesOf(one.state);
  return feesOf(one, { waiveFirst, minutes: minutes ?? null }).map(({ client, feeFor }) => {
    const its = asked.get(client.id);
    if (!its || !allowed.includes(its.outcome)) throw new Refused("OUTCOMES_INCOMPLETE");
    const { cents, because } = feeFor(its.outcome, its.waive ?? false);
    return {
      clientId: client.id,
      outcome: its.outcome,
      minutes: its.outcome === "partial" ? (minutes ?? null) : null,
      feeCents: cents,
      currency: one.currency,
      because,
      agreementId: because === "agreement" ? (client.agreement?.id ?? null) : null,
    };
  });
}

/** The closing, what becomes of the appointment, who was there. Where the clients were during the session is nobody's business any more. */
async function write(ctx: WriteCtx, one: Closable, outcomes: readonly NewOutcome[]): Promise<void> {
  const { tx, now } = ctx;
  const by = ctx.actor.id;
  if (!by) throw new Refused("FORBIDDEN");
  const { id, fileId } = one;
  const was = one.state === "cancelled" ? "cancelled" : "scheduled";
  const all = outcomes.map(({ outcome }) => outcome);
  const state = deriveState(all);
  await insertClosing(tx, { id: newId(now), appointmentId: id, fileId, was, by, at: now, outcomes });
  const cancellation = state === "cancelled" ? deriveCancellation(all) : null;
  await endAppointment(tx, id, { state, cancellation, by, at: now });
  for (const { clientId, outcome } of outcomes)
    await writeAttendance(tx, id, clientId, { outcome, attendance: deriveAttendance(outcome) });
  if (was === "scheduled") await writeProfessionalsAttendance(tx, id, state === "cancelled" ? null : "present");
  await deleteWhereabouts(tx, id);
}

const KINDS = {
  completed: "session",
  partial: "partial_session",
  no_show: "missed_session",
  cancelled_late: "late_cancellation",
} as const satisfies Partial<Record<Outcome, string>>;
const isCharged = (outcome: Outcome): outcome is keyof typeof KINDS => outcome in KINDS;

async function chargeFor(ctx: WriteCtx, one: Closable, { clientId, outcome, minutes, feeCents }: NewOutcome) {
  if (feeCents === 0 || !isCharged(outcome)) return;
  const { id: appointmentId, professionalId, fileId, serviceId, startsAt: servedAt, currency } = one;
  const booked = minutesOf(one);
  // A fee for what did not take place has no duration.
  const served = outcome === "partial" ? Math.min(minutes ?? booked, booked) : outcome === "completed" ? booked : 0;
  const what = { appointmentId, professionalId, fileId, serviceId, servedAt, currency };
  await charge(ctx, { ...what, clientId, kind: KINDS[outcome], minutes: served, netCents: feeCents });
}
async function closedView(ctx: Ctx, id: string): Promise<Closing> {
  const { rules } = await settingsOf(ctx);
  const [row] = await ctx.asSystem(() => listClosings(ctx.tx, [id]));
  if (!row) throw new Error("what was just closed has a closing");
  return closingOf(row, { now: ctx.now, delayHours: rules.collectionDelayHours });
}
