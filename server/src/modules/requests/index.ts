/** The door: all that the rest of the server may use of this module. */
export { type ExportedRequest, exportRequests } from "./export-of.ts";
export { requestFates } from "./fates.ts";
export { requestJobs } from "./jobs.ts";
export { markScheduled } from "./mark-scheduled.ts";
export { readScannedNote } from "./note.ts";
export { requestSamples } from "./notice-samples.ts";
export { requestNotices } from "./notices.ts";
export { openAtDesk } from "./open-at-desk.ts";
export { TAXONOMY } from "./reasons-catalogue.ts";
export { requestRoutes } from "./routes.ts";
export { syncReasons } from "./sync-reasons.ts";
