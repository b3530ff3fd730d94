import { type Found, searchReasons } from "@jechemine/contract/reason-search.ts";
import type { Taxonomy } from "@jechemine/contract/reasons.ts";
import { Search, TriangleAlert, X } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { locale } from "../../i18n/language.ts";
import { IconButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { MOST_REASONS } from "./draft.ts";
import { useDraft } from "./draft-context.tsx";
import { FoundReason } from "./found-reason.tsx";
import { t } from "./stepper.messages.ts";

const MOST_SHOWN = 6;

/** Searches on the spot at every key, in both languages. The best is always ready: Enter takes it, the arrows take another. */
export function ReasonSearch({ taxonomy, error }: { taxonomy: Taxonomy; error: string | undefined }) {
  const { draft, change } = useDraft();
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const isFull = draft.reasons.length >= MOST_REASONS;
  const found = searchReasons(taxonomy, text, { language: locale, limit: MOST_SHOWN + MOST_REASONS })
    .filter(({ reason }) => !draft.reasons.includes(reason.key))
    .slice(0, MOST_SHOWN);
  const isOpen = text.trim() !== "" && !isFull;
  const at = Math.min(active, found.length - 1);
  const write = (next: string) => {
    setText(next);
    setActive(0);
  };
  const choose = ({ reason }: Found) => {
    change({ do: "choose", reason: reason.key });
    write("");
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const one = found[at];
    if (!isOpen) return;
    if (event.key === "ArrowDown") setActive((at + 1) % Math.max(1, found.length));
    else if (event.key === "ArrowUp") setActive((at - 1 + found.length) % Math.max(1, found.length));
    else if (event.key === "Enter" && one) choose(one);
    else if (event.key === "Escape") write("");
    else return;
    event.preventDefault();
  };
  return (
    <div className="field relative" data-field="reason-search">
      <label className="label" htmlFor={`${id}-input`}>
        {t("requests.reasons.search")}
      </label>
      <div className="withicon">
        <Icon of={Search} />
        <input
          id={`${id}-input`}
          ref={input}
          className="input"
          type="text"
          role="combobox"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck="false"
          enterKeyHint="done"
          value={text}
          disabled={isFull}
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-invalid={error ? true : undefined}
          aria-describedby={error || isFull ? `${id}-help` : undefined}
          {...(isOpen && found.length > 0 && { "aria-activedescendant": `${id}-${at}` })}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {text !== "" && <IconButton icon={X} size="sm" label={t("requests.reasons.clear")} onPress={() => write("")} />}
      </div>
      {isFull && (
        <p className="help" id={`${id}-help`}>
          {t("requests.reasons.full")}
        </p>
      )}
      {error && !isFull && (
        <p className="err" id={`${id}-help`}>
          <Icon of={TriangleAlert} size="s" />
          {error}
        </p>
      )}
      <span className="vh" role="status">
        {isOpen ? t("requests.reasons.count", { count: found.length }) : ""}
      </span>
      {isOpen && (
        // Over what follows: nothing below moves while one types.
        <div
          className="pop options absolute inset-x-0 z-30 mt-2"
          id={`${id}-list`}
          role="listbox"
          aria-label={t("requests.reasons.list")}
        >
          {found.map((one, index) => (
            <FoundReason
              key={one.reason.key}
              id={`${id}-${index}`}
              found={one}
              query={text}
              isActive={index === at}
              onActive={() => setActive(index)}
              onChoose={() => choose(one)}
            />
          ))}
          {found.length === 0 && <p className="options__none">{t("requests.reasons.none")}</p>}
        </div>
      )}
    </div>
  );
}
