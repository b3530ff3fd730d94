import type { ClosingPreview } from "@jechemine/contract/sessions.ts";
import { readVerb } from "../../platform/verb.ts";
import { readRules } from "../settings/index.ts";
import { closable, feesOf, minutesOf } from "./closable.ts";
import { outcomesOf } from "./closing.ts";

/** What each outcome would cost each client, and why, before anything is done. */
export const readClosing = readVerb(
  "sessions:write",
  async (ctx, { id, minutes }: { id: string; minutes?: number | undefined }): Promise<ClosingPreview> => {
    const one = await closable(ctx, id);
    const { waiveFirstMissed: waiveFirst } = await readRules(ctx);
    const booked = minutesOf(one);
    const { currency } = one;
    return {
      minutes: booked,
      partialMinutes: Math.min(minutes ?? booked, booked),
      clients: feesOf(one, { waiveFirst, minutes: minutes ?? null }).map(({ client, feeFor }) => ({
        id: client.id,
        name: client.name,
        agreementSignedAt: client.agreement ? new Date(client.agreement.signedAt).toISOString() : null,
        outcomes: outcomesOf(one.state).map((outcome) => {
          const { cents, because } = feeFor(outcome, false);
          return { outcome, fee: { amountCents: cents, currency }, because };
        }),
      })),
    };
  },
);
