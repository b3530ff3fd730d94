/** The door: all that the rest of the server may use of this module. */
export { siteRoutes } from "./routes.ts";
export { syncLegalTexts } from "./sync-legal-texts.ts";
