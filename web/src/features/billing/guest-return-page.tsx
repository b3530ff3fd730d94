import { publicPath } from "@jechemine/contract/paths.ts";
import { useEffect } from "react";
import { locale } from "../../i18n/language.ts";
import { usePageTitle } from "../../ui/page.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { t } from "./guest.messages.ts";
import { recallLink } from "./guest-queries.ts";

/** Back from the bank: this browser knows which link one came from, and nobody else does. */
export default function GuestReturnPage() {
  const ref = usePageTitle(t("billing.guest.back"));
  useEffect(() => {
    const token = recallLink();
    if (token) location.replace(publicPath("payLink", locale, { token }));
  }, []);
  return (
    <div className="container max-w-[640px] pt-4 pb-16">
      <h1 ref={ref} tabIndex={-1} className="mb-6 text-3xl">
        {t("billing.guest.back")}
      </h1>
      <section className="card">
        <EmptyState title={t("billing.guest.back.text")} />
      </section>
    </div>
  );
}
