import type { Appointment, CancellationPreview } from "@jechemine/contract/appointments.ts";
import type { BookingRules } from "@jechemine/contract/availability.ts";
import type { Modality } from "@jechemine/contract/vocabulary.ts";
import { Temporal } from "temporal-polyfill";
import { blockedBy, type OpenSpan } from "../availability/index.ts";

export type ServiceFacts = {
  minutes: number;
  bufferBeforeMinutes: number;
  bufferAfterMinutes: number;
  bookableOnline: boolean;
};
export type SiteFacts = { id: string; zone: string; rooms: readonly string[] };
export type BookingFacts = {
  service: ServiceFacts;
  /** The professional offers the service. */
  offered: boolean;
  modalities: readonly Modality[];
  sites: readonly SiteFacts[];
  /** Around the session, exceptions applied. */
  open: readonly OpenSpan[];
  rules: BookingRules;
  /** Where a session without a site happens. */
  zone: string;
  byClient: boolean;
};
export type Asked = {
  startsAt: string;
  modality: Modality;
  siteId?: string | undefined;
  roomId?: string | undefined;
  outsideHours?: boolean | undefined;
};
/** Time to be taken: the bare session, and what is blocked around it for the professional and the room. */
export type TimePlan = {
  begins: Date;
  ends: Date;
  blockedFrom: Date;
  blockedUntil: Date;
  siteId: string | null;
  /** Candidates, the first free one is taken; none when not in person. */
  rooms: readonly string[];
  dayFrom: Date;
  dayUntil: Date;
  /** Null: no maximum applies. */
  dailyMaximum: number | null;
};
type Refusal =
  | "IN_THE_PAST"
  | "NOT_BOOKABLE_ONLINE"
  | "SERVICE_NOT_OFFERED"
  | "MODALITY_NOT_OFFERED"
  | "TOO_SOON"
  | "TOO_FAR_AHEAD"
  | "OUTSIDE_HOURS"
  | "NO_ROOM";
type Decision = { ok: true; plan: TimePlan } | { ok: false; code: Refusal };

const no = (code: Refusal): Decision => ({ ok: false, code });
export const minutesAfter = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);
export const hoursBefore = (at: Date, hours: number) => minutesAfter(at, -60 * hours);
const zoned = (at: Date, zone: string) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
/** The same wall-clock time so many days later: an hour more or less when the clocks change. */
export const daysAfter = (at: Date, days: number, zone: string) =>
  new Date(zoned(at, zone).add({ days }).epochMilliseconds);
/** The day of that moment in the zone, as instants. */
export function dayOf(at: Date, zone: string): { dayFrom: Date; dayUntil: Date } {
  const day = zoned(at, zone).toPlainDate();
  const start = (one: Temporal.PlainDate) => new Date(one.toZonedDateTime(zone).epochMilliseconds);
  return { dayFrom: start(day), dayUntil: start(day.add({ days: 1 })) };
}
/** Midnight that begins a day in the zone. */
export const startOfDay = (day: string, zone: string, plusDays = 0) =>
  new Date(Temporal.PlainDate.from(day).add({ days: plusDays }).toZonedDateTime(zone).epochMilliseconds);
/** `HH:MM` of that moment's day in the zone, on the wall clock. */
export const clockTime = (at: Date, time: string, zone: string) =>
  new Date(zoned(at, zone).toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds);

