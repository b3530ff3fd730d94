/** The door: all that the rest of the server may use of this module. */
export { messageNotices } from "./notices.ts";
export { messageRoutes } from "./routes.ts";
export { sealWords as sealMessage } from "./words.ts";
