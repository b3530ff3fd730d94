import type { Teller } from "../../platform/notices.ts";
import { changeNotices } from "./notices.ts";
import { reminderNotices } from "./reminders.ts";

/** The door: all that the rest of the server may use of this module. */
export { appointmentJobs } from "./reminders.ts";
export { appointmentRoutes } from "./routes.ts";
export const appointmentNotices: readonly Teller[] = [...changeNotices, ...reminderNotices];
