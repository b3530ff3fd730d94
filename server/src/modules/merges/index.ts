/** The door: all that the rest of the server may use of this module. */
export { mergeFates } from "./fates.ts";
export { mergeNotices, mergeSamples } from "./notices.ts";
export { mergeRoutes } from "./routes.ts";
