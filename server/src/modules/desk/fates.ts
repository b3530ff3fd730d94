import { type Fate, goes } from "../../platform/fates.ts";

export const deskFates: readonly Fate[] = [
  goes("at_once", "callBacks", { person: "personId" }),
  goes("at_once", "callBacks", { address: "phone" }),
  goes("with_file", "arrivals", { person: "clientId" }),
];
