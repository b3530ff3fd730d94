/** The door: all that the rest of the server may use of this module. */
export { ensurePractice } from "./ensure-practice.ts";
export { readPractice, readRules, settingsOf, UNNAMED_PRACTICE } from "./reads.ts";
export { settingsRoutes } from "./routes.ts";
