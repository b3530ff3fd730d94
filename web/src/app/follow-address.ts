import type { RouterHistory } from "@tanstack/react-router";
import { tellAddressChanged } from "../ui/address.ts";

/** The router says where it goes before the address has moved: it moves at once, and then those who read it hear of it. */
export const followAddress = (history: RouterHistory) =>
  history.subscribe(() => {
    history.flush();
    tellAddressChanged();
  });
