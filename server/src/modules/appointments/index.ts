import type { Job } from "../../platform/jobs.ts";
import type { Teller } from "../../platform/notices.ts";

export { appointmentFates } from "./fates.ts";

import { changeNotices } from "./notices.ts";
import { planningJobs, reminderNotices } from "./reminders.ts";
import { whereaboutsJobs } from "./whereabouts.ts";

/** The door: all that the rest of the server may use of this module. */
export { exportAppointments } from "./export-of.ts";
export { appointmentRoutes } from "./routes.ts";
export { type ExportedWhereabouts, exportWhereabouts } from "./whereabouts.ts";
export const appointmentJobs: readonly Job[] = [...planningJobs, ...whereaboutsJobs];
export const appointmentNotices: readonly Teller[] = [...changeNotices, ...reminderNotices];
export { appointmentSamples } from "./notice-samples.ts";
