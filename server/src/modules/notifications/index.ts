/** The door: what people are told. Other modules write notices (platform/notices.ts); only what a person chose is asked for here. */

export { digestSamples } from "./digest.ts";
export { notificationFates } from "./fates.ts";
export { notificationJobs } from "./jobs.ts";
export { addressNotices, addressSamples } from "./mark-address.ts";
export { readPreferences as exportPreferences } from "./preferences.ts";
export { notificationRoutes } from "./routes.ts";
