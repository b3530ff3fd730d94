import { type Fate, goes, rowsOf } from "../../platform/fates.ts";

/** Notes are the file. */
export const noteFates: readonly Fate[] = [
  goes("with_file", "noteAmendments", { column: "noteId", of: rowsOf("notes", { file: "fileId" }) }),
  goes("with_file", "notes", { file: "fileId" }),
];
