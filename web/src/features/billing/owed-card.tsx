import { appPaths } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { LinkButton, MoreLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { sayOpen } from "./charge-words.ts";
import { t } from "./messages.ts";
import { accountQuery } from "./queries.ts";

/** On the home: what is owed, when something is. Nothing stands there otherwise. */
export function OwedCard() {
  const { data } = useQuery(accountQuery);
  if (!data || data.owed.payableCents <= 0) return null;
  const { balance, owed, open } = data;
  const amount = fmt.money({ amountCents: owed.payableCents, currency: balance.currency });
  return (
    <Card title={t("billing.owed")} aside={<MoreLink href={appPaths.portalBilling}>{t("billing.home.see")}</MoreLink>}>
      <p className="money num">{amount}</p>
      <p className="sm muted mt-1 mb-4">
        {sayOpen(open)} {balance.nextDueOn && t("billing.owed.due", { day: fmt.day(balance.nextDueOn) })}
      </p>
      <LinkButton block kind="soft" href={`${appPaths.portalBilling}?pay=1`}>
        {t("billing.pay", { amount })}
      </LinkButton>
    </Card>
  );
}
