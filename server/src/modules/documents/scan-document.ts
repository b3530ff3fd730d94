import { eraseFile, readFile } from "../../platform/files.ts";
import { isClean } from "../../platform/scanner.ts";
import { type Platform, readVerb, SYSTEM, writeVerb } from "../../platform/verb.ts";
import { findDocument, lockDocument, markScanned } from "./queries.ts";
import { openFacts } from "./seal-facts.ts";

const fileOf = readVerb("documents:read", async (ctx, id: string) => {
  const row = await findDocument(ctx.tx, id);
  return row?.state === "quarantined" ? { table: "documents", id, key: openFacts(ctx, row).key } : undefined;
});

type Said = { id: string; clean: boolean };
/** What the scanner found goes at once; that it was sent stays known. */
const keepVerdict = writeVerb("documents:write", async (ctx, { id, clean }: Said) => {
  const row = await lockDocument(ctx.tx, id);
  const details = { clean, done: row?.state === "quarantined" };
  ctx.record("document.scanned", id, { details, event: { documentId: id } });
  if (row?.state !== "quarantined") return;
  if (!clean) await eraseFile(ctx.platform.config, { table: "documents", id });
  await markScanned(ctx.tx, id, { state: clean ? "ready" : "refused", scannedAt: ctx.now });
  ctx.hint(`person:${row.uploadedBy}`);
});

/** Has a file looked at. While the scanner is away this fails and is tried again; the file stays where nobody opens it. */
export async function scanDocument(platform: Platform, id: string): Promise<void> {
  const { scannerUrl } = platform.config;
  const file = scannerUrl && (await fileOf(platform, SYSTEM, id));
  if (!file) return;
  await keepVerdict(platform, SYSTEM, { id, clean: await isClean(scannerUrl, readFile(platform.config, file)) });
}
