import type { ServicePrice } from "@jechemine/contract/agreed-prices.ts";
import type { Client } from "@jechemine/contract/clients.ts";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { QueryView } from "../../api/query-view.tsx";
import { locale } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { t } from "./messages.ts";
import { pricesQuery } from "./queries.ts";
import { sayDay } from "./words.ts";

const PriceDialog = lazy(() => import("./price-dialog.tsx"));

/** What my services cost this client, and the way to agree on another price. */
export function PricesCard({ client }: { client: Client }) {
  const query = useQuery(pricesQuery(client.id));
  const [changing, setChanging] = useState<ServicePrice>();
  return (
    <Card title={t("clients.prices")} flush>
      <QueryView query={query}>
        {(prices) =>
          prices.length === 0 ? (
            <p className="card__body muted">{t("clients.prices.none")}</p>
          ) : (
            <Rows>
              {prices.map((price) => (
                <PriceRow key={price.serviceId} of={price} onChange={() => setChanging(price)} />
              ))}
            </Rows>
          )
        }
      </QueryView>
      {changing && (
        <Suspense>
          <PriceDialog client={client} of={changing} onClose={() => setChanging(undefined)} />
        </Suspense>
      )}
    </Card>
  );
}

const PriceRow = ({ of: { name, price, usual, agreedAt }, onChange }: { of: ServicePrice; onChange: () => void }) => (
  <Row
    title={name[locale]}
    meta={
      agreedAt
        ? t("clients.prices.agreed", { day: sayDay(agreedAt), usual: fmt.money(usual) })
        : t("clients.prices.usual")
    }
    end={
      <span className="flex items-center gap-x-3 max-sm:flex-col max-sm:items-end">
        <b className="num m nw">{fmt.money(price)}</b>
        <Button size="sm" onPress={onChange} aria-label={t("clients.prices.change.for", { service: name[locale] })}>
          {t("clients.prices.change")}
        </Button>
      </span>
    }
  />
);
