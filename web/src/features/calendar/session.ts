import type { Appointment } from "@jechemine/contract/appointments.ts";
import type { BlockKind } from "../../ui/week-grid.tsx";
import { t } from "./messages.ts";

export type Standing = "confirmed" | "unanswered" | "proposed" | "cancelled" | "past" | "completed" | "no_show";

/** What a professional needs to know of a session at a glance. */
export function standingOf({ state, proposedByPractice, confirmedAt, endsAt }: Appointment, now: number): Standing {
  if (state !== "scheduled") return state;
  if (Date.parse(endsAt) <= now) return "past";
  if (confirmedAt) return "confirmed";
  return proposedByPractice ? "proposed" : "unanswered";
}

const KINDS: Readonly<Record<Standing, BlockKind>> = {
  confirmed: "ok",
  unanswered: "wait",
  proposed: "wait",
  cancelled: "missed",
  past: "done",
  completed: "done",
  no_show: "missed",
};
export const kindOf = (appointment: Appointment, now: number): BlockKind => KINDS[standingOf(appointment, now)];

/** `séance individuelle · 8e séance` is said by number: the first ones matter most. */
export const numberOf = ({ sessionNumber }: Appointment): string =>
  t("calendar.session.number", { number: sessionNumber });
