import type { Modality } from "@jechemine/contract/vocabulary.ts";

/** What free time is made from: plain data, loaded by queries.ts, judged by the pure rules of slots.ts and cells.ts. */
export type Span = { startsAt: Date; endsAt: Date };

/** A weekly opening, in the wall-clock time of its site's zone. Days are `YYYY-MM-DD`, times `HH:MM`. */
export type OpenWindow = {
  siteId: string;
  zone: string;
  /** ISO: Monday is 1. */
  weekday: number;
  starts: string;
  ends: string;
  modalities: readonly Modality[];
  validFrom: string;
  validUntil: string | null;
};

/** Extra hours carry a site, its zone and modalities; time off and holidays close everything. */
export type Exception =
  | (Span & { kind: "time_off" | "holiday" })
  | (Span & { kind: "extra_hours"; siteId: string; zone: string; modalities: readonly Modality[] });

export type Rules = { noticeHours: number; horizonDays: number; dailyMaximum: number; bufferMinutes: number | null };

/** Time of the professional that is taken, buffer included. Imported busy time has no session. */
export type Booked = Span & { sessionStartsAt: Date | null };

export type CalendarFacts = {
  windows: readonly OpenWindow[];
  exceptions: readonly Exception[];
  rules: Rules;
  /** Live bookings, live holds, imported busy time. */
  booked: readonly Booked[];
  /** Of the signed-in client, with anybody; the bare sessions. */
  clientBusy: readonly Span[];
  /** Of every site of the windows; a room without bookings has an empty list. */
  rooms: readonly { roomId: string; siteId: string; busy: readonly Span[] }[];
};

/** What is to be booked. One of the buffers is 0; the professional's own `bufferMinutes`, when set, replaces both and comes after. */
export type ServiceTime = { minutes: number; bufferBeforeMinutes: number; bufferAfterMinutes: number };
/** Open time at one site, exceptions applied. */
export type OpenSpan = Span & { siteId: string; zone: string; modalities: readonly Modality[] };
