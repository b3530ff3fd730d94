import { TextField } from "../../ui/text-field.tsx";
import type { AccountProblem, TypedAccount } from "./account.ts";
import { t } from "./paying.messages.ts";

type AccountFieldsProps = {
  typed: TypedAccount;
  onChange: (typed: TypedAccount) => void;
  problems: readonly AccountProblem[];
};
const LENGTHS: Readonly<Record<AccountProblem, number>> = { transit: 7, institution: 5, account: 16 };

/** A bank account, as at the foot of a cheque. */
export function AccountFields({ typed, onChange, problems }: AccountFieldsProps) {
  const field = (name: AccountProblem) => (
    <TextField
      label={t(`billing.account.${name}`)}
      name={name}
      inputMode="numeric"
      autoComplete="off"
      maxLength={LENGTHS[name]}
      value={typed[name]}
      onChange={(text) => onChange({ ...typed, [name]: text })}
      help={t(`billing.account.${name}.help`)}
      error={problems.includes(name) ? t(`billing.account.${name}.error`) : undefined}
    />
  );
  return (
    <div className="fields">
      <div className="grid grid-cols-2 gap-4">
        {field("transit")}
        {field("institution")}
      </div>
      {field("account")}
    </div>
  );
}
