/** The door: all that the rest of the server may use of this module. */
export { noteMessages } from "./messages.ts";
export { noteRoutes } from "./routes.ts";
export { writeSessionNote } from "./write-session-note.ts";
