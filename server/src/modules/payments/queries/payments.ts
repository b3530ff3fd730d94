import type { PaymentMeans, PaymentState } from "@jechemine/contract/payments.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { PaymentsTable } from "../../../platform/tables.ts";
import { UNDER_WAY } from "../payment.ts";

export type PaymentRow = PaymentsTable;

/** False when the confirmation number is taken. */
export async function insertPayment(tx: Tx, row: PaymentRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("payments")
    .values(row)
    .onConflict((of) => of.column("confirmationNumber").doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** What of a payment was given back by the practice. */
const refundedCents =
  sql<number>`(select coalesce(sum(f.amount_cents), 0)::bigint from settled_refunds f where f.payment_id = p.id)`.as(
    "refundedCents",
  );
export type ShownRow = PaymentRow & { refundedCents: number };
const selectShown = (tx: Tx) => tx.selectFrom("payments as p").selectAll("p").select(refundedCents);

export const findShown = (tx: Tx, id: string): Promise<ShownRow | undefined> =>
  selectShown(tx).where("p.id", "=", id).executeTakeFirst();
export const findPayment = (tx: Tx, id: string): Promise<PaymentRow | undefined> =>
  tx.selectFrom("payments").selectAll().where("id", "=", id).executeTakeFirst();
/** With the provider's name for whose money it is: of a saved card, whoever was its payer when it was saved. */
export const findToCharge = (tx: Tx, id: string): Promise<ToCharge | undefined> =>
  tx
    .selectFrom("payments as p")
    .leftJoin("paymentMethods as m", "m.id", "p.paymentMethodId")
    .selectAll("p")
    .select(sql<string>`coalesce(m.customer, p.payer_id::text)`.as("customer"))
    .where("p.id", "=", id)
    .executeTakeFirst();
export type ToCharge = PaymentRow & { customer: string };
/** Whoever changes it meanwhile waits. */
export const lockPayment = (tx: Tx, id: string): Promise<PaymentRow | undefined> =>
  tx.selectFrom("payments").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

type Change = Partial<
  Pick<
    PaymentRow,
    | "state"
    | "failure"
    | "providerRef"
    | "actionUrl"
    | "actionUntil"
    | "settledAt"
    | "endedAt"
    | "reportedCents"
    | "reportedCurrency"
  >
>;
export const changePayment = (tx: Tx, id: string, to: Change) =>
  tx.updateTable("payments").set(to).where("id", "=", id).execute();

/** Money of a payer that may still come. */
export async function sumUnderWay(tx: Tx, payerId: string): Promise<number> {
  const row = await tx
    .selectFrom("payments")
    .select(sql<number>`coalesce(sum(amount_cents), 0)::bigint`.as("cents"))
    .where("payerId", "=", payerId)
    .where("state", "in", [...UNDER_WAY])
    .executeTakeFirstOrThrow();
  return row.cents;
}

export type Place = { at: Date; id: string };
export function listOwnPayments(
  tx: Tx,
  { personId, after, limit }: { personId: string; after: Place | undefined; limit: number },
) {
  const own = selectShown(tx).where("p.personId", "=", personId);
  const page = after ? own.where(sql<boolean>`(p.created_at, p.id) < (${after.at}, ${after.id})`) : own;
  return page.orderBy("p.createdAt", "desc").orderBy("p.id", "desc").limit(limit).execute();
}

export type Filters = {
  status?: PaymentState | undefined;
  method?: PaymentMeans | undefined;
  clientId?: string | undefined;
  from?: Date | undefined;
  until?: Date | undefined;
};
export type StaffRow = ShownRow & { payerName: string; takenByName: string | null };
/** For the staff of money: newest first. */
export function listPayments(
  tx: Tx,
  { status, method, clientId, from, until }: Filters,
  page: { after: Place | undefined; limit: number },
) {
  let query = selectForStaff(tx);
  if (status) query = query.where("p.state", "=", status);
  if (method) query = query.where("p.method", "=", method);
  if (clientId) query = query.where("p.personId", "=", clientId);
  if (from) query = query.where("p.createdAt", ">=", from);
  if (until) query = query.where("p.createdAt", "<", until);
  if (page.after) query = query.where(sql<boolean>`(p.created_at, p.id) < (${page.after.at}, ${page.after.id})`);
  return query.orderBy("p.createdAt", "desc").orderBy("p.id", "desc").limit(page.limit).execute();
}
export const findForStaff = (tx: Tx, id: string): Promise<StaffRow | undefined> =>
  selectForStaff(tx).where("p.id", "=", id).executeTakeFirst();

const fullName = (of: string) => sql<string>`${sql.ref(`${of}.given_name`)} || ' ' || ${sql.ref(`${of}.family_name`)}`;
const selectForStaff = (tx: Tx) =>
  tx
    .selectFrom("payments as p")
    .innerJoin("payers as y", "y.id", "p.payerId")
    .leftJoin("persons as n", "n.id", "p.personId")
    .leftJoin("persons as t", "t.id", "p.takenBy")
    .selectAll("p")
    .select(refundedCents)
    .select(sql<string>`coalesce(y.name, ${fullName("n")}, '')`.as("payerName"))
    .select(sql<string | null>`case when p.origin = 'desk' then ${fullName("t")} end`.as("takenByName"));
