import { publicPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { makeLink } from "../../platform/links.ts";
import { type NoticeSample, notice, type Teller } from "../../platform/notices.ts";
import type { Bilingual } from "../../platform/refused.ts";
import { guestPaidText, payLinkText } from "./notice-texts.ts";
import { findPayLink } from "./queries/pay-links.ts";
import { findPayment } from "./queries/payments.ts";

const HOUR = 3_600_000;

function linkText(token: string) {
  const { title, lines, action } = payLinkText;
  const url = { fr: publicPath("payLink", "fr", { token }), en: publicPath("payLink", "en", { token }) };
  return { title, lines, action: { label: action, url } };
}
const moneyIn = (locale: "fr" | "en", cents: number, currency: string) =>
  new Intl.NumberFormat(`${locale}-CA`, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(
    cents / 100,
  );
const moneyText = (cents: number, currency: string): Bilingual => ({
  fr: moneyIn("fr", cents, currency),
  en: moneyIn("en", cents, currency),
});

/** To the address that the practice was given, and nowhere else: whoever reads there is not signed in. */
export const payLinkNotices: readonly Teller[] = [
  notice({
    on: "pay_link.made",
    payload: z.object({ payLinkId: z.uuid() }),
    tell: async (ctx, { payLinkId }) => {
      const link = await findPayLink(ctx.tx, payLinkId);
      if (!link || link.revokedAt || link.expiresAt <= ctx.now) return [];
      const { email, locale } = link;
      const ttlHours = (link.expiresAt.getTime() - ctx.now.getTime()) / HOUR;
      const token = await makeLink(ctx, { purpose: "pay", subjectId: payLinkId, email, ttlHours });
      const text = linkText(token);
      return [
        { key: `pay_link.made:${payLinkId}`, kind: "pay_link", to: { email, locale }, channels: ["email"], text },
      ];
    },
  }),
  notice({
    on: "payment.settled",
    name: "notify.payment.settled.guest",
    payload: z.object({ paymentId: z.uuid() }),
    tell: async (ctx, { paymentId }) => {
      const payment = await findPayment(ctx.tx, paymentId);
      const link = payment?.payLinkId ? await findPayLink(ctx.tx, payment.payLinkId) : undefined;
      if (payment?.state !== "settled" || !link) return [];
      const { amountCents, currency, confirmationNumber } = payment;
      const text = guestPaidText(moneyText(amountCents, currency), confirmationNumber);
      const to = { email: link.email, locale: link.locale };
      return [{ key: `pay_link.paid:${paymentId}`, kind: "pay_link_paid", to, channels: ["email"], text }];
    },
  }),
];

export const payLinkSamples: readonly NoticeSample[] = [
  { kind: "pay_link", text: linkText("example"), channels: ["email"] },
  { kind: "pay_link_paid", text: guestPaidText(moneyText(12_000, "CAD"), "P-7K3M-9QX2"), channels: ["email"] },
];
