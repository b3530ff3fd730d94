import type { Appointment } from "@jechemine/contract/appointments.ts";

/** How an appointment stands, for a badge. */
export type Standing = "proposed" | "unconfirmed" | "confirmed" | "completed" | "cancelled" | "moved" | "no_show";
type Known = Pick<Appointment, "state" | "confirmedAt" | "proposedByPractice"> & {
  cancelledBy?: Appointment["cancelledBy"];
};

export function standingOf({ state, confirmedAt, proposedByPractice, cancelledBy }: Known): Standing {
  if (state !== "scheduled") return state === "cancelled" && cancelledBy === "moved" ? "moved" : state;
  if (confirmedAt) return "confirmed";
  return proposedByPractice ? "proposed" : "unconfirmed";
}

const OPENS_BEFORE = 10 * 60_000;
const OPEN_AFTER = 15 * 60_000;
type Session = Pick<Appointment, "state" | "startsAt" | "endsAt" | "modality" | "meetingLink">;
export type Joining =
  | { how: "link"; href: string }
  | { how: "wait"; opensAt: string }
  | { how: "no link" }
  | { how: "phone" }
  | { how: "site" }
  | { how: "over" };

/** How one gets into the session now: the button opens ten minutes before the start and stays a little after the end. */
export function joiningOf(session: Session, now: number): Joining {
  const { state, startsAt, endsAt, modality, meetingLink } = session;
  if (state !== "scheduled" || now > Date.parse(endsAt) + OPEN_AFTER) return { how: "over" };
  if (modality === "phone") return { how: "phone" };
  if (modality === "in_person") return { how: "site" };
  const opens = Date.parse(startsAt) - OPENS_BEFORE;
  if (now < opens) return { how: "wait", opensAt: new Date(opens).toISOString() };
  return meetingLink ? { how: "link", href: meetingLink } : { how: "no link" };
}

/** Video and phone: from ten minutes before the start to the end one says where one is. */
export const canTell = ({ state, startsAt, endsAt, modality }: Session, now: number): boolean =>
  state === "scheduled" &&
  modality !== "in_person" &&
  now >= Date.parse(startsAt) - OPENS_BEFORE &&
  now <= Date.parse(endsAt);
