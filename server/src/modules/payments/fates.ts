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
  ...(["portal", "collection"] as const).map((origin) =>
    emptied("with_books", "payments", { of: { person: "personId" }, set: FORGOTTEN, only: { origin } }),
  ),
  goes("with_books", "paymentMethods", { person: "personId" }),
];
