import type { PaymentMethod } from "@jechemine/contract/payments.ts";
import { Checkbox, type Choice, RadioCards } from "../../ui/choices.tsx";
import { CardFields } from "./card-fields.tsx";
import { sayExpiry, sayMethod } from "./means.ts";
import { t } from "./messages.ts";
import type { PayForm } from "./pay-dialog.tsx";
import { t as say } from "./paying.messages.ts";
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
    if (decline && method.id === refused) return say("billing.method.refused");
    return t(`billing.method.${method.kind}.help`);
  };
  const options: Choice<string>[] = [
    ...methods.map((method) => ({
      id: method.id,
      label: sayMethod(method),
      help: helpOf(method),
      isDisabled: method.expired,
    })),
    { id: "new", label: say(methods.length > 0 || decline ? "billing.method.other" : "billing.method.card") },
  ];
  const isAnswered = form.chosen !== null && (form.chosen !== "new" || form.card.number !== "");
  return (
    <>
      <RadioCards
        label={say("billing.method.which")}
        name="method"
        options={options}
        value={form.chosen}
        onChange={form.setChosen}
        error={decline && !isAnswered ? say(`billing.decline.${decline}`) : undefined}
      />
      {form.chosen === "new" && (
        <>
          <CardFields typed={form.card} onChange={form.setCard} problems={form.cardProblems} />
          <Checkbox isSelected={form.isKept} onChange={form.setKept} help={say("billing.card.keep.help")}>
            {say("billing.card.keep")}
          </Checkbox>
          <SandboxNotice
            kind="card"
            onUse={(number) => form.setCard({ number, expiry: say("billing.card.expiry.example"), code: "123" })}
          />
        </>
      )}
    </>
  );
}
