/** The door: all that the rest of the server may use of this module. */
export { mergeNotices, mergeSamples } from "./notices.ts";
export { mergeRoutes } from "./routes.ts";
