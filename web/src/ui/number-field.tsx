import { Input } from "react-aria-components/Input";
import { NumberField as AriaNumberField } from "react-aria-components/NumberField";
import { FieldParts, type FieldProps, splitField } from "./field.tsx";

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
export function NumberField({ value, onChange, format, ...rest }: NumberProps) {
  const { words, own } = splitField(rest);
  return (
    <AriaNumberField
      {...own}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
      {...(format && { formatOptions: format })}
    >
      <FieldParts {...words}>
        <Input className="input" inputMode="numeric" />
      </FieldParts>
    </AriaNumberField>
  );
}
