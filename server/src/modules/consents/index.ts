/** The door: all that the rest of the server may use of this module. */
export { consentFates } from "./fates.ts";
export { recordOpeningConsents } from "./give-consent.ts";
export { consentNotices, consentSamples } from "./notices.ts";
export { dueKeys } from "./reads.ts";
export { consentRoutes } from "./routes.ts";
