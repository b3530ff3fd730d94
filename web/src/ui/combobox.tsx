import { Search, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { FieldParts, type FieldProps, splitField } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { Marked } from "./marked.tsx";
import { t } from "./messages.ts";

export type ComboItem = {
  id: string;
  label: string;
  /** Second line: aliases, why it matches. */
  hint?: string;
};
type Finding<Item> = FieldProps & {
  /** What matches the text now; the owner searches, at its own pace. */
  items: readonly Item[];
  onQuery: (text: string) => void;
  isSearching?: boolean;
  placeholder?: string;
  name?: string;
};
type ComboboxProps<Item> = Finding<Item> & { onPick: (item: Item) => void; clearOnPick?: boolean };

/** A field that proposes while one types. What matches is marked; the arrow keys choose; Enter takes. */
export function Combobox<Item extends ComboItem>(props: ComboboxProps<Item>) {
  const { items, onQuery, isSearching, placeholder, onPick, clearOnPick, ...rest } = props;
  const { words, own } = splitField(rest);
  const [text, setText] = useState("");
  const write = (next: string) => {
    setText(next);
    onQuery(next);
  };
  const pick = (key: unknown) => {
    const item = items.find(({ id }) => id === key);
    if (!item) return;
    onPick(item);
    write(clearOnPick ? "" : item.label);
  };
  return (
    <ComboBox
      {...own}
      className="field combo"
      items={items}
      inputValue={text}
      onInputChange={write}
      selectedKey={null}
      onSelectionChange={pick}
      menuTrigger="input"
      allowsEmptyCollection
      allowsCustomValue
    >
      <FieldParts {...words}>
        <div className="withicon">
          <Icon of={Search} />
          <Input className="input" {...(placeholder && { placeholder })} />
          {text !== "" && (
            // Not a part of React Aria: inside a combobox those open the list.
            <button
              type="button"
              className="btn btn--quiet btn--icon"
              aria-label={t("ui.search.clear")}
              onClick={() => write("")}
            >
              <Icon of={X} size="s" />
            </button>
          )}
        </div>
      </FieldParts>
      <Popover className="pop" offset={8}>
        <ListBox<Item>
          className="options"
          renderEmptyState={() => (
            <div className="options__none">{t(isSearching ? "ui.combobox.wait" : "ui.combobox.none")}</div>
          )}
        >
          {(item) => <Proposed item={item} text={text} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

const Proposed = ({ item, text }: { item: ComboItem; text: string }) => (
  <ListBoxItem id={item.id} textValue={item.label} className="option">
    <div>
      <span className="m">
        <Marked text={item.label} match={text} />
      </span>
      {item.hint && (
        <div className="xs faint">
          <Marked text={item.hint} match={text} />
        </div>
      )}
    </div>
    <kbd className="kbd option__go only-wide" aria-hidden="true">
      {t("ui.combobox.enter")}
    </kbd>
  </ListBoxItem>
);

type ChipComboboxProps<Item> = Finding<Item> & {
  chosen: readonly Item[];
  onChange: (chosen: Item[]) => void;
  max: number;
  /** Name of the list of what is chosen. */
  chosenLabel: string;
  /** Said beside the chips, such as how many more may be chosen. */
  remaining?: ReactNode;
  /** None counts more than another: many may stand there, quietly. */
  unordered?: boolean;
};

/** Several: the chosen ones are chips, numbered above the field where their order counts, else under it. */
export function ChipCombobox<Item extends ComboItem>(props: ChipComboboxProps<Item>) {
  const { chosen, onChange, max, chosenLabel, remaining, unordered, items, isDisabled, ...rest } = props;
  const free = items.filter(({ id }) => chosen.every((other) => other.id !== id));
  const picked = (
    <PickedChips
      label={chosenLabel}
      chosen={chosen}
      onChange={onChange}
      remaining={remaining}
      unordered={unordered ?? false}
    />
  );
  return (
    <div>
      {!unordered && <div className="mb-5">{picked}</div>}
      <Combobox
        {...rest}
        items={free}
        clearOnPick
        isDisabled={(isDisabled ?? false) || chosen.length >= max}
        onPick={(item) => onChange([...chosen, item])}
      />
      {unordered && <div className="mt-4">{picked}</div>}
    </div>
  );
}

type PickedProps<Item> = {
  label: string;
  chosen: readonly Item[];
  onChange: (chosen: Item[]) => void;
  remaining?: ReactNode;
  unordered?: boolean;
};

/** What was chosen, each with its way out. */
export function PickedChips<Item extends ComboItem>(props: PickedProps<Item>) {
  const { label, chosen, onChange, remaining, unordered } = props;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2.5" aria-live="polite">
      {chosen.length > 0 && (
        <ul className="chips" aria-label={label}>
          {chosen.map((item, index) => (
            <li key={item.id} className={unordered ? "chip chip--kept" : "chip chip--pick"}>
              {!unordered && <span className="ord">{index + 1}</span>}
              {item.label}
              <button
                type="button"
                className="x"
                aria-label={t("ui.chips.remove", { label: item.label })}
                onClick={() => onChange(chosen.filter(({ id }) => id !== item.id))}
              >
                <Icon of={X} size="s" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {remaining && <span className="sm faint">{remaining}</span>}
    </div>
  );
}
