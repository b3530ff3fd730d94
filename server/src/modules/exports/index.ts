/** The door: all that the rest of the server may use of this module. */
export { exportFates } from "./fates.ts";
export { exportJobs } from "./jobs.ts";
export { exportNotices, exportSamples } from "./notices.ts";
export { exportRoutes } from "./routes.ts";
