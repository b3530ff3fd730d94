import type { Locale } from "@jechemine/contract/endpoint.ts";
import { writeVerb } from "../../platform/verb.ts";
import { ownStanding } from "./account.ts";
import { setPersonLocale } from "./queries/accounts.ts";

/** The language of one's pages and mails. */
export const setLocale = writeVerb("account:write", async (ctx, locale: Locale) => {
  const { id, personId } = await ownStanding(ctx);
  await setPersonLocale(ctx.tx, personId, locale);
  ctx.record("account.language_changed", id, { details: { locale } });
  return {};
});
