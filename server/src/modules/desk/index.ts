/** The door: all that the rest of the server may use of this module. */
export { deskFates } from "./fates.ts";
export { deskRoutes } from "./routes.ts";
