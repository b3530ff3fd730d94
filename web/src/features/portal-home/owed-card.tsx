import { centsOf } from "@jechemine/contract/endpoint.ts";
import { appPaths } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { LinkButton, MoreLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { t } from "./messages.ts";
import { balanceQuery } from "./queries.ts";

/** What is owed, when something is; nothing stands there otherwise. Last on the page, so that it pushes nothing. */
export function OwedCard() {
  const { data } = useQuery(balanceQuery);
  if (!data || data.currentBalance <= 0) return null;
  const { currentBalance, currency, nextDueOn } = data;
  return (
    <Card title={t("home.owed")} aside={<MoreLink href={appPaths.portalBilling}>{t("home.owed.see")}</MoreLink>}>
      <p className="money num">{fmt.money({ amountCents: centsOf(currentBalance), currency })}</p>
      {nextDueOn && <p className="sm muted mt-1">{t("home.owed.due", { day: fmt.day(nextDueOn) })}</p>}
      <LinkButton block kind="soft" className="mt-4" href={`${appPaths.portalBilling}?pay=1`}>
        {t("home.owed.pay")}
      </LinkButton>
    </Card>
  );
}
