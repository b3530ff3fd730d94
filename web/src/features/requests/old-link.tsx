import { publicPath } from "@jechemine/contract/paths.ts";
import { boot } from "../../api/boot.ts";
import { locale } from "../../i18n/language.ts";
import { LinkButton } from "../../ui/button.tsx";
import { usePageTitle } from "../../ui/page.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { t } from "./state.messages.ts";
import { tie } from "./words.ts";

/** A mailed link whose time is over, or that never was one. */
export function OldLink() {
  const ref = usePageTitle(t("requests.link.old"));
  return (
    <div className="container py-8">
      <h1 ref={ref} tabIndex={-1} className="vh">
        {t("requests.link.old")}
      </h1>
      <section className="card mx-auto max-w-[560px]">
        <EmptyState
          title={t("requests.link.old")}
          action={<LinkButton href={publicPath("home", locale)}>{t("requests.sent.home")}</LinkButton>}
        >
          {t("requests.link.old.text", { phone: tie(boot.practice.phone) })}
        </EmptyState>
      </section>
    </div>
  );
}
