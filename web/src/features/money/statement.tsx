import type { ClientStatement } from "@jechemine/contract/billing.ts";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { Table } from "../../ui/table.tsx";
import { t } from "./messages.ts";
import { sayCents, sayCharge, zone } from "./words.ts";

type Line = ClientStatement["lines"][number];

function sayLine({ kind, charge, payment, amount }: Line): string {
  if (charge) {
    const what = sayCharge({ kind: charge.kind, name: charge.description });
    if (kind === "write_off") return t(amount < 0 ? "money.line.write_off" : "money.line.write_off.back", { what });
    return kind === "charge" ? what : t("money.line.charge_reversal", { what });
  }
  return payment && kind !== "write_off"
    ? t(`money.line.${kind}`, { what: t(`money.method.${payment.method}`).toLocaleLowerCase() })
    : t("money.line.adjustment");
}

/** Each line of the month with the balance after it, and the sums. */
export function Statement({ of: { lines, currency, ...sums } }: { of: ClientStatement }) {
  const say = (cents: number) => sayCents(cents, currency);
  return (
    <>
      {lines.length === 0 ? (
        <p className="card__body muted">{t("money.statement.quiet")}</p>
      ) : (
        <Table
          caption={t("money.statement")}
          rows={lines.map((line, place) => ({ ...line, place }))}
          keyOf={({ place }) => String(place)}
          columns={[
            {
              id: "what",
              label: t("money.col.what"),
              cell: (line) => (
                <span>
                  {sayLine(line)}
                  {line.charge && line.professional && (
                    <span className="xs faint block">
                      {[
                        localDay(line.charge.date, zone) !== localDay(line.at, zone) &&
                          fmt.shortDate(line.charge.date, zone),
                        line.professional.name,
                      ]
                        .filter(Boolean)
                        .join(", ")}
                    </span>
                  )}
                </span>
              ),
            },
            {
              id: "date",
              label: t("money.col.when"),
              cell: ({ at }) => <time dateTime={at}>{fmt.shortDate(at, zone)}</time>,
            },
            {
              id: "amount",
              label: t("money.col.amount"),
              right: true,
              cell: ({ amount }) => <span className="num nw">{say(amount)}</span>,
            },
            {
              id: "balance",
              label: t("money.col.balance"),
              right: true,
              cell: ({ balance }) => <span className="num nw m">{say(balance)}</span>,
            },
          ]}
        />
      )}
      <dl className="sum paper__s">
        <div>
          <dt>{t("money.sum.opening")}</dt>
          <dd className="num">{say(sums.openingBalance)}</dd>
        </div>
        <div>
          <dt>{t("money.sum.charges")}</dt>
          <dd className="num">{say(sums.charges)}</dd>
        </div>
        <div>
          <dt>{t("money.sum.payments")}</dt>
          <dd className="num">{say(-sums.payments)}</dd>
        </div>
        <div className="tot">
          <dt>{t("money.sum.closing")}</dt>
          <dd className="num">{say(sums.closingBalance)}</dd>
        </div>
      </dl>
    </>
  );
}
