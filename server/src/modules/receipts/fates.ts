import { emptied, type Fate, goes, rowsOf } from "../../platform/fates.ts";
import type { ReceiptContent } from "./content.ts";

const FORGOTTEN: ReceiptContent = {
  practice: { name: "—", address: "—", phone: "—", email: "—" },
  zone: "America/Toronto",
  payer: { name: "—", address: null },
  payment: { method: "transfer", brand: null, last4: null, confirmationNumber: null, paidAt: "2000-01-01T00:00:00Z" },
  sandbox: false,
  currency: "CAD",
  lines: [],
};
/** Receipts are numbered without a gap: the number and the amount stay, what it said of whom does not. */
export const receiptFates: readonly Fate[] = [
  emptied("with_books", "receipts", {
    of: { column: "payerId", of: rowsOf("payers", { person: "personId" }) },
    set: { content: JSON.stringify(FORGOTTEN) },
  }),
  goes("with_books", "receiptClients", { person: "clientId" }),
];
