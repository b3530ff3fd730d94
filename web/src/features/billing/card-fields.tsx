import { CreditCard } from "lucide-react";
import { TextField } from "../../ui/text-field.tsx";
import { type CardProblem, groupDigits, type TypedCard } from "./card.ts";
import { t } from "./paying.messages.ts";

type CardFieldsProps = {
  typed: TypedCard;
  onChange: (typed: TypedCard) => void;
  problems: readonly CardProblem[];
};

/** A card, as it is printed. What is typed here goes to the provider of payments only. */
export function CardFields({ typed, onChange, problems }: CardFieldsProps) {
  const errorOf = (field: CardProblem) => (problems.includes(field) ? t(`billing.card.${field}.error`) : undefined);
  return (
    <div className="fields">
      <TextField
        label={t("billing.card.number")}
        name="number"
        icon={CreditCard}
        inputMode="numeric"
        autoComplete="cc-number"
        value={typed.number}
        onChange={(number) => onChange({ ...typed, number })}
        onBlur={() => onChange({ ...typed, number: groupDigits(typed.number) })}
        error={errorOf("number")}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextField
          label={t("billing.card.expiry")}
          name="expiry"
          inputMode="numeric"
          autoComplete="cc-exp"
          placeholder={t("billing.card.expiry.example")}
          value={typed.expiry}
          onChange={(expiry) => onChange({ ...typed, expiry })}
          error={errorOf("expiry")}
        />
        <TextField
          label={t("billing.card.code")}
          name="code"
          inputMode="numeric"
          autoComplete="cc-csc"
          maxLength={4}
          value={typed.code}
          onChange={(code) => onChange({ ...typed, code })}
          error={errorOf("code")}
        />
      </div>
    </div>
  );
}
