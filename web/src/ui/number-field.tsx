import { Input } from "react-aria-components/Input";
import { NumberField as AriaNumberField } from "react-aria-components/NumberField";
import { FieldHelp, FieldLabel, FieldProblem, type FieldProps } from "./field.tsx";

type NumberProps = FieldProps & {
  name?: string;
  value: number | null;
  onChange: (value: number | null) => void;
  onBlur?: () => void;
  minValue?: number;
  maxValue?: number;
  step?: number;
  /** Such as `{ style: "unit", unit: "minute" }`. */
  format?: Intl.NumberFormatOptions;
};

/** A figure typed in the words of the language; empty is null. */
export function NumberField({ label, help, error, optional, aside, value, onChange, format, ...rest }: NumberProps) {
  return (
    <AriaNumberField
      {...rest}
      className="field"
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      {...(format && { formatOptions: format })}
    >
      <FieldLabel label={label} optional={optional ?? false} aside={aside} />
      <Input className="input" inputMode="numeric" />
      <FieldHelp help={help} />
      <FieldProblem error={error} />
    </AriaNumberField>
  );
}
