import { accounts } from "@jechemine/contract/accounts.ts";
import type { Account } from "@jechemine/contract/accounts-shapes.ts";
import { call } from "../../api/call.ts";
import { rememberLocale } from "../../i18n/language.ts";
import { nextPath } from "./next-path.ts";

/** Goes in: a new document, so that nothing of the visitor who was here before stays in memory. */
export async function enter(account: Account): Promise<void> {
  const me = await call(accounts.me, {});
  rememberLocale(account.locale);
  location.assign(nextPath(new URLSearchParams(location.search).get("next"), account, me.twoFactor));
  await new Promise(() => undefined); // busy until the page is left
}
