import { dollarsOf, type Page } from "@jechemine/contract/endpoint.ts";
import type {
  PaymentMeans,
  PaymentMethod,
  PaymentState,
  PortalPayment,
  StaffPayment,
} from "@jechemine/contract/payments.ts";
import { Temporal } from "temporal-polyfill";
import { decodeCursor, encodeCursor, Moment } from "../../platform/cursor.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { readPractice } from "../settings/index.ts";
import { hasExpired } from "./payment.ts";
import { listMethods, type MethodRow } from "./queries/methods.ts";
import {
  findForStaff,
  findShown,
  listOwnPayments,
  listPayments,
  type PaymentRow,
  type ShownRow,
  type StaffRow,
} from "./queries/payments.ts";

const PAGE = 20;
type Paging = { cursor?: string | undefined; limit?: number | undefined };

const shared = (row: PaymentRow) => ({
  id: row.id,
  confirmationNumber: row.confirmationNumber,
  currency: row.currency,
  method: row.method,
  brand: row.brand,
  last4: row.last4,
  status: row.state,
  failure: row.failure,
  createdAt: row.createdAt.toISOString(),
  settledAt: row.settledAt?.toISOString() ?? null,
  sandbox: row.provider === "sandbox",
});
const portalView = (row: ShownRow): PortalPayment => ({
  ...shared(row),
  amount: dollarsOf(row.amountCents),
  refunded: dollarsOf(row.refundedCents),
  actionUrl: row.state === "requires_action" ? row.actionUrl : null,
});
export const staffView = (row: StaffRow): StaffPayment => ({
  ...shared(row),
  amount: { amountCents: row.amountCents, currency: row.currency },
  refunded: { amountCents: row.refundedCents, currency: row.currency },
  payer: { id: row.payerId, name: row.payerName, personId: row.personId },
  origin: row.origin,
  takenBy: row.takenByName,
  reported:
    row.state === "review" && row.reportedCents !== null
      ? { amountCents: row.reportedCents, currency: row.reportedCurrency ?? row.currency }
      : null,
});

function pageOf<R extends { id: string; createdAt: Date }, T>(
  rows: readonly R[],
  limit: number,
  view: (row: R) => T,
): Page<T> {
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map(view),
    nextCursor: last ? encodeCursor([last.createdAt, last.id]) : null,
  };
}
const placeOf = (cursor: string | undefined) => {
  const moment = decodeCursor(Moment, cursor);
  return moment && { at: moment[0], id: moment[1] };
};

/** Row-level security hides what is not the caller's: missing and foreign give the same answer. */
export const readOwnPayment = readVerb("billing:read", async (ctx, id: string): Promise<PortalPayment> => {
  const row = await findShown(ctx.tx, id);
  if (!row) throw new Refused("NOT_FOUND");
  return portalView(row);
});
export const listMyPayments = readVerb(
  "billing:read",
  async (ctx, { cursor, limit = PAGE }: Paging): Promise<Page<PortalPayment>> => {
    const personId = ctx.actor.id ?? "";
    return pageOf(
      await listOwnPayments(ctx.tx, { personId, after: placeOf(cursor), limit: limit + 1 }),
      limit,
      portalView,
    );
  },
);

type Asked = Paging & {
  status?: PaymentState | undefined;
  method?: PaymentMeans | undefined;
  clientId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};
const startOf = (day: string, zone: string, days = 0): Date =>
  new Date(Temporal.PlainDate.from(day).add({ days }).toZonedDateTime(zone).epochMilliseconds);
/** For the staff of money; days are the practice's. */
export const listAllPayments = readVerb("money:read", async (ctx, asked: Asked): Promise<Page<StaffPayment>> => {
  const { cursor, limit = PAGE, from, to, status, method, clientId } = asked;
  const { zone } = await readPractice(ctx);
  const filters = {
    status,
    method,
    clientId,
    from: from ? startOf(from, zone) : undefined,
    until: to ? startOf(to, zone, 1) : undefined,
  };
  return pageOf(await listPayments(ctx.tx, filters, { after: placeOf(cursor), limit: limit + 1 }), limit, staffView);
});
export const readForStaff = readVerb("money:read", async (ctx, id: string): Promise<StaffPayment> => {
  const row = await findForStaff(ctx.tx, id);
  if (!row) throw new Refused("NOT_FOUND");
  return staffView(row);
});

/** The practice's day now. */
export async function todayOf(ctx: Ctx): Promise<string> {
  const { zone } = await readPractice(ctx);
  return Temporal.Instant.fromEpochMilliseconds(ctx.now.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
}
export const methodView = (row: MethodRow, today: string): PaymentMethod => ({
  id: row.id,
  kind: row.kind,
  brand: row.brand,
  last4: row.last4,
  expiryMonth: row.expiryMonth,
  expiryYear: row.expiryYear,
  expired: hasExpired(row, today),
  isDefault: row.isDefault,
  addedAt: row.addedAt.toISOString(),
  sandbox: row.provider === "sandbox",
});
export const listMyMethods = readVerb("billing:read", async (ctx): Promise<PaymentMethod[]> => {
  const today = await todayOf(ctx);
  return (await listMethods(ctx.tx, ctx.actor.id ?? "")).map((row) => methodView(row, today));
});
