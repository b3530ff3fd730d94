import { actingPath, appPath, publicPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { makeLink } from "../../platform/links.ts";
import { type Notice, notice, type Teller } from "../../platform/notices.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { guardiansToTell } from "../people/index.ts";
import { readPractice } from "../settings/index.ts";
import { attachmentOf } from "./calendar-file.ts";
import {
  awayText,
  bookedText,
  cancelledText,
  confirmedText,
  mayAct,
  movedText,
  openedText,
  type Said,
} from "./notice-texts.ts";
import type { Reader, Telling } from "./queries/telling.ts";
import { findReader, findTelling } from "./queries/telling.ts";
import { whenText } from "./wording.ts";

const Changed = z.object({ appointmentId: z.uuid(), professionalId: z.uuid(), byId: z.uuid().optional() });
type Changed = z.infer<typeof Changed>;
type Kind = "booked" | "moved" | "cancelled";

/** Whom a session's notices go to: its clients, and whoever acts for one of them and may know of appointments. */
export async function readersOf(ctx: WriteCtx, { clients }: Telling): Promise<Reader[]> {
  const ids = clients.map(({ personId }) => personId);
  return [...clients, ...(await guardiansToTell(ctx, ids, "logistics"))];
}
export const toReader = ({ personId, forWard }: Pick<Reader, "personId" | "forWard">): Notice["to"] =>
  forWard ? { personId, through: forWard.through } : { personId };
/** A page of the portal, opened for whom the reader reads. */
export const pageFor = ({ forWard }: Pick<Reader, "forWard">, path: string): string =>
  forWard ? actingPath(path, forWard.id) : path;

/** The page of the session, for whom the reader reads. */
export const pageOf = ({ id }: Pick<Telling, "id">, reader: Reader): string =>
  pageFor(reader, appPath("portalAppointment", { id }));

/** The file that puts the session into a calendar, moves it there or takes it away. */
export async function calendarOf(ctx: WriteCtx, one: Telling, reader: Reader) {
  const { publicUrl } = ctx.platform.config;
  const practice = await readPractice(ctx);
  const isOfProfessional = reader.personId === one.professional.personId;
  return attachmentOf({
    uid: `${one.id}@${new URL(publicUrl).hostname}`,
    sequence: one.revision,
    startsAt: one.startsAt,
    endsAt: one.endsAt,
    title: reader.locale === "fr" ? "Rendez-vous" : "Appointment",
    location: one.place,
    url: new URL(isOfProfessional ? appPath("workspaceCalendar") : pageOf(one, reader), publicUrl).href,
    organizer: { name: practice.name, email: practice.email },
    attendee: reader.email,
    cancelled: one.state === "cancelled",
    now: ctx.now,
  });
}

/**
 * The mailed link to one appointment, in the reader's language; it holds until the start, a guardian's while their right to act does. Who may
 * only see signs in.
 */
export async function linkOf(ctx: WriteCtx, one: Telling, reader: Reader) {
  if (!mayAct(reader)) return pageOf(one, reader);
  const ttlHours = (one.startsAt.getTime() - ctx.now.getTime()) / 3_600_000;
  const whose = { email: reader.email ?? undefined, guardianshipId: reader.forWard?.through.linkId };
  const token = await makeLink(ctx, { purpose: "appointment", subjectId: one.id, ...whose, ttlHours });
  return {
    fr: publicPath("appointmentLink", "fr", { token }),
    en: publicPath("appointmentLink", "en", { token }),
  };
}

const TEXTS = { booked: bookedText, moved: movedText, cancelled: cancelledText };
/** Where another time is chosen, when the day was given up and the calendar opened for it. */
const chooseAgain = ({ absence, professional }: Telling) =>
  absence?.act === "release" ? `${appPath("portalBook")}?professional=${professional.personId}` : undefined;

type Telled = { one: Telling; what: Kind; byId: string | undefined };
/** The client's calendar follows whoever changed it, hence a mail in any case; the app shows only what others did. */
async function toClient(ctx: WriteCtx, reader: Reader, { one, what, byId }: Telled): Promise<Notice> {
  const isAway = what === "cancelled" && one.absence !== null;
  const text: Said = isAway ? awayText(one, reader) : TEXTS[what](one, reader);
  const again = mayAct(reader) ? chooseAgain(one) : undefined;
  const url = what === "cancelled" ? again && pageFor(reader, again) : await linkOf(ctx, one, reader);
  const action = url && { label: text.action, url };
  const isFirst = what === "booked" && one.sessionNumber === 1;
  return {
    key: `appointment.${what}:${one.id}:${one.revision}`,
    kind: isFirst ? "first_appointment" : `appointment_${what}`,
    to: toReader(reader),
    ...(reader.personId === byId && !isFirst && { channels: ["email"] }),
    text: { title: text.title, lines: text.lines, ...(action && { action }) },
    path: pageOf(one, reader),
    attachments: [await calendarOf(ctx, one, reader)],
  };
}

const PROFESSIONAL_TITLES = {
  booked: { fr: "Un rendez-vous est pris", en: "An appointment is booked" },
  moved: { fr: "Un rendez-vous est déplacé", en: "An appointment has moved" },
  cancelled: { fr: "Un rendez-vous est annulé", en: "An appointment is cancelled" },
} as const;
/** No names: mails of the practice are read on other screens too. */
const toProfessional = async (ctx: WriteCtx, { one, what }: Telled): Promise<Notice> => ({
  key: `appointment.${what}:${one.id}:${one.revision}`,
  kind: `appointment_${what}`,
  to: { personId: one.professional.personId },
  text: {
    title: PROFESSIONAL_TITLES[what],
    lines: [whenText(one.startsAt, one.professional.zone)],
    action: { label: { fr: "Voir le calendrier", en: "See the calendar" }, url: appPath("workspaceCalendar") },
  },
  path: appPath("workspaceCalendar"),
  attachments: [await calendarOf(ctx, one, one.professional)],
  uselessAt: one.startsAt,
});

const tell = (what: Kind): Teller =>
  notice({
    on: `appointment.${what}`,
    payload: Changed,
    tell: async (ctx, { appointmentId, byId }: Changed) => {
      const one = await findTelling(ctx.tx, appointmentId);
      const stands = one && (what === "cancelled" ? one.state === "cancelled" : one.state === "scheduled");
      if (!stands || one.startsAt <= ctx.now) return []; // changed again meanwhile: the newer event tells
      const told = { one, what, byId };
      const readers = await readersOf(ctx, one);
      const clients = await Promise.all(readers.map((reader) => toClient(ctx, reader, told)));
      return one.professional.personId === byId ? clients : [...clients, await toProfessional(ctx, told)];
    },
  });

const tellConfirmed = notice({
  on: "appointment.confirmed",
  payload: Changed,
  tell: async (ctx, { appointmentId, byId }) => {
    const one = await findTelling(ctx.tx, appointmentId);
    if (!one || !one.confirmedAt || one.professional.personId === byId) return [];
    return [
      {
        key: `appointment.confirmed:${one.id}:${one.revision}`,
        kind: "appointment_confirmed",
        to: { personId: one.professional.personId },
        channels: ["in_app"],
        text: confirmedText(one.startsAt, one.professional.zone),
        path: appPath("workspaceCalendar"),
      },
    ];
  },
});

const tellOpened = notice({
  on: "self_scheduling.opened",
  payload: z.object({ professionalId: z.uuid(), clientId: z.uuid(), serviceId: z.uuid() }),
  tell: async (ctx, { professionalId, clientId, serviceId }) => {
    const professional = await findReader(ctx.tx, professionalId);
    if (!professional) return [];
    const page = `${appPath("portalBook")}?professional=${professionalId}`;
    const guardians = (await guardiansToTell(ctx, [clientId], "logistics")).filter(mayAct);
    return [{ personId: clientId, forWard: null }, ...guardians].map((reader): Notice => {
      const { title, lines, action } = openedText(professional.name, reader);
      const path = pageFor(reader, page);
      return {
        key: `self_scheduling.opened:${professionalId}:${serviceId}:${ctx.now.toISOString().slice(0, 10)}`,
        kind: "calendar_opened",
        to: toReader(reader),
        text: { title, lines, action: { label: action, url: path } },
        path,
      };
    });
  },
});

export const changeNotices: readonly Teller[] = [
  tell("booked"),
  tell("moved"),
  tell("cancelled"),
  tellConfirmed,
  tellOpened,
];
