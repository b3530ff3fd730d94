/** The door: who did and saw what. Writing it is the verbs' own (platform/verb.ts). */
export { auditRoutes } from "./routes.ts";
