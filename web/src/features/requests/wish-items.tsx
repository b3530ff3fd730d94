import type { RequestPreferences, Service } from "@jechemine/contract/requests.ts";
import { locale } from "../../i18n/language.ts";
import { fmt } from "../../ui/fmt.ts";
import { type Said, sayPreferences } from "./said-preferences.ts";
import { t } from "./summary.messages.ts";

const textOf = ({ name, text, required }: Said) => {
  if (name === "wheelchair") return t("requests.summary.yes");
  const said = name === "price" ? t("requests.summary.most", { price: text }) : text;
  if (required === null) return said;
  return t(required ? "requests.summary.required" : "requests.summary.nice", { text: said });
};

const labelOf = ({ name }: Said) =>
  name === "title" ? t("requests.summary.title.wish") : t(`requests.summary.${name}`);

const CURRENCY = "CAD";

/** The preferences of a request as names and values. */
export const wishItems = (service: Service, preferences: RequestPreferences, only?: (said: Said) => boolean) =>
  sayPreferences(service, preferences, {
    locale,
    list: fmt.list,
    price: (amountCents) => fmt.money({ amountCents, currency: CURRENCY }),
  })
    .filter(only ?? (() => true))
    .map((said) => ({ label: labelOf(said), value: textOf(said) }));
