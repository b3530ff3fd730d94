import type { BookAppointment } from "@jechemine/contract/appointments.ts";
import type { SelfSchedule } from "@jechemine/contract/self-scheduling.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { priceFor } from "../billing/index.ts";
import { markScheduled } from "../requests/index.ts";
import { settingsOf } from "../settings/index.ts";
import { planTime, take } from "./booking.ts";
import { type BookingRow, findBooking } from "./queries/booking.ts";
import { aroundFrom, viewOf } from "./reads.ts";

/** Books a session in a file. The practice is free of notice and horizon; a client needs an open calendar. */
export const bookAppointment = writeVerb("appointments:write", (ctx, asked: BookAppointment) => book(ctx, asked));
/** The client chooses a time by themselves; the file is the one that they have with that professional. */
export const selfSchedule = writeVerb("requests:write", (ctx, asked: SelfSchedule) => book(ctx, asked));

type Asked = SelfSchedule & Partial<Omit<BookAppointment, keyof SelfSchedule>>;

async function book(ctx: WriteCtx, asked: Asked) {
  const byClient = ctx.actor.role === "client";
  if (byClient && asksForPractice(asked)) throw new Refused("FORBIDDEN");
  const row = await findBooking(ctx.tx, { ...asked, clientId: byClient ? ctx.actor.id : null, now: ctx.now });
  if (!row) throw new Refused("NOT_FOUND"); // no such file, professional or service, or somebody else's
  if (byClient && !row.opened) throw new Refused("NOT_OPEN");

  const { professionalId, modality } = asked;
  const settings = await settingsOf(ctx);
  const plan = await planTime(ctx, row, { asked, professionalId, byClient, settings });
  const appointment = appointmentOf(
    newId(ctx.now),
    { ...row, ...(await agreedPrice(ctx, row, professionalId)) },
    asked,
  );
  const { id } = appointment;
  const session = { personId: ctx.actor.id, fileId: row.fileId, professionalId, modality, plan, now: ctx.now };
  const requestId = await take(ctx, { ...session, by: { appointment } });
  if (requestId) await markScheduled(ctx, requestId, id);
  record(ctx, id, { professionalId, clientIds: row.clientIds });
  return viewOf(ctx, id, aroundFrom(ctx, settings));
}

/** What a client agreed with this professional comes before the professional's price and the practice's. */
async function agreedPrice(
  ctx: WriteCtx,
  { fileKind, clientIds: [clientId], serviceId }: BookingRow,
  professionalId: string,
) {
  if (!clientId || fileKind !== "individual") return {};
  const price = await ctx.asSystem(() => priceFor(ctx.tx, { clientId, professionalId, serviceId }));
  return { priceCents: price.amountCents, currency: price.currency };
}

/** Price and currency as they are today: what changes later does not touch what is booked. */
const appointmentOf = (
  id: string,
  { episodeId, serviceId, priceCents, currency, fileKind }: BookingRow,
  asked: Asked,
) => ({
  id,
  episodeId,
  requestId: asked.requestId ?? null,
  serviceId,
  priceCents,
  currency,
  meetingLink: asked.meetingLink ?? null,
  proposed: asked.asksClient ?? false,
  hidden: fileKind === "group",
});

const asksForPractice = ({ siteId, roomId, meetingLink, outsideHours, asksClient }: Asked): boolean =>
  [siteId, roomId, meetingLink, outsideHours, asksClient].some((given) => given !== undefined);

function record(ctx: WriteCtx, appointmentId: string, who: { professionalId: string } & Pick<BookingRow, "clientIds">) {
  const { professionalId, clientIds } = who;
  const byId = ctx.actor.guardianId ?? ctx.actor.id;
  const event = { appointmentId, professionalId, ...(byId && { byId }) };
  ctx.record("appointment.booked", appointmentId, { event, ...(clientIds[0] && { clientId: clientIds[0] }) });
  ctx.hint(...[professionalId, ...clientIds].map((id) => `person:${id}`), "staff:front_desk");
}
