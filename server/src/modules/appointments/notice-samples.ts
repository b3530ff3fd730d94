import { appPath } from "@jechemine/contract/paths.ts";
import type { NoticeSample } from "../../platform/notices.ts";
import * as says from "./notice-texts.ts";
import type { Reader, Telling } from "./queries/telling.ts";

const NOBODY = "00000000-0000-4000-8000-000000000001";
const reader = (name: string): Reader => ({
  personId: NOBODY,
  name,
  zone: "America/Toronto",
  locale: "fr",
  email: null,
  forWard: null,
});
const one: Telling = {
  id: NOBODY,
  startsAt: new Date("2026-03-05T19:00:00Z"),
  endsAt: new Date("2026-03-05T19:50:00Z"),
  modality: "video",
  place: null,
  zone: null,
  state: "scheduled",
  proposedByPractice: false,
  confirmedAt: null,
  priceCents: 12_000,
  currency: "CAD",
  revision: 1,
  sessionNumber: 2,
  agreementSigned: true,
  absence: null,
  professional: reader("Marie-Ève Lacasse"),
  clients: [reader("Camille Roy")],
};
const camille = reader("Camille Roy");
const first: Telling = { ...one, sessionNumber: 1, agreementSigned: false };
const session = (startsAt: string, modality: Telling["modality"], confirmedAt: Date | null) => {
  return { id: NOBODY, startsAt: new Date(startsAt), modality, confirmedAt };
};
const DAY = [
  session("2026-03-05T14:00:00Z", "in_person", new Date("2026-03-04T14:00:00Z")),
  session("2026-03-05T19:00:00Z", "video", null),
];
const CALENDAR = [{ filename: "rendez-vous.ics", contentType: "text/calendar", content: "BEGIN:VCALENDAR" }];
const sample = (kind: NoticeSample["kind"], { title, lines, action }: says.Said, more: Partial<NoticeSample> = {}) => ({
  kind,
  text: { title, lines, action: { label: action, url: appPath("portalAppointments") } },
  ...more,
});

/** What mails about appointments look like. */
export const appointmentSamples: readonly NoticeSample[] = [
  sample("first_appointment", says.bookedText(first, camille), { attachments: CALENDAR }),
  sample("appointment_booked", says.bookedText(one, camille), { attachments: CALENDAR }),
  sample("appointment_moved", says.movedText(one, camille), { attachments: CALENDAR }),
  sample("appointment_cancelled", says.cancelledText(one, camille), { attachments: CALENDAR }),
  sample("calendar_opened", says.openedText("Marie-Ève Lacasse", camille)),
  sample("appointment_first_reminder", says.firstReminderText(one, camille)),
  sample("appointment_unconfirmed_reminder", says.unconfirmedText(one, camille)),
  sample("appointment_video_reminder", says.videoReminderText(one, camille)),
  { kind: "appointment_confirmed", text: says.confirmedText(one.startsAt, "America/Toronto"), channels: ["in_app"] },
  sample("day_list", says.dayListText(DAY, one.startsAt, "America/Toronto")),
];
