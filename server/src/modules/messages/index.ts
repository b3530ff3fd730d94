/** The door: all that the rest of the server may use of this module. */
export { colleagueNotices, colleagueSamples } from "./colleague-notices.ts";
export { type ExportedDraft, exportDrafts } from "./drafts.ts";
export { type ExportedThread, exportThreads } from "./export-of.ts";
export { messageFates } from "./fates.ts";
export { messageJobs } from "./jobs.ts";
export { messageNotices, messageSamples } from "./notices.ts";
export { readScannedMessage } from "./read-scanned.ts";
export { messageRoutes } from "./routes.ts";
export { sealWords as sealMessage } from "./words.ts";
