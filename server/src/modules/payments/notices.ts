import type { NoticeKind } from "@jechemine/contract/notification-kinds.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { type Notice, notice, type Teller } from "../../platform/notices.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import {
  confirmText,
  dueText,
  failedText,
  givenBackText,
  paidForYouText,
  refundedText,
  returnedText,
  type Said,
  settledText,
} from "./notice-texts.ts";
import { payLinkNotices } from "./pay-link-notices.ts";
import { findPayerPerson } from "./queries/collections.ts";
import { findPayment, type PaymentRow } from "./queries/payments.ts";
import { findRefund } from "./queries/refunds.ts";
import { reminderNotices } from "./reminder-notices.ts";

const Paid = z.object({ paymentId: z.uuid() });
type Told = { key: string; kind: NoticeKind; said: Said; path: string };

const toPayer = (personId: string, { key, kind, said, path }: Told): Notice => ({
  key,
  kind,
  to: { personId },
  text: { title: said.title, lines: said.lines, action: { label: said.action, url: path } },
  path,
});

/** Tells of a payment while it stands as the event said, to the person who pays. */
const tellOf = (on: string, says: (payment: PaymentRow) => Pick<Told, "kind" | "said"> | undefined): Teller =>
  notice({
    on,
    payload: Paid,
    tell: async (ctx: WriteCtx, { paymentId }) => {
      const payment = await findPayment(ctx.tx, paymentId);
      const told = payment && says(payment);
      if (!payment?.personId || !told) return [];
      return [toPayer(payment.personId, { ...told, key: `${on}:${paymentId}`, path: appPath("portalBilling") })];
    },
  });

/** A payer who stands before the dialog is told there; in the feed and by mail what happened while they were away. */
const failure = ({ state, origin, method, failure: why }: PaymentRow): Pick<Told, "kind" | "said"> | undefined => {
  if (origin === "guest") return undefined; // whoever held the link was there; the payer never asked for it
  const wasThere = origin === "portal" && method === "card" && why !== "not_received";
  if (state !== "failed" || wasThere) return undefined;
  return why === "authentication_required"
    ? { kind: "payment_action_needed", said: confirmText }
    : { kind: "payment_failed", said: failedText };
};

export const paymentNotices: readonly Teller[] = [
  ...reminderNotices,
  ...payLinkNotices,
  tellOf("payment.settled", ({ state, origin }) =>
    state === "settled"
      ? { kind: "payment_settled", said: origin === "guest" ? paidForYouText : settledText }
      : undefined,
  ),
  tellOf("payment.failed", failure),
  tellOf("payment.returned", ({ settledAt }) =>
    settledAt ? { kind: "payment_returned", said: returnedText } : undefined,
  ),
  tellOf("payment.refunded", () => ({ kind: "payment_refunded", said: refundedText })),
  notice({
    on: "refund.settled",
    payload: z.object({ refundId: z.uuid() }),
    tell: async (ctx, { refundId }) => {
      const refund = await findRefund(ctx.tx, refundId);
      const payment = refund && (await findPayment(ctx.tx, refund.paymentId));
      if (!payment?.personId) return [];
      const path = appPath("portalPayment", { id: payment.id });
      return [
        toPayer(payment.personId, {
          key: `refund.settled:${refundId}`,
          kind: "payment_refunded",
          said: givenBackText,
          path,
        }),
      ];
    },
  }),
  notice({
    on: "payment.due",
    payload: z.object({ chargeId: z.uuid(), payerId: z.uuid() }),
    tell: async (ctx, { chargeId, payerId }) => {
      const personId = await findPayerPerson(ctx.tx, payerId);
      const told = {
        key: `payment.due:${chargeId}`,
        kind: "payment_due" as const,
        said: dueText,
        path: appPath("portalBilling"),
      };
      return personId ? [toPayer(personId, told)] : [];
    },
  }),
];
