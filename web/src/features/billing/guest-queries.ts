import { payLinks } from "@jechemine/contract/pay-links.ts";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { askAgainIn } from "./payment-state.ts";

/** Follows the payment of a link until it is over. */
export const guestBillQuery = (token: string, since: number) =>
  queryOptions({
    queryKey: ["billing", "guest", token],
    queryFn: () => call(payLinks.bill, { params: { token } }),
    refetchInterval: ({ state }) => (state.data?.latest ? askAgainIn(state.data.latest, Date.now() - since) : false),
    staleTime: 0,
    retry: false,
  });

export const beginFor = (token: string) => () => call(payLinks.setupIntent, { params: { token } });

const KEY = "jc.pay-link";
/** Which link one left for the bank: the bank never learns it. */
export const rememberLink = (token: string) => sessionStorage.setItem(KEY, token);
export const recallLink = (): string | null => sessionStorage.getItem(KEY);
