import { translatedPath } from "@jechemine/contract/paths.ts";
import { boot } from "../api/boot.ts";
import { otherLocale, rememberLocale } from "../i18n/language.ts";
import { t } from "./messages.ts";

/** The same page in the other language: another address on public pages, the same one in the apps. */
export function LanguageSwitch() {
  const href = (translatedPath(location.pathname, otherLocale) ?? location.pathname) + location.search;
  const change = async () => {
    rememberLocale(otherLocale);
    // The page changes its language even when the account could not be told: the cookie says it too.
    if (boot.account)
      await import("./tell-locale.ts").then(({ tellLocale }) => tellLocale(otherLocale)).catch(() => undefined);
    location.assign(href);
  };
  return (
    <a
      className="lang"
      href={href}
      lang={otherLocale}
      onClick={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      {t("app.lang")}
    </a>
  );
}
