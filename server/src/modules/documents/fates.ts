import { type Fate, goes } from "../../platform/fates.ts";

/** A file goes with what it came with; its bytes go first (`filesToErase`). */
export const documentFates: readonly Fate[] = [
  goes("at_once", "documents", { document: "id" }),
  goes("with_file", "documents", { person: "clientId" }),
];
