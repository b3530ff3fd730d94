/** The door: all that the rest of the server may use of this module. */
export { deletionFates } from "./fates.ts";
export { deletionJobs } from "./jobs.ts";
export { startKeeping } from "./keep-to-the-day.ts";
export { deletionNotices, deletionSamples } from "./notices.ts";
export { deletionRoutes } from "./routes.ts";
