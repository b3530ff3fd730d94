import { open, seal } from "../../platform/sealing.ts";
import type { Ctx } from "../../platform/verb.ts";

type Sealed = { table: "contact_submissions" | "contact_responses"; id: string };
const placeOf = ({ table, id }: Sealed) => ({ table, row: id, column: "sealed" });

/** What people write is sealed before it is stored: it may say more than a form expects. */
export const sealWords = ({ platform }: Pick<Ctx, "platform">, where: Sealed, words: string) =>
  seal(platform.config.dataKeys, placeOf(where), words);
export const openWords = ({ platform }: Pick<Ctx, "platform">, where: Sealed, sealed: Buffer) =>
  open(platform.config.dataKeys, placeOf(where), sealed);
