/** The door: all that the rest of the server may use of this module. */
export { attachDocuments } from "./attach-documents.ts";
export { contentTypeOf } from "./content-type.ts";
export { listDocuments, listUnsent } from "./derive-document.ts";
export { documentFates } from "./fates.ts";
export { documentJobs } from "./jobs.ts";
export { readDocument } from "./read-document.ts";
export { documentRoutes } from "./routes.ts";
