import type { PortalStatement } from "@jechemine/contract/billing.ts";
import { appPaths } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { boot } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Page } from "../../ui/page.tsx";
import { CardSkeleton } from "../../ui/states.tsx";
import { Table } from "../../ui/table.tsx";
import { sayCharge } from "./charge-words.ts";
import { t } from "./messages.ts";
import { statementQuery } from "./queries.ts";
import { sayShortDay } from "./short-day.tsx";
import { sayDollars, sayMonth } from "./wire.ts";

/** A month on one page, to read or to print. */
export default function StatementPage() {
  const { month = "" } = useParams({ strict: false });
  const query = useQuery(statementQuery(month));
  return (
    <Page
      title={t("billing.statement.title", { month: sayMonth(month) })}
      back={{ href: `${appPaths.portalBilling}?tab=statements`, label: t("billing.payment.back") }}
      actions={
        <Button icon={Printer} onPress={() => print()}>
          {t("billing.statement.print")}
        </Button>
      }
    >
      <QueryView query={query} waiting={<CardSkeleton rows={5} />}>
        {(statement) => <Paper statement={statement} />}
      </QueryView>
    </Page>
  );
}

type Line = PortalStatement["lines"][number];
const sayLine = ({ kind, charge, payment, amount }: Line) => {
  if (charge && kind === "write_off")
    return t(amount < 0 ? "billing.line.write_off" : "billing.line.write_off.back", { what: sayCharge(charge) });
  if (charge)
    return kind === "charge" ? sayCharge(charge) : t("billing.line.charge_reversal", { what: sayCharge(charge) });
  return payment && kind !== "write_off"
    ? t(`billing.line.${kind}`, { means: t(`billing.method.name.${payment.method}`) })
    : t("billing.line.adjustment");
};

function Paper({ statement }: { statement: PortalStatement }) {
  const { openingBalance, charges, payments, closingBalance, currency, lines, practice, payerName } = statement;
  const say = (amount: number) => sayDollars(amount, currency);
  return (
    <section className="card paper" aria-label={t("billing.statement.title", { month: sayMonth(statement.month) })}>
      <div className="paper__h">
        <div>
          <p className="m">{practice.name}</p>
          <p className="sm muted">{practice.address}</p>
          <p className="sm muted">{[practice.phone, practice.email].join(" · ")}</p>
        </div>
        <div>
          <p className="eyebrow">{t("billing.statement.for")}</p>
          <p className="m">{payerName}</p>
        </div>
      </div>
      {lines.length === 0 ? (
        <p className="card__body muted">{t("billing.statement.quiet")}</p>
      ) : (
        <Table
          caption={t("billing.statement.lines")}
          rows={lines.map((line, place) => ({ ...line, place }))}
          keyOf={({ place }) => String(place)}
          columns={[
            {
              id: "date",
              label: t("billing.col.date"),
              cell: ({ at }) => <time dateTime={at}>{fmt.shortDate(at, boot.practice.zone)}</time>,
            },
            {
              id: "what",
              label: t("billing.col.what"),
              cell: (line) => (
                <span>
                  {sayLine(line)}
                  {line.charge && line.professional && (
                    <span className="xs faint block">
                      {t("billing.served", { day: sayShortDay(line.charge.date), name: line.professional.name })}
                    </span>
                  )}
                </span>
              ),
            },
            {
              id: "amount",
              label: t("billing.col.amount"),
              right: true,
              cell: ({ amount }) => <span className="num nw">{say(amount)}</span>,
            },
            {
              id: "balance",
              label: t("billing.col.balance"),
              right: true,
              cell: ({ balance }) => <span className="num nw">{say(balance)}</span>,
            },
          ]}
        />
      )}
      <dl className="sum paper__s">
        <div>
          <dt>{t("billing.statement.opening")}</dt>
          <dd className="num">{say(openingBalance)}</dd>
        </div>
        <div>
          <dt>{t("billing.statement.charges")}</dt>
          <dd className="num">{say(charges)}</dd>
        </div>
        <div>
          <dt>{t("billing.statement.payments")}</dt>
          <dd className="num">{say(-payments)}</dd>
        </div>
        <div className="tot">
          <dt>{t("billing.statement.closing")}</dt>
          <dd className="num">{say(closingBalance)}</dd>
        </div>
      </dl>
    </section>
  );
}
