import { randomBytes } from "node:crypto";
import { z } from "zod";
import { open, seal } from "../../platform/sealing.ts";
import type { Ctx } from "../../platform/verb.ts";

const Facts = z.object({ name: z.string(), key: z.string() });
const placeOf = (id: string) => ({ table: "documents", row: id, column: "sealed" });

/** What a file is called, which may say as much as the file, and the key that opens it. */
export const sealFacts = ({ platform }: Pick<Ctx, "platform">, id: string, name: string): Buffer =>
  seal(platform.config.dataKeys, placeOf(id), JSON.stringify({ name, key: randomBytes(32).toString("base64") }));

export function openFacts(
  { platform }: Pick<Ctx, "platform">,
  { id, sealed }: { id: string; sealed: Buffer },
): { name: string; key: Buffer } {
  const { name, key } = Facts.parse(JSON.parse(open(platform.config.dataKeys, placeOf(id), sealed)));
  return { name, key: Buffer.from(key, "base64") };
}
