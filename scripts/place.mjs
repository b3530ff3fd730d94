import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the product. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Where built things go. */
export const dist = join(root, "dist");
/** Ours to fill and to empty. */
export const scratch = join(root, ".tmp");
