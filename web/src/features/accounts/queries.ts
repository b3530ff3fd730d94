import { accountSettings } from "@jechemine/contract/account-settings.ts";
import { accounts } from "@jechemine/contract/accounts.ts";
import { passkeys } from "@jechemine/contract/accounts-passkeys.ts";
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
export const passkeysQuery = queryOptions({
  queryKey: ["accounts", "passkeys"],
  queryFn: () => call(passkeys.list, {}),
});
export const settingsQuery = queryOptions({
  queryKey: ["accounts", "settings"],
  queryFn: () => call(accountSettings.read, {}),
});
export const deletionQuery = queryOptions({
  queryKey: ["accounts", "deletion"],
  queryFn: () => call(accountSettings.deletion, {}),
});
