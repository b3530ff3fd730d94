/** The door: all that the rest of the server may use of this module. */
export { contactFates } from "./fates.ts";
export { contactNotices, contactSamples } from "./notices.ts";
export { readScannedContact } from "./reads.ts";
export { receiveContact } from "./receive-contact.ts";
export { contactRoutes } from "./routes.ts";
export { sealWords as sealContact } from "./words.ts";
