import type { PortalBalance, PortalCharge } from "@jechemine/contract/billing.ts";
import { Button } from "../../ui/button.tsx";
import { fmt } from "../../ui/fmt.ts";
import { EmptyState } from "../../ui/states.tsx";
import { sayOpen } from "./charge-words.ts";
import { t } from "./messages.ts";
import type { Owed } from "./owed.ts";

type BalanceProps = { balance: PortalBalance; owed: Owed; open: readonly PortalCharge[]; onPay: () => void };

/** What is owed, in figures and in words, with the one button. */
export function BalanceCard({ balance, owed, open, onPay }: BalanceProps) {
  const { currency } = balance;
  const say = (amountCents: number) => fmt.money({ amountCents, currency });
  if (owed.owedCents <= 0) return <Settled balance={balance} creditCents={-owed.owedCents} />;
  return (
    <section className="card card--hero card--pad bal" aria-labelledby="owed">
      <div>
        <h2 className="eyebrow" id="owed">
          {t("billing.owed")}
        </h2>
        <p className="bal__n num">{say(owed.owedCents)}</p>
        <p className="muted">{[sayOpen(open), sayDue(balance, owed)].filter(Boolean).join(" ")}</p>
        {owed.underWayCents > 0 && (
          <p className="muted mt-2">
            {t(owed.payableCents > 0 ? "billing.owed.pending" : "billing.owed.allPending", {
              amount: say(owed.underWayCents),
            })}
          </p>
        )}
      </div>
      {owed.payableCents > 0 && (
        <Button kind="primary" size="lg" onPress={onPay}>
          {t("billing.pay", { amount: say(owed.payableCents) })}
        </Button>
      )}
    </section>
  );
}

const sayDue = ({ nextDueOn }: PortalBalance, { payableCents }: Owed) =>
  nextDueOn && payableCents > 0 ? t("billing.owed.due", { day: fmt.day(nextDueOn) }) : "";

function Settled({ balance, creditCents }: { balance: PortalBalance; creditCents: number }) {
  const { currency, totalCharges } = balance;
  const text = totalCharges > 0 ? "billing.owed.nothing.text" : "billing.owed.never.text";
  return (
    <section className="card card--hero">
      <EmptyState title={t("billing.owed.nothing")}>
        {creditCents > 0
          ? t("billing.owed.credit", { amount: fmt.money({ amountCents: creditCents, currency }) })
          : t(text)}
      </EmptyState>
    </section>
  );
}
