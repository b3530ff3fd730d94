import { createHash } from "node:crypto";
import { eraseFile, storeFile } from "../../platform/files.ts";
import { type Caller, type Platform, SYSTEM, writeVerb } from "../../platform/verb.ts";
import { readerOf } from "./ask-export.ts";
import { after, KEPT } from "./export.ts";
import { gatherFile } from "./file/file-entries.ts";
import { fileOf } from "./key.ts";
import { gatherOwn } from "./own/own-entries.ts";
import { findActing, isOpenTo, type LockedExport, lockExport, updateExport } from "./queries.ts";
import { type Entry, zipOf } from "./zip.ts";

export const ERASE = "export.erase";

/** For whom an export is built: in their own role, so that row-level security gives no more than their pages do. */
const callerFor = ({ personId, accountId }: LockedExport): Caller => ({
  actor: { role: "client", id: personId, accountId, permissions: [] },
  permissions: { has: () => true },
  signInId: null,
});

/** Takes the work up, from the beginning after a worker's death; undefined when nothing is due any more. */
const takeUp = writeVerb("account:write", async (ctx, id: string) => {
  const row = await lockExport(ctx.tx, id);
  const due =
    row?.state === "building" &&
    (await findActing(ctx.tx, row.accountId)) !== undefined &&
    (await isOpenTo(ctx.tx, row));
  ctx.record("export.taken_up", id, { details: { due } });
  if (!row) return undefined;
  if (!due) {
    if (row.state === "building") await updateExport(ctx.tx, id, { state: "failed" });
    return undefined;
  }
  const attempt = row.attempt + 1;
  await updateExport(ctx.tx, id, { attempt, step: "gathering" });
  ctx.hint(`person:${readerOf(row)}`);
  return { ...row, attempt };
});

type Reached = { export: LockedExport; step: "papers" | "packing" };
/** Shown while people wait. */
const reach = writeVerb("account:write", async (ctx, { export: { id, attempt, ...whose }, step }: Reached) => {
  const row = await lockExport(ctx.tx, id);
  ctx.record("export.step_reached", id, { details: { step } });
  if (row?.state !== "building" || row.attempt !== attempt) return;
  await updateExport(ctx.tx, id, { step });
  ctx.hint(`person:${readerOf(whose)}`);
});

type Packed = { export: LockedExport; bytes: number; sha256: Buffer };
const finish = writeVerb("account:write", async (ctx, { export: its, bytes, sha256 }: Packed) => {
  const { id, attempt, personId } = its;
  const row = await lockExport(ctx.tx, id);
  const due = row?.state === "building" && row.attempt === attempt;
  ctx.record("export.finished", id, {
    clientId: personId,
    details: { due, bytes },
    ...(due && { event: { exportId: id } }),
  });
  if (!due) return;
  const eraseAt = after(ctx.now, KEPT);
  await updateExport(ctx.tx, id, { state: "ready", step: "done", readyAt: ctx.now, eraseAt, bytes, sha256 });
  ctx.later(ERASE, { exportId: id }, { runAt: eraseAt, key: `${ERASE}:${id}` });
  ctx.hint(`person:${readerOf(its)}`);
});

/** Builds the zip and stores it sealed, as a stream: never more than one file of it is in hand. */
export async function buildExport(platform: Platform, id: string): Promise<void> {
  const work = await takeUp(platform, SYSTEM, id);
  if (!work) return;
  const draw = work.fileRequestId
    ? await gatherFile(platform, work.fileRequestId, work.locale)
    : await gatherOwn(platform, callerFor(work), work.locale);
  await reach(platform, SYSTEM, { export: work, step: "papers" });
  const entries = await draw();
  await reach(platform, SYSTEM, { export: work, step: "packing" });
  await finish(platform, SYSTEM, { export: work, ...(await pack(platform, work, entries)) });
}

async function pack(platform: Platform, work: LockedExport, entries: readonly Entry[]) {
  const measured = measure();
  await eraseFile(platform.config, { table: "exports", id: work.id }); // what a worker that died left behind
  await storeFile(platform.config, fileOf({ platform }, work), measured.through(zipOf(entries, platform.clock.now())));
  return measured.result();
}

/** Counts and sums what passes. */
function measure() {
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    async *through(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const part of source) {
        bytes += part.length;
        hash.update(part);
        yield part;
      }
    },
    result: () => ({ bytes, sha256: hash.digest() }),
  };
}
