import type { PortalCharge } from "@jechemine/contract/billing.ts";
import { allPages } from "../../platform/all-pages.ts";
import type { Caller, Platform } from "../../platform/verb.ts";
import { listMyCharges } from "./read-charges.ts";

/** Everything that was charged to the caller, the newest first. */
export const exportCharges = (platform: Platform, caller: Caller): Promise<PortalCharge[]> =>
  allPages((cursor) => listMyCharges(platform, caller, { cursor, limit: 100 }));
