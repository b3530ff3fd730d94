import { appPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { type NoticeSample, notice, type Teller } from "../../platform/notices.ts";
import { findReceiptPayer } from "./queries.ts";
import { moneyText } from "./words.ts";

const OPEN = { fr: "Ouvrir le reçu", en: "Open the receipt" };
function textOf(number: string, { amountCents, currency }: { amountCents: number; currency: string }) {
  const [fr, en] = [moneyText(amountCents, currency, "fr"), moneyText(amountCents, currency, "en")];
  return {
    title: { fr: "Votre reçu est prêt", en: "Your receipt is ready" },
    lines: [
      { fr: `Reçu ${number}, ${fr}.`, en: `Receipt ${number}, ${en}.` },
      {
        fr: "Téléchargez-le dans votre espace pour vos assurances ou vos impôts.",
        en: "Download it in your space for your insurance or your taxes.",
      },
    ],
  };
}

/** A link to it, never the document: mails are read by others. */
export const receiptNotices: readonly Teller[] = [
  notice({
    on: "receipt.issued",
    payload: z.object({ receiptId: z.uuid() }),
    tell: async (ctx, { receiptId }) => {
      const found = await findReceiptPayer(ctx.tx, receiptId);
      if (!found?.personId || found.voidedAt) return []; // void already: another one stands for it, or the money went back
      const { number, amountCents, currency, personId } = found;
      const path = appPath("portalReceipt", { id: receiptId });
      const said = textOf(number, { amountCents, currency });
      return [
        {
          key: `receipt.issued:${receiptId}`,
          kind: "receipt_issued",
          to: { personId },
          text: { ...said, action: { label: OPEN, url: path } },
          path,
        },
      ];
    },
  }),
];

/** What a mail about a receipt looks like. */
export const receiptSamples: readonly NoticeSample[] = [
  {
    kind: "receipt_issued",
    text: {
      ...textOf("JC-2026-000042", { amountCents: 12_000, currency: "CAD" }),
      action: { label: OPEN, url: appPath("portalBilling") },
    },
  },
];
