import { billing, type StaffChargesQuery } from "@jechemine/contract/billing.ts";
import { payLinks } from "@jechemine/contract/pay-links.ts";
import type { PaymentMeans, PaymentState } from "@jechemine/contract/payments.ts";
import { payments } from "@jechemine/contract/payments.ts";
import { people } from "@jechemine/contract/people.ts";
import { receipts } from "@jechemine/contract/receipts.ts";
import { refunds } from "@jechemine/contract/refunds.ts";
import { reminders } from "@jechemine/contract/reminders.ts";
import { writeOffs } from "@jechemine/contract/write-offs.ts";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

const paged = {
  initialPageParam: "",
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor ?? undefined,
};
const from = (cursor: string) => cursor && { cursor };

export type ChargesFilter = Pick<StaffChargesQuery, "status" | "from" | "until">;
export const chargesQuery = (filter: ChargesFilter) =>
  infiniteQueryOptions({
    queryKey: ["money", "charges", filter],
    queryFn: ({ pageParam }) => call(billing.staffCharges, { query: { ...filter, ...from(pageParam) } }),
    ...paged,
  });

export type PaymentsFilter = { status?: PaymentState; method?: PaymentMeans; from?: string; to?: string };
export const paymentsQuery = (filter: PaymentsFilter) =>
  infiniteQueryOptions({
    queryKey: ["money", "payments", filter],
    queryFn: ({ pageParam }) => call(payments.all, { query: { ...filter, ...from(pageParam) } }),
    ...paged,
  });

/** What of a payment may be given back; asked anew each time the dialog opens. */
export const refundableQuery = (id: string) =>
  queryOptions({
    queryKey: ["money", "payments", id, "refunds"],
    queryFn: () => call(refunds.refundable, { params: { id } }),
    staleTime: 0,
    gcTime: 0,
  });

export const chargeQuery = (id: string) =>
  queryOptions({
    queryKey: ["money", "charges", "one", id],
    queryFn: () => call(billing.staffCharge, { params: { id } }),
  });
export const chargeRemindersQuery = (id: string) =>
  queryOptions({
    queryKey: ["money", "charges", "one", id, "reminders"],
    queryFn: () => call(reminders.ofCharge, { params: { id } }),
  });
/** What a client still has to pay. */
export const clientRemindersQuery = (id: string) =>
  queryOptions({
    queryKey: ["money", "clients", id, "reminders"],
    queryFn: () => call(reminders.ofClient, { params: { id } }),
  });
export const payLinksQuery = (id: string) =>
  queryOptions({
    queryKey: ["money", "clients", id, "pay-links"],
    queryFn: () => call(payLinks.list, { params: { id } }),
  });
/** All, or those of one charge. */
export const writeOffsQuery = (chargeId?: string) =>
  infiniteQueryOptions({
    queryKey: ["money", "write-offs", chargeId ?? "all"],
    queryFn: ({ pageParam }) => call(writeOffs.list, { query: { ...(chargeId && { chargeId }), ...from(pageParam) } }),
    ...paged,
  });

export const trialBalanceQuery = queryOptions({
  queryKey: ["money", "trial-balance"],
  queryFn: () => call(billing.trialBalance, {}),
});
export const statementQuery = (id: string, month: string | undefined) =>
  queryOptions({
    queryKey: ["money", "clients", id, month ?? "now"],
    queryFn: () => call(billing.clientStatement, { params: { id }, query: { ...(month && { month }) } }),
    placeholderData: (before) => before,
  });
export const clientReceiptsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["money", "clients", id, "receipts"],
    queryFn: ({ pageParam }) => call(receipts.listForClient, { params: { id }, query: { ...from(pageParam) } }),
    ...paged,
  });
/** Clients whose name begins so; a few are enough to choose from. */
export const clientsQuery = (q: string) =>
  queryOptions({
    queryKey: ["money", "find-client", q],
    queryFn: async () => (await call(people.list, { query: { q, kind: "client", limit: 8 } })).items,
    enabled: q.length >= 2,
    placeholderData: (before) => before,
  });
