import type { PaymentMethod } from "@jechemine/contract/payments.ts";
import { Checkbox, type Choice, RadioCards } from "../../ui/choices.tsx";
import { CardFields } from "./card-fields.tsx";
import { sayExpiry, sayMethod } from "./means.ts";
import { t } from "./messages.ts";
import type { PayForm } from "./pay-dialog.tsx";
import { SandboxNotice } from "./sandbox-notice.tsx";

type MethodChoiceProps = {
  methods: readonly PaymentMethod[];
  form: PayForm;
  decline: "CARD_DECLINED" | "INSUFFICIENT_FUNDS" | "AUTHENTICATION_FAILED" | undefined;
  /** What was declined: a saved method, or `new`. */
  refused: string;
};

/** The saved ways to pay, and another card. */
export function MethodChoice({ methods, form, decline, refused }: MethodChoiceProps) {
  const helpOf = (method: PaymentMethod) => {
    if (method.expired) return t("billing.method.expired", { when: sayExpiry(method) ?? "" });
    if (decline && method.id === refused) return t("billing.method.refused");
    return t(`billing.method.${method.kind}.help`);
  };
  const options: Choice<string>[] = [
    ...methods.map((method) => ({
      id: method.id,
      label: sayMethod(method),
      help: helpOf(method),
      isDisabled: method.expired,
    })),
    { id: "new", label: t(methods.length > 0 ? "billing.method.other" : "billing.method.card") },
  ];
  return (
    <>
      <RadioCards
        label={t("billing.method.which")}
        name="method"
        options={options}
        value={form.chosen}
        onChange={form.setChosen}
        error={decline && form.chosen === null ? t(`billing.decline.${decline}`) : undefined}
      />
      {form.chosen === "new" && (
        <>
          <CardFields typed={form.card} onChange={form.setCard} problems={form.cardProblems} />
          <Checkbox isSelected={form.isKept} onChange={form.setKept} help={t("billing.card.keep.help")}>
            {t("billing.card.keep")}
          </Checkbox>
          <SandboxNotice
            kind="card"
            onUse={(number) => form.setCard({ number, expiry: t("billing.card.expiry.example"), code: "123" })}
          />
        </>
      )}
    </>
  );
}
