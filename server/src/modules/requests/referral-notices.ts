import type { NoticeKind } from "@jechemine/contract/notification-kinds.ts";
import { z } from "zod";
import { type Notice, notice, type Teller } from "../../platform/notices.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { forReferrer } from "./notice-texts.ts";
import { findUnreached } from "./queries/referrals.ts";
import { findRequest, type RequestRow } from "./queries/requests.ts";
import { mayHearBack } from "./referrals.ts";

const ofRequest = z.object({ requestId: z.uuid() });
type Telling = { key: string; kind: NoticeKind; referrerId: string; text: Notice["text"] };
/** By mail only: a referrer needs no account, and finds nothing of the person in one. */
const byMail = ({ key, kind, referrerId, text }: Telling): Notice => {
  return { key, kind, to: { personId: referrerId }, channels: ["email"], text };
};

type Heard = { what: "received" | "matched"; key: (row: RequestRow) => string };
const hears = (on: string, { what, key }: Heard): Teller =>
  notice({
    on,
    name: `notify.referrer.${on}`,
    payload: ofRequest,
    async tell(ctx: WriteCtx, { requestId }) {
      const row = await findRequest(ctx.tx, requestId);
      if (!row || !(await mayHearBack(ctx, row))) return [];
      const text = forReferrer(what, row.number);
      return [byMail({ key: key(row), kind: `referral_${what}`, referrerId: row.requesterId, text })];
    },
  });

/** What a referrer hears, with the person's consent: received, matched, not reached; never more (care-journey.md §1). */
export const referralNotices: readonly Teller[] = [
  hears("request.opened", { what: "received", key: ({ id }) => `referral.received:${id}` }),
  hears("request.matched", { what: "matched", key: ({ id }) => `referral.matched:${id}` }),
  notice({
    on: "referral.unreached",
    payload: ofRequest,
    async tell({ tx }, { requestId }) {
      const unreached = await findUnreached(tx, requestId);
      if (!unreached) return [];
      const { number, referrerId } = unreached;
      const key = `referral.unreached:${requestId}`;
      return [byMail({ key, kind: "referral_unreached", referrerId, text: forReferrer("unreached", number) })];
    },
  }),
];
