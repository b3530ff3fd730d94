/** The door: all that the rest of the server may use of this module. */
export { noteFates } from "./fates.ts";
export { fileForClient } from "./file-for-client.ts";
export { noteMessages } from "./messages.ts";
export { hashOf as hashNote } from "./note.ts";
export { noteRoutes } from "./routes.ts";
export { sealText as sealNote } from "./text.ts";
export { writeSessionNote } from "./write-session-note.ts";
