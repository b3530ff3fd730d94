import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components/Checkbox";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { Switch as AriaSwitch } from "react-aria-components/Switch";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { FieldHelp, FieldLabel, FieldProblem, type FieldProps, GroupProblem, splitField } from "./field.tsx";
import { Icon } from "./icon.tsx";

export type Choice<Id extends string> = { id: Id; label: ReactNode; help?: ReactNode; isDisabled?: boolean };
type RadioProps<Id extends string> = FieldProps & {
  name?: string;
  options: readonly Choice<Id>[];
  value: Id | null;
  onChange: (value: Id) => void;
  onBlur?: () => void;
  /** Side by side where there is room. */
  inRow?: boolean;
};

/** One of a few, each a large card. */
export function RadioCards<Id extends string>({ options, value, onChange, inRow, ...rest }: RadioProps<Id>) {
  const { words, own } = splitField(rest);
  const { label, help, error, optional, aside } = words;
  return (
    <RadioGroup
      {...own}
      value={value}
      onChange={(next) => {
        const chosen = options.find(({ id }) => id === next);
        if (chosen) onChange(chosen.id);
      }}
    >
      <FieldLabel label={label} optional={optional} aside={aside} />
      {help && (
        <div className="mb-2.5 -mt-1">
          <FieldHelp help={help} />
        </div>
      )}
      <div className={inRow ? "opts opts--row" : "opts"}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="opt" isDisabled={option.isDisabled ?? false}>
            <span className="mark" aria-hidden="true" />
            <span>
              <span className="opt__t">{option.label}</span>
              {option.help && <span className="opt__s">{option.help}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldProblem error={error} />
    </RadioGroup>
  );
}

type ToggleProps = {
  children: ReactNode;
  help?: ReactNode;
  isSelected: boolean;
  onChange: (selected: boolean) => void;
  onBlur?: () => void;
  name?: string;
  isDisabled?: boolean;
};

/** A yes to a sentence. */
export function Checkbox({ children, help, error, ...rest }: ToggleProps & { error?: string | undefined }) {
  return (
    <div className="field">
      <AriaCheckbox {...rest} className="check" isInvalid={Boolean(error)} validationBehavior="aria">
        <span className="box" aria-hidden="true">
          <Icon of={Check} size="s" />
        </span>
        <span>
          {children}
          {help && <span className="check__s">{help}</span>}
        </span>
      </AriaCheckbox>
      <GroupProblem error={error} />
    </div>
  );
}

/** On or off, at once. */
export const Switch = ({ children, help, ...rest }: ToggleProps) => (
  <AriaSwitch {...rest} className="switch">
    <span>
      <span className="m">{children}</span>
      {help && <span className="check__s">{help}</span>}
    </span>
    <span className="track" aria-hidden="true" />
  </AriaSwitch>
);

type ChipGroupProps<Id extends string> = {
  /** Name of the group; give `hideLabel` when a heading nearby says it. */
  label: string;
  hideLabel?: boolean;
  help?: ReactNode;
  error?: string | undefined;
  options: readonly { id: Id; label: ReactNode; isDisabled?: boolean }[];
  value: readonly Id[];
  onChange: (value: Id[]) => void;
  /** One at most. */
  single?: boolean;
  small?: boolean;
};

/** Some of a few, as pills. */
export function ChipGroup<Id extends string>(props: ChipGroupProps<Id>) {
  const { label, hideLabel, help, error, options, value, onChange, single, small } = props;
  return (
    <div className="field">
      {!hideLabel && (
        <div className="label" aria-hidden="true">
          {label}
        </div>
      )}
      {help && <div className="help -mt-1 mb-2.5">{help}</div>}
      <ToggleButtonGroup
        className="chips"
        aria-label={label}
        selectionMode={single ? "single" : "multiple"}
        selectedKeys={value}
        onSelectionChange={(keys) => onChange(options.map(({ id }) => id).filter((id) => keys.has(id)))}
      >
        {options.map((option) => (
          <ToggleButton
            key={option.id}
            id={option.id}
            className={small ? "chip chip--s" : "chip"}
            isDisabled={option.isDisabled ?? false}
          >
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <GroupProblem error={error} />
    </div>
  );
}
