import { Button } from "../../ui/button.tsx";
import { fmt } from "../../ui/fmt.ts";
import { focusField } from "../../ui/focus-field.ts";
import { TextField } from "../../ui/text-field.tsx";
import type { Payable, PayForm } from "./pay-dialog.tsx";
import { t } from "./paying.messages.ts";

/** All of it, or a part; then what it comes to. */
export function AmountPart({ payable, form }: { payable: Payable; form: PayForm }) {
  const { amount, setAmount, amountProblem, amountCents } = form;
  const { currency } = payable;
  const owed = fmt.money({ amountCents: payable.cents, currency });
  const asked = amountCents === null ? "–" : fmt.money({ amountCents, currency });
  const turn = () => {
    setAmount({ ...amount, how: amount.how === "all" ? "part" : "all" });
    requestAnimationFrame(() => focusField("part")); // when the field stands
  };
  return (
    <div>
      {amount.how === "part" && (
        <TextField
          label={t("billing.part.label")}
          name="part"
          inputMode="decimal"
          short
          value={amount.typed}
          onChange={(typed) => setAmount({ how: "part", typed })}
          help={t("billing.part.help", { owed })}
          error={amountProblem ? t(`billing.part.${amountProblem}`, { owed }) : undefined}
        />
      )}
      <dl className="sum">
        <div>
          <dt>{t("billing.sum.amount")}</dt>
          <dd className="num">{asked}</dd>
        </div>
        <div>
          <dt>{t("billing.sum.fees")}</dt>
          <dd className="num">{fmt.money({ amountCents: 0, currency })}</dd>
        </div>
        <div className="tot">
          <dt>{t("billing.sum.total")}</dt>
          <dd className="num">{asked}</dd>
        </div>
      </dl>
      <Button size="sm" kind="quiet" className="-ml-3" onPress={turn}>
        {t(amount.how === "all" ? "billing.part.some" : "billing.part.all", { owed })}
      </Button>
    </div>
  );
}
