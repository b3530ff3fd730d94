import type { ClientStatement } from "@jechemine/contract/billing.ts";
import { Refused } from "../../platform/refused.ts";
import { readVerb } from "../../platform/verb.ts";
import { displayName } from "../people/index.ts";
import { readPractice } from "../settings/index.ts";
import { monthOf } from "./calendar.ts";
import { findNextDue } from "./queries/balance.ts";
import { findPayerId } from "./queries/payers.ts";
import { owedBy } from "./read-balance.ts";
import { statementOf } from "./read-statements.ts";

const cents = (amount: number) => amount;

/** A client's month, as they read it themselves, and what they owe now. */
export const readClientStatement = readVerb(
  "money:read",
  async (ctx, { id, month }: { id: string; month?: string | undefined }): Promise<ClientStatement> => {
    const name = await displayName(ctx, id);
    if (name === undefined) throw new Refused("NOT_FOUND");
    const { zone, currency } = await readPractice(ctx);
    const payerId = await findPayerId(ctx.tx, id);
    const asked = { month: month ?? monthOf(ctx.now, zone), zone, currency, amount: cents };
    return {
      ...(await statementOf(ctx, payerId, asked)),
      client: { id, name },
      currentBalance: payerId === undefined ? 0 : await owedBy(ctx, payerId, currency),
      nextDueOn: payerId === undefined ? null : await findNextDue(ctx.tx, payerId),
    };
  },
);
