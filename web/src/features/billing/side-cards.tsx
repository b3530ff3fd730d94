import type { PortalBalance } from "@jechemine/contract/billing.ts";
import { appPaths } from "@jechemine/contract/paths.ts";
import type { PaymentMethod } from "@jechemine/contract/payments.ts";
import { useQuery } from "@tanstack/react-query";
import { CreditCard, Landmark, Plus, ReceiptText } from "lucide-react";
import { QueryView } from "../../api/query-view.tsx";
import { LinkButton, MoreLink } from "../../ui/button.tsx";
import { Card, Glyph, Row, Rows } from "../../ui/card.tsx";
import { Badge } from "../../ui/marks.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { sayExpiry, sayMethod } from "./means.ts";
import { t } from "./messages.ts";
import { methodsQuery } from "./queries.ts";
import { sayDollars } from "./wire.ts";

/** What a saved way to pay says of itself, below its name. */
export const sayUse = (method: PaymentMethod) => {
  const expiry = sayExpiry(method);
  if (expiry === undefined) return t("billing.method.debit.help");
  return t(method.expired ? "billing.method.expired" : "billing.method.expires", { when: expiry });
};

export const MethodGlyph = ({ of: { kind } }: { of: PaymentMethod }) => (
  <Glyph of={kind === "card" ? CreditCard : Landmark} tone="plain" />
);

/** The saved ways to pay, beside what is owed. */
export function MethodsCard() {
  const query = useQuery(methodsQuery);
  return (
    <Card
      title={t("billing.methods.title")}
      aside={<MoreLink href={appPaths.portalMethods}>{t("billing.methods.manage")}</MoreLink>}
      flush
      foot={
        <LinkButton size="sm" kind="quiet" icon={Plus} className="-ml-3" href={`${appPaths.portalMethods}?add=1`}>
          {t("billing.methods.add")}
        </LinkButton>
      }
    >
      <QueryView query={query} waiting={<Skeleton rows={2} />}>
        {(methods) =>
          methods.length === 0 ? (
            <p className="card__body sm muted">{t("billing.methods.none")}</p>
          ) : (
            <Rows label={t("billing.methods.title")}>
              {methods.map((method) => (
                <Row
                  key={method.id}
                  lead={<MethodGlyph of={method} />}
                  title={sayMethod(method)}
                  meta={sayUse(method)}
                  end={method.isDefault && <Badge tone="acc">{t("billing.methods.default")}</Badge>}
                />
              ))}
            </Rows>
          )
        }
      </QueryView>
    </Card>
  );
}

/** The year so far, for those who ask themselves what it came to. */
export function YearCard({ balance }: { balance: PortalBalance }) {
  const { thisYear, currency, currentBalance } = balance;
  const { year, sessions, charged, paid } = thisYear;
  const lines = [
    { label: t("billing.year.sessions", { count: sessions }), amount: charged },
    { label: t("billing.year.paid"), amount: paid },
    { label: t("billing.year.owed"), amount: currentBalance },
  ];
  return (
    <Card title={t("billing.year", { year: String(year) })}>
      <dl className="sum">
        {lines.map(({ label, amount }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="num">{sayDollars(amount, currency)}</dd>
          </div>
        ))}
      </dl>
      <LinkButton block icon={ReceiptText} className="mt-3" href={`${appPaths.portalBilling}?tab=receipts`}>
        {t("billing.year.receipts")}
      </LinkButton>
    </Card>
  );
}
