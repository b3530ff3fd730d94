import type { Appointment } from "@jechemine/contract/appointments.ts";
import { allPages } from "../../platform/all-pages.ts";
import type { Caller, Platform } from "../../platform/verb.ts";
import { listAppointments } from "./reads.ts";

/** All appointments of the caller, what comes first. */
export async function exportAppointments(platform: Platform, caller: Caller): Promise<Appointment[]> {
  const listed = (when: "upcoming" | "past") =>
    allPages((cursor) => listAppointments(platform, caller, { when, cursor, limit: 100 }));
  return [...(await listed("upcoming")), ...(await listed("past"))];
}
