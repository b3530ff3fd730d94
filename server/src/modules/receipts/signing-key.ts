import { randomBytes } from "node:crypto";
import { newId } from "../../platform/new-id.ts";
import { open, seal } from "../../platform/sealing.ts";
import type { Ctx, WriteCtx } from "../../platform/verb.ts";
import { findKeys, insertKey } from "./queries.ts";

const place = (row: string) => ({ table: "receipt_keys", row, column: "sealed" });
export type SigningKey = { id: string; key: Buffer };

const opened = (ctx: Ctx, { id, sealed }: { id: string; sealed: Buffer }): SigningKey => ({
  id,
  key: Buffer.from(open(ctx.platform.config.dataKeys, place(id), sealed), "base64"),
});

/** The key that codes are bound to, by its id; undefined for one that is not ours. As the system. */
export async function signingKey(ctx: Ctx, id: string): Promise<SigningKey | undefined> {
  const found = (await findKeys(ctx.tx)).find((each) => each.id === id);
  return found && opened(ctx, found);
}

/** The key of new codes, made with the first receipt. As the system, with the year's counter locked. */
export async function currentKey(ctx: WriteCtx): Promise<SigningKey> {
  const found = (await findKeys(ctx.tx)).at(-1);
  if (found) return opened(ctx, found);
  const made = { id: newId(ctx.now), key: randomBytes(32) };
  const sealed = seal(ctx.platform.config.dataKeys, place(made.id), made.key.toString("base64"));
  await insertKey(ctx.tx, { id: made.id, sealed, madeAt: ctx.now });
  return made;
}
