import type { TrialBalance } from "@jechemine/contract/billing-ledger.ts";
import { readVerb } from "../../platform/verb.ts";
import { trialBalance } from "../ledger/index.ts";

/** The whole ledger by kind of account, with the eyes of the caller: staff who keep the books see every entry. */
export const readTrialBalance = readVerb(
  "ledger:read",
  async (ctx): Promise<TrialBalance> => ({ at: ctx.now.toISOString(), ...(await trialBalance(ctx.tx)) }),
);
