import type { ActOnLink, LinkedAppointment } from "@jechemine/contract/appointment-links.ts";
import type { DayRange, Slot } from "@jechemine/contract/slots.ts";
import { findLink } from "../../platform/links.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { type Acting, feeOf, mustBeOpen } from "./acting.ts";
import { isOpen } from "./appointment.ts";
import { cancel } from "./cancel-appointment.ts";
import { confirm } from "./confirm-appointment.ts";
import { move } from "./move-appointment.ts";
import { findStanding, type Standing } from "./queries/changes.ts";
import { findActedFor, findLinkReader } from "./queries/telling.ts";
import { slotsToMove } from "./read-calendar.ts";
import { viewOf } from "./reads.ts";

type Linked = { one: Standing; acting: Acting };
/** The token is the proof: behind it everything runs as the system, on this one appointment, for the client who was written to. */
async function open(ctx: Ctx, token: string): Promise<Linked> {
  const { subjectId, email, guardianshipId } = await findLink(ctx, "appointment", token);
  return ctx.asSystem(async () => {
    const one = await findStanding(ctx.tx, subjectId);
    // A guardian's link holds as long as their right to act.
    const personId = guardianshipId
      ? await findActedFor(ctx.tx, subjectId, guardianshipId)
      : await findLinkReader(ctx.tx, subjectId, email);
    if (!one || (guardianshipId && !personId)) throw new Refused("LINK_EXPIRED");
    return { one, acting: { personId, byClient: true } };
  });
}

/** Neutral: nothing about the care. */
async function linkedView(ctx: Ctx, { one, acting }: Linked): Promise<LinkedAppointment> {
  return ctx.asSystem(async () => {
    const { professional, site, ...view } = await viewOf(ctx, one.id);
    const standing = await findStanding(ctx.tx, one.id);
    return {
      ...view, // the contract lets only the neutral part leave
      professionalName: professional.name,
      place: view.modality === "in_person" ? site : null,
      cancellation: standing && isOpen(standing, ctx.now) ? await feeOf(ctx, standing, acting) : null,
    };
  });
}

export const viewLink = readVerb("public", async (ctx, token: string) => linkedView(ctx, await open(ctx, token)));

export const readLinkSlots = readVerb(
  "public",
  async (ctx, { token, ...days }: DayRange & { token: string }): Promise<Slot[]> => {
    const { one, acting } = await open(ctx, token);
    return ctx.asSystem(() => slotsToMove(ctx, mustBeOpen(one, ctx.now), { days, acting }));
  },
);

type Asked = { token: string; act: ActOnLink };
/** Confirm, move or cancel from the mail. Cancelling asks once more, whatever it costs. */
export const actOnLink = writeVerb("public", async (ctx, { token, act }: Asked) => {
  const linked = await open(ctx, token);
  await ctx.asSystem(() => run(ctx, linked, act));
  return linkedView(ctx, linked);
});

async function run(ctx: WriteCtx, { one: { id }, acting }: Linked, act: ActOnLink): Promise<void> {
  if (act.act === "confirm") return confirm(ctx, id, acting);
  if (act.act === "move") return move(ctx, { id, ...act }, acting);
  if (act.acceptFeeCents === undefined) {
    const one = mustBeOpen(await findStanding(ctx.tx, id), ctx.now);
    const { fee } = await feeOf(ctx, one, acting);
    throw new Refused("ASK_AGAIN", { details: { feeCents: String(fee.amountCents), currency: fee.currency } });
  }
  return cancel(ctx, { id, acceptFeeCents: act.acceptFeeCents }, acting);
}
