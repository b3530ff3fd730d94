/** The door: all that the rest of the server may use of this module. */
export { exportReceipt, exportReceipts } from "./export-of.ts";
export { receiptFates } from "./fates.ts";
export { receiptJobs } from "./jobs.ts";
export { alignReceipt } from "./keep-receipt.ts";
export { receiptNotices, receiptSamples } from "./notices.ts";
export { receiptRoutes } from "./routes.ts";
export { type VerifiedReceipt, verifyReceipt } from "./verify-receipt.ts";
