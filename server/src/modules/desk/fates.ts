import { type Fate, goes } from "../../platform/fates.ts";

export const deskFates: readonly Fate[] = [
  goes("at_once", "callBacks", { person: "personId" }),
  // Of a household's number only what names nobody else.
  goes("at_once", "callBacks", { address: "phone" }, { personId: null }),
  goes("with_file", "arrivals", { person: "clientId" }),
];
