import { open, seal } from "../../platform/sealing.ts";
import type { Ctx } from "../../platform/verb.ts";
import { hashOf } from "./note.ts";

type Table = "notes" | "note_amendments";
const placeOf = (table: Table, id: string) => ({ table, row: id, column: "sealed" });

/** Sealed for this row of this table: it opens nowhere else. */
export const sealText = (
  { platform }: Pick<Ctx, "platform">,
  { table, id }: { table: Table; id: string },
  text: string,
) => seal(platform.config.dataKeys, placeOf(table, id), text);

type Kept = { id: string; sealed: Buffer; textHash: Buffer | null };
/** Opens a text; of a signed one the hash is compared too, so that nobody reads as signed what was not. */
export function openText({ platform }: Pick<Ctx, "platform">, table: Table, { id, sealed, textHash }: Kept): string {
  const text = open(platform.config.dataKeys, placeOf(table, id), sealed);
  if (textHash && !hashOf(id, text).equals(textHash))
    throw new Error(`the text of ${table} ${id} is not what was signed`);
  return text;
}
