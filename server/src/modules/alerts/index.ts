/** The door: all that the rest of the server may use of this module. */

export { speaksOfCrisis } from "./crisis.ts";
export { alertFates } from "./fates.ts";
export { alertJobs } from "./jobs.ts";
export { alertNotices, alertSamples } from "./notices.ts";
export { scanText } from "./raise-alert.ts";
export { sealNote as sealAlertNote } from "./reads.ts";
export { alertRoutes } from "./routes.ts";
export type { SourceReader } from "./sources.ts";
