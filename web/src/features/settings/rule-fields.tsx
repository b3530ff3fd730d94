import { type RankingWeights, Rules, type SaveSettings } from "@jechemine/contract/settings.ts";
import { may } from "../../api/boot.ts";
import type { ContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { fmt } from "../../ui/fmt.ts";
import { NumberField } from "../../ui/number-field.tsx";
import { t } from "./messages.ts";

/** The rules that are one figure. */
export type FigureName = { [Name in keyof Rules]: Rules[Name] extends number ? Name : never }[keyof Rules];
export type FormProps = { form: ContractForm<SaveSettings> };
type Figure = { value: number | null; minimum: number; maximum: number; standard: number };

const HELPED = [
  "sorryWorkingDays",
  "consentDays",
  "relaxedThresholdPoints",
  "freeInWeeks",
  "holdMinutes",
  "lateFeeBasisPoints",
  "serviceFeeBasisPoints",
  "reactivationDays",
  "fileRetentionYears",
  "accountingRetentionYears",
  "optionalNoticesPerDay",
  "alertTodayHours",
  "alertUrgentMinutes",
  "alertImmediateMinutes",
] as const;
const helpOf = (name: FigureName) => {
  const helped = HELPED.find((one) => one === name);
  return helped && t(`settings.help.${helped}`);
};

type Checked = { def: { checks?: readonly { _zod: { def: object } }[] | undefined } };
/** What the contract allows at least and at most; `minValue` of zod stands in the part that the browser does not carry. */
function boundsOf({ def: { checks = [] } }: Checked) {
  const valueOf = (kind: "greater_than" | "less_than") => {
    const found = checks.map(({ _zod }) => _zod.def).find((of) => "check" in of && of.check === kind);
    return found && "value" in found && typeof found.value === "number" ? found.value : 0;
  };
  return { minimum: valueOf("greater_than"), maximum: valueOf("less_than") };
}

const BASIS = 10_000;
const unit = (name: string): Intl.NumberFormatOptions => ({ style: "unit", unit: name, unitDisplay: "long" });
/** The unit is the last word of a rule's name; of working days and answer hours the label says what they are. */
function formatOf(name: FigureName): Intl.NumberFormatOptions | undefined {
  if (name.endsWith("BasisPoints")) return { style: "percent", maximumFractionDigits: 2 };
  if (/WorkingDays$|^proposal\w*Hours$|^alertTodayHours$/.test(name)) return undefined;
  const [, last] = /(Minute|Hour|Day|Week|Year)s$/.exec(name) ?? [];
  return last === undefined ? undefined : unit(last.toLowerCase());
}

type FieldProps = {
  name: string;
  label: string;
  help?: string | undefined;
  figure: Figure;
  format?: Intl.NumberFormatOptions | undefined;
  error: string | undefined;
  onChange: (value: number | null) => void;
};
/** A figure with its unit, what it may be, and what it is by default. */
const FigureField = ({ figure: { value, minimum, maximum, standard }, help, format, ...rest }: FieldProps) => (
  <NumberField
    {...rest}
    value={value}
    minValue={minimum}
    maxValue={maximum}
    help={[
      help,
      t("settings.bounds", {
        minimum: fmt.number(minimum, format?.style === "percent" ? format : {}),
        maximum: fmt.number(maximum, format),
        standard: fmt.number(standard, format),
      }),
    ]
      .filter(Boolean)
      .join(" ")}
    isDisabled={!may("settings:write")}
    {...(format && { format })}
  />
);

type FiguresProps = FormProps & { names: readonly FigureName[]; defaults: Rules };
export const Figures = ({ names, form, defaults }: FiguresProps) =>
  names.map((name) => {
    const { minimum, maximum } = boundsOf(Rules.shape[name]);
    const format = formatOf(name);
    const scale = format?.style === "percent" ? BASIS : 1;
    return (
      <FormField key={name} control={form.control} name={`rules.${name}`}>
        {({ value, onChange, error }) => (
          <FigureField
            name={`rules.${name}`}
            label={t(`settings.rule.${name}`)}
            help={helpOf(name)}
            format={format}
            figure={{
              value: value === undefined ? null : value / scale,
              minimum: minimum / scale,
              maximum: maximum / scale,
              standard: defaults[name] / scale,
            }}
            onChange={(next) => onChange(next === null ? undefined : Math.round(next * scale))}
            error={error}
          />
        )}
      </FormField>
    );
  });

const WEIGHTS = [
  "firstReason",
  "otherReason",
  "neighbourReason",
  "approaches",
  "times",
  "language",
  "modality",
  "service",
  "gender",
  "sameCity",
  "sameRegion",
  "fairness",
] as const satisfies readonly (keyof RankingWeights)[];

/** The points that each line of the score gives at most. */
export const Weights = ({ form, defaults }: FormProps & { defaults: Rules }) =>
  WEIGHTS.map((name) => {
    const { minimum, maximum } = boundsOf(Rules.shape.weights.shape[name]);
    return (
      <FormField key={name} control={form.control} name={`rules.weights.${name}`}>
        {({ value, onChange, error }) => (
          <FigureField
            name={`rules.weights.${name}`}
            label={t(`settings.weight.${name}`)}
            figure={{
              value: value ?? null,
              minimum,
              maximum,
              standard: defaults.weights[name],
            }}
            onChange={(next) => onChange(next ?? defaults.weights[name])}
            error={error}
          />
        )}
      </FormField>
    );
  });
