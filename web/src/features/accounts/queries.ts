import { accounts } from "@jechemine/contract/accounts.ts";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

export const meQuery = queryOptions({ queryKey: ["accounts", "me"], queryFn: () => call(accounts.me, {}) });
export const signInsQuery = queryOptions({
  queryKey: ["accounts", "sign-ins"],
  queryFn: () => call(accounts.sessions, {}),
});
export const secondFactorQuery = queryOptions({
  queryKey: ["accounts", "second-factor"],
  queryFn: () => call(accounts.twoFactor, {}),
});
