import { accounts } from "@jechemine/contract/accounts.ts";
import type { Locale } from "@jechemine/contract/endpoint.ts";
import { call } from "../api/call.ts";

/** Fetched when it is needed: visitors without an account never do. */
export const tellLocale = (locale: Locale) => call(accounts.setLocale, { body: { locale } });
