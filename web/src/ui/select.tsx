import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select as AriaSelect, SelectValue } from "react-aria-components/Select";
import { FieldParts, type FieldProps, splitField } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { t } from "./messages.ts";

export type Option<Id extends string = string> = { id: Id; label: string; hint?: ReactNode; isDisabled?: boolean };
type SelectProps<Id extends string> = FieldProps & {
  name?: string;
  options: readonly Option<Id>[];
  value: Id | null;
  onChange: (value: Id) => void;
  onBlur?: () => void;
  placeholder?: string;
};

/** One of a known, longer list. For two to five choices that deserve a sentence use `RadioCards`. */
export function Select<Id extends string>({ options, value, onChange, placeholder, ...rest }: SelectProps<Id>) {
  const { words, own } = splitField(rest);
  return (
    <AriaSelect
      {...own}
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
      placeholder={placeholder ?? t("ui.select.placeholder")}
    >
      <FieldParts {...words}>
        <Button className="input select" {...(words.error && { "data-invalid": true })}>
          <SelectValue>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
          <Icon of={ChevronDown} size="s" />
        </Button>
      </FieldParts>
      <Popover className="pop">
        <ListBox className="options" items={options}>
          {(option) => (
            <ListBoxItem
              id={option.id}
              className="option"
              textValue={option.label}
              isDisabled={option.isDisabled ?? false}
            >
              {({ isSelected }) => (
                <>
                  <span>
                    {option.label}
                    {option.hint && <span className="block text-xs text-ink-3">{option.hint}</span>}
                  </span>
                  {isSelected && <Icon of={Check} size="s" />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
