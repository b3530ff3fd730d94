import { randomBytes } from "node:crypto";
import type { StoredFile } from "../../platform/files.ts";
import { open, seal } from "../../platform/sealing.ts";
import type { Ctx } from "../../platform/verb.ts";

type Needs = Pick<Ctx, "platform">;
const placeOf = (id: string) => ({ table: "exports", row: id, column: "sealed" });

/** A key for one file, as it stands in the row. */
export const sealNewKey = ({ platform }: Needs, id: string): Buffer =>
  seal(platform.config.dataKeys, placeOf(id), randomBytes(32).toString("base64"));
/** The file of an export, to be written and read. */
export const fileOf = ({ platform }: Needs, { id, sealed }: { id: string; sealed: Buffer }): StoredFile => ({
  table: "exports",
  id,
  key: Buffer.from(open(platform.config.dataKeys, placeOf(id), sealed), "base64"),
});
