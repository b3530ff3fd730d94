import { plainText } from "../../platform/plain-text.ts";
import { open, seal } from "../../platform/sealing.ts";
import type { Ctx } from "../../platform/verb.ts";

type Where = { table: "threads" | "messages" | "message_drafts"; id: string };
const placeOf = ({ table, id }: Where) => ({
  table,
  row: id,
  column: table === "threads" ? "sealed_subject" : "sealed",
});

export const sealWords = ({ platform }: Pick<Ctx, "platform">, where: Where, words: string) =>
  seal(platform.config.dataKeys, placeOf(where), words);
export const openWords = ({ platform }: Pick<Ctx, "platform">, where: Where, sealed: Buffer) =>
  open(platform.config.dataKeys, placeOf(where), sealed);

const EXCERPT = 120;
export const excerptOf = (text: string): string => text.replace(/\s+/g, " ").trim().slice(0, EXCERPT);

/** Every word that is looked for stands in the text; accents and case do not matter. */
export function hasWords(text: string, wanted: string): boolean {
  const read = plainText(text);
  return plainText(wanted)
    .split(/\s+/)
    .every((word) => read.includes(word));
}
