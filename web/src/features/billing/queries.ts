import { billing } from "@jechemine/contract/billing.ts";
import { payments } from "@jechemine/contract/payments.ts";
import { receipts } from "@jechemine/contract/receipts.ts";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { owedOf } from "./owed.ts";
import { askAgainIn } from "./payment-state.ts";

const paged = {
  initialPageParam: "",
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor ?? undefined,
};
const from = (cursor: string) => ({ query: { ...(cursor && { cursor }) } });

/** What is owed, what it is for, and what of it is under way: one truth for the page and for the dialog. */
export const accountQuery = queryOptions({
  queryKey: ["billing", "account"],
  queryFn: async () => {
    const [balance, open, latest] = await Promise.all([
      call(billing.balance, {}),
      call(billing.charges, { query: { status: "open", limit: 100 } }),
      call(payments.list, { query: { limit: 100 } }),
    ]);
    return { balance, open: open.items, owed: owedOf(balance, latest.items) };
  },
});
export const chargesQuery = infiniteQueryOptions({
  queryKey: ["billing", "charges", "all"],
  queryFn: ({ pageParam }) => call(billing.charges, from(pageParam)),
  ...paged,
});
export const chargeQuery = (id: string) =>
  queryOptions({
    queryKey: ["billing", "charges", id],
    queryFn: () => call(billing.charge, { params: { id } }),
  });
export const statementsQuery = infiniteQueryOptions({
  queryKey: ["billing", "statements"],
  queryFn: ({ pageParam }) => call(billing.statements, from(pageParam)),
  ...paged,
});
export const statementQuery = (month: string) =>
  queryOptions({
    queryKey: ["billing", "statements", month],
    queryFn: () => call(billing.statement, { params: { month } }),
  });
export const methodsQuery = queryOptions({
  queryKey: ["billing", "methods"],
  queryFn: () => call(payments.methods, {}),
});
export const paymentsQuery = infiniteQueryOptions({
  queryKey: ["billing", "payments"],
  queryFn: ({ pageParam }) => call(payments.list, from(pageParam)),
  ...paged,
});
export const receiptsQuery = infiniteQueryOptions({
  queryKey: ["billing", "receipts"],
  queryFn: ({ pageParam }) => call(receipts.list, from(pageParam)),
  ...paged,
});
/** To find the receipt of a line without opening the list. */
export const latestReceiptsQuery = queryOptions({
  queryKey: ["billing", "receipts", "latest"],
  queryFn: async () => (await call(receipts.list, { query: { limit: 100 } })).items,
});
/** Follows a payment until it is over. The contract flags the call as background: waiting does not prolong a sign-in. */
export const paymentQuery = (id: string, since: number) =>
  queryOptions({
    queryKey: ["billing", "payment", id],
    queryFn: () => call(payments.get, { params: { id } }),
    refetchInterval: ({ state }) => (state.data ? askAgainIn(state.data, Date.now() - since) : false),
    staleTime: 0,
  });
