import { consents, type GiveConsent, legalTexts, type PublishText } from "@jechemine/contract/consents.ts";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { locale } from "../../i18n/language.ts";

const inLanguage = { query: { language: locale } };
export const consentsQuery = queryOptions({ queryKey: ["consents"], queryFn: () => call(consents.list, inLanguage) });
export const dueQuery = queryOptions({ queryKey: ["consents", "due"], queryFn: () => call(consents.due, inLanguage) });
export const versionsQuery = queryOptions({ queryKey: ["legal-texts"], queryFn: () => call(legalTexts.list, {}) });
export const acts = {
  give: (body: GiveConsent) => call(consents.give, { body }),
  withdraw: (id: string) => call(consents.withdraw, { params: { id } }),
  publish: (body: PublishText) => call(legalTexts.publish, { body }),
};
