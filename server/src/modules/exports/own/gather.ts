import type { Locale } from "@jechemine/contract/endpoint.ts";
import { type Caller, type Platform, readVerb } from "../../../platform/verb.ts";
import { exportAppointments, exportWhereabouts } from "../../appointments/index.ts";
import { exportCharges } from "../../billing/index.ts";
import { exportDrafts, exportThreads } from "../../messages/index.ts";
import { exportPreferences } from "../../notifications/index.ts";
import { exportPayments } from "../../payments/index.ts";
import { exportPerson } from "../../people/index.ts";
import { exportReceipts } from "../../receipts/index.ts";
import { exportRequests } from "../../requests/index.ts";
import { readPractice } from "../../settings/index.ts";
import { type Gathered, placeFiles } from "./gathered.ts";

const practiceOf = readVerb("public", (ctx, _: undefined) => readPractice(ctx));

/**
 * Asks each room through its door, as the person: row-level security gives no more than they see on their pages. Nobody's private notes,
 * nobody else's words. One verb after the other, so that no transaction waits for the rest.
 */
export async function gather(platform: Platform, caller: Caller, locale: Locale): Promise<Gathered> {
  const threads = await exportThreads(platform, caller);
  const drafts = await exportDrafts(platform, caller, undefined);
  return {
    at: platform.clock.now(),
    locale,
    practice: await practiceOf(platform, caller, undefined),
    person: await exportPerson(platform, caller, undefined),
    telling: await exportPreferences(platform, caller, undefined),
    requests: await exportRequests(platform, caller),
    appointments: await exportAppointments(platform, caller),
    whereabouts: await exportWhereabouts(platform, caller, undefined),
    charges: await exportCharges(platform, caller),
    payments: await exportPayments(platform, caller),
    receipts: await exportReceipts(platform, caller),
    threads,
    drafts,
    files: placeFiles(threads, drafts),
  };
}
