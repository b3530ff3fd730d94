/** The door: what people are told. Other modules write notices (platform/notices.ts); nobody calls this one. */

export { digestSamples } from "./digest.ts";
export { notificationFates } from "./fates.ts";
export { notificationJobs } from "./jobs.ts";
export { addressNotices, addressSamples } from "./mark-address.ts";
export { notificationRoutes } from "./routes.ts";
