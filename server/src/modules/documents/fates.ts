import { type Fate, goes } from "../../platform/fates.ts";

/** A file goes with what it came with: which ones, `deletions` looks up, for their bytes lie on the disk. */
export const documentFates: readonly Fate[] = [
  goes("at_once", "documents", { document: "id" }),
  goes("with_file", "documents", { document: "id" }),
];
