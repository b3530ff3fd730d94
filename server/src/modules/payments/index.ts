/** The door: all that the rest of the server may use of this module. */
export { exportPayments } from "./export-of.ts";
export { paymentFates } from "./fates.ts";
export { paymentJobs } from "./jobs.ts";
export { paymentSamples } from "./notice-samples.ts";
export { paymentNotices } from "./notices.ts";
export { startReminding } from "./remind.ts";
export { paymentRoutes } from "./routes.ts";
