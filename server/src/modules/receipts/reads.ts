import { dollarsOf, type Page } from "@jechemine/contract/endpoint.ts";
import type { Receipt, ReceiptSummary, StaffReceipt } from "@jechemine/contract/receipts.ts";
import { decodeCursor, encodeCursor, Moment } from "../../platform/cursor.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { findPayer } from "../billing/index.ts";
import { displayName } from "../people/index.ts";
import { qrOf } from "./pdf/qr.ts";
import type { PrintedReceipt } from "./pdf/render-receipt.ts";
import { findReceipt, findStanding, listOfClient, listOfPayer, type ReceiptRow } from "./queries.ts";
import { showCode } from "./verification-code.ts";

const PAGE = 20;
type Asked = { cursor?: string | undefined; limit?: number | undefined };

const standingOf = ({ id, number, issuedAt, voidedAt, content }: ReceiptRow) => ({
  id,
  number,
  issuedAt: issuedAt.toISOString(),
  paidAt: content.payment.paidAt,
  state: voidedAt ? ("void" as const) : ("valid" as const),
  voidedAt: voidedAt?.toISOString() ?? null,
  sandbox: content.sandbox,
});
const summaryOf = (row: ReceiptRow): ReceiptSummary => ({
  ...standingOf(row),
  paymentId: row.paymentId,
  amount: dollarsOf(row.amountCents),
  currency: row.currency,
});
const staffViewOf = (row: ReceiptRow): StaffReceipt => ({
  ...standingOf(row),
  amount: { amountCents: row.amountCents, currency: row.currency },
  payer: row.content.payer.name,
});

/** The public page that confirms a receipt, in whichever language the visitor reads. */
export const verificationUrl = (publicUrl: string, code: string): string => `${publicUrl}/verify/${showCode(code)}`;

function receiptOf(ctx: Ctx, row: ReceiptRow): Receipt {
  const { practice, zone, payer, payment, lines, replaces } = row.content;
  const url = verificationUrl(ctx.platform.config.publicUrl, row.code);
  return {
    ...summaryOf(row),
    practice,
    zone,
    payer,
    replaces: replaces ?? null,
    ...payment,
    lines: lines.map(({ netCents, gstCents, qstCents, totalCents, chargeCents, ...line }) => ({
      ...line,
      net: dollarsOf(netCents),
      gst: dollarsOf(gstCents),
      qst: dollarsOf(qstCents),
      total: dollarsOf(totalCents),
      charged: dollarsOf(chargeCents),
    })),
    verificationCode: showCode(row.code),
    verificationUrl: url,
    verificationSquare: qrOf(url),
  };
}

/** One page of rows, one more having been asked for to know whether there is another. */
function pageOf<T>(rows: readonly ReceiptRow[], limit: number, view: (row: ReceiptRow) => T): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last ? encodeCursor([last.issuedAt, last.id]) : null;
  return { items: shown.map(view), nextCursor };
}

/** What the caller paid for, the newest first. */
export const listReceipts = readVerb(
  "billing:read",
  async (ctx, { cursor, limit = PAGE }: Asked): Promise<Page<ReceiptSummary>> => {
    const after = decodeCursor(Moment, cursor);
    const payer = ctx.actor.id === null ? undefined : await findPayer(ctx, ctx.actor.id);
    const rows = payer ? await listOfPayer(ctx.tx, payer.id, { after, limit: limit + 1 }) : [];
    return pageOf(rows, limit, summaryOf);
  },
);

/** Row-level security hides what somebody else paid: missing and foreign give the same answer. */
async function loadReceipt(ctx: Ctx, id: string): Promise<ReceiptRow> {
  const row = await findReceipt(ctx.tx, id);
  if (!row) throw new Refused("NOT_FOUND");
  return row;
}

export const readReceipt = readVerb("billing:read", async (ctx, id: string) =>
  receiptOf(ctx, await loadReceipt(ctx, id)),
);

/** The one that stands for a payment. */
export const readReceiptOf = readVerb("billing:read", async (ctx, paymentId: string) => {
  const standing = await findStanding(ctx.tx, paymentId);
  if (!standing) throw new Refused("NOT_FOUND");
  return receiptOf(ctx, await loadReceipt(ctx, standing.id));
});

export type ToPrint = { receipt: PrintedReceipt; verifyUrl: string };
async function printed(ctx: Ctx, id: string): Promise<ToPrint> {
  const receipt = await loadReceipt(ctx, id);
  return { receipt, verifyUrl: verificationUrl(ctx.platform.config.publicUrl, receipt.code) };
}
export const readPrinted = readVerb("billing:read", printed);
export const readPrintedForStaff = readVerb("money:read", printed);

export const listReceiptsForClient = readVerb(
  "money:read",
  async (ctx, { clientId, cursor, limit = PAGE }: Asked & { clientId: string }): Promise<Page<StaffReceipt>> => {
    const after = decodeCursor(Moment, cursor);
    if ((await displayName(ctx, clientId)) === undefined) throw new Refused("NOT_FOUND");
    return pageOf(await listOfClient(ctx.tx, clientId, { after, limit: limit + 1 }), limit, staffViewOf);
  },
);
