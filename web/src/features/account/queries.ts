import { accounts } from "@jechemine/contract/accounts.ts";
import { medicalProfile } from "@jechemine/contract/medical-profile.ts";
import { phoneCodes, portalProfile } from "@jechemine/contract/portal-profile.ts";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

export const profileQuery = queryOptions({ queryKey: ["profile"], queryFn: () => call(portalProfile.read, {}) });
/** What is typed here is compared with the version that was read: another window may not change it under one's hands. */
export const healthQuery = queryOptions({
  queryKey: ["medical-profile"],
  queryFn: () => call(medicalProfile.own, {}),
  meta: { fixed: true },
  refetchOnWindowFocus: false,
});
export const acts = {
  sendCode: (id: string) => call(phoneCodes.send, { params: { id } }),
  verify: (id: string, code: string) => call(phoneCodes.verify, { params: { id }, body: { code } }),
  setLocale: (locale: "fr" | "en") => call(accounts.setLocale, { body: { locale } }),
};
