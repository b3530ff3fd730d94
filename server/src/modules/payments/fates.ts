import { emptied, type Fate, goes, rowsOf } from "../../platform/fates.ts";

const ofPerson = rowsOf("payments", { person: "personId" });
const FORGOTTEN = {
  paymentMethodId: null,
  methodRef: "—",
  brand: null,
  last4: null,
  providerRef: null,
  actionUrl: "—",
};
/** By what somebody paid is forgotten with the books; that an amount was paid is not. */
export const paymentFates: readonly Fate[] = [
  goes("with_books", "providerEvents", { column: "paymentId", of: ofPerson }),
  emptied("with_books", "refunds", {
    of: { column: "paymentId", of: ofPerson },
    set: { note: "—", providerRef: null },
  }),
  // What the desk took names no provider.
  ...(["portal", "collection", "guest"] as const).map((origin) =>
    emptied("with_books", "payments", { of: { person: "personId" }, set: FORGOTTEN, only: { origin } }),
  ),
  emptied("with_books", "chargeHolds", {
    of: { column: "chargeId", of: rowsOf("charges", { person: "clientId" }) },
    set: { note: "—" },
  }),
  // Of whoever may pay for somebody, only the address was known.
  emptied("at_once", "payLinks", { of: { address: "email" }, set: { email: "—" } }),
  emptied("with_books", "payLinks", {
    of: { column: "payerId", of: rowsOf("payers", { person: "personId" }) },
    set: { email: "—" },
  }),
  goes("with_books", "paymentMethods", { person: "personId" }),
];
