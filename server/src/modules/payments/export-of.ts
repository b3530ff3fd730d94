import type { PortalPayment } from "@jechemine/contract/payments.ts";
import { allPages } from "../../platform/all-pages.ts";
import type { Caller, Platform } from "../../platform/verb.ts";
import { listMyPayments } from "./reads.ts";

/** Everything that the caller paid, the newest first. */
export const exportPayments = (platform: Platform, caller: Caller): Promise<PortalPayment[]> =>
  allPages((cursor) => listMyPayments(platform, caller, { cursor, limit: 100 }));