/** Whether the time may be asked for, and what it takes. Whether it is free is the database's to say, to one of fifty at once. */
export function decideBooking(facts: BookingFacts, asked: Asked, now: Date): Decision {
  const { service, byClient } = facts;
  const begins = new Date(asked.startsAt);
  if (begins <= now) return no("IN_THE_PAST");
  if (!facts.offered) return no("SERVICE_NOT_OFFERED");
  if (!facts.modalities.includes(asked.modality)) return no("MODALITY_NOT_OFFERED");
  // The practice itself is free of the rules for booking online.
  const online = byClient ? refuseOnline(facts, begins, now) : undefined;
  if (online) return no(online);

  const ends = minutesAfter(begins, service.minutes);
  const around = facts.open.filter((open) => open.startsAt <= begins && ends <= open.endsAt);
  const span = around.find(
    (open) => open.modalities.includes(asked.modality) && (asked.siteId ?? open.siteId) === open.siteId,
  );
  if (!span && around.length > 0 && !asked.outsideHours && !asked.siteId) return no("MODALITY_NOT_OFFERED");
  if (!span && (byClient || !asked.outsideHours)) return no("OUTSIDE_HOURS");
  const site = facts.sites.find(({ id }) => id === (span?.siteId ?? asked.siteId ?? facts.sites[0]?.id));
  const rooms = asked.modality === "in_person" ? roomsOf(site, asked.roomId) : [];
  if (asked.modality === "in_person" && rooms.length === 0) return no("NO_ROOM");

  const { dayFrom, dayUntil } = dayOf(begins, site?.zone ?? facts.zone);
  const dailyMaximum = byClient ? facts.rules.dailyMaximum : null;
  const [from, until] = blockedBy({ begin: begins.getTime(), service, bufferMinutes: facts.rules.bufferMinutes });
  return {
    ok: true,
    plan: {
      begins,
      ends,
      blockedFrom: new Date(from),
      blockedUntil: new Date(until),
      siteId: site?.id ?? null,
      rooms,
      dayFrom,
      dayUntil,
      dailyMaximum,
    },
  };
}

function refuseOnline({ service, rules, zone }: BookingFacts, begins: Date, now: Date): Refusal | undefined {
  if (!service.bookableOnline) return "NOT_BOOKABLE_ONLINE";
  if (begins < minutesAfter(now, rules.noticeHours * 60)) return "TOO_SOON";
  if (begins > daysAfter(now, rules.horizonDays, zone)) return "TOO_FAR_AHEAD";
  return undefined;
}

const roomsOf = (site: SiteFacts | undefined, roomId: string | undefined) =>
  (site?.rooms ?? []).filter((room) => (roomId ?? room) === room);

export type FeeFacts = {
  startsAt: Date;
  priceCents: number;
  currency: string;
  /** Of this client with this professional, signed before the session. */
  agreement: { signedAt: Date; version: string; noticeHours: number; lateFeeBasisPoints: number } | null;
  payerForbids: boolean;
  /** No such fee was due before, and the practice lets the first one go. */
  isFirst: boolean;
  /** The client never said yes to the date. */
  proposed: boolean;
  byClient: boolean;
  /** Of the practice, where nothing was signed. */
  noticeHours: number;
};
/** What cancelling or moving costs now: only what the client signed, and only inside the notice. */
export function deriveFee(facts: FeeFacts, now: Date): CancellationPreview {
  const { agreement, startsAt, priceCents, currency } = facts;
  const noticeHours = agreement?.noticeHours ?? facts.noticeHours;
  const freeUntil = hoursBefore(startsAt, noticeHours);
  const because = reasonOf(facts, now <= freeUntil);
  const cents =
    because === "agreement" && agreement ? Math.floor((priceCents * agreement.lateFeeBasisPoints) / 10_000) : 0;
  return {
    fee: { amountCents: cents, currency },
    because,
    firstWaived: cents > 0 && facts.isFirst,
    noticeHours,
    freeUntil: freeUntil.toISOString(),
    agreement: agreement && { signedAt: agreement.signedAt.toISOString(), version: agreement.version },
  };
}

function reasonOf(
  { byClient, proposed, agreement, payerForbids }: FeeFacts,
  early: boolean,
): CancellationPreview["because"] {
  if (!byClient) return "practice";
  if (proposed) return "proposed";
  if (early) return "early";
  if (!agreement) return "no_agreement";
  return payerForbids ? "payer_forbids" : "agreement";
}

type Standing = { state: Appointment["state"]; startsAt: Date; confirmedAt: Date | null };
/** Until the start, and not after. */
export const isOpen = ({ state, startsAt }: Omit<Standing, "confirmedAt">, now: Date) =>
  state === "scheduled" && now < startsAt;
export const deriveCan = (one: Standing, now: Date): Appointment["can"] => {
  const open = isOpen(one, now);
  return { confirm: open && one.confirmedAt === null, move: open, cancel: open };
};
