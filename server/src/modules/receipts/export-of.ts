import type { Readable } from "node:stream";
import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { ReceiptSummary } from "@jechemine/contract/receipts.ts";
import { allPages } from "../../platform/all-pages.ts";
import type { Caller, Platform } from "../../platform/verb.ts";
import { renderReceipt } from "./pdf/render-receipt.ts";
import { listReceipts, readPrinted } from "./reads.ts";

/** The receipts of what the caller paid, void ones too. */
export const exportReceipts = (platform: Platform, caller: Caller): Promise<ReceiptSummary[]> =>
  allPages((cursor) => listReceipts(platform, caller, { cursor, limit: 100 }));

/** One of them as the paper that it is. */
export async function exportReceipt(
  platform: Platform,
  caller: Caller,
  { id, locale }: { id: string; locale: Locale },
): Promise<Readable> {
  const { receipt, verifyUrl } = await readPrinted(platform, caller, id);
  return renderReceipt(receipt, { locale, verifyUrl });
}
