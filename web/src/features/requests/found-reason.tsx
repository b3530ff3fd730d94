import type { Found } from "@jechemine/contract/reason-search.ts";
import { type ReactNode, useEffect, useRef } from "react";
import { locale, otherLocale } from "../../i18n/language.ts";
import { type Part, shownMatch } from "./reason-words.ts";
import { T, t } from "./stepper.messages.ts";

const Cut = ({ parts }: { parts: readonly Part[] }): ReactNode =>
  // The parts of one text keep their order.
  // oxlint-disable-next-line react/no-array-index-key -- these parts have no other name
  parts.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>));

/** Why it is here when the label alone does not show it; else its other names. */
function Hint({ found, query }: { found: Found; query: string }) {
  const { reason, by, language } = found;
  const { other } = shownMatch(found, { query, locale });
  if (by === "neighbour") return t("requests.reasons.neighbour");
  if (other && language !== locale) {
    const id = otherLocale === "fr" ? "requests.reasons.in.fr" : "requests.reasons.in.en";
    return <T id={id} values={{ text: <Cut parts={other} /> }} />;
  }
  if (other) return <T id="requests.reasons.found" values={{ text: <Cut parts={other} /> }} />;
  const aliases = reason.aliases[locale].slice(0, 3).join(", ");
  return aliases ? t("requests.reasons.also", { aliases }) : null;
}

type FoundProps = {
  id: string;
  found: Found;
  query: string;
  isActive: boolean;
  onActive: () => void;
  onChoose: () => void;
};

/** One suggestion. Focus stays in the field; this one is only pointed at. */
export function FoundReason({ id, found, query, isActive, onActive, onChoose }: FoundProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  return (
    // The field handles the keys for its list (aria-activedescendant).
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above hears the keys
    <div
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={isActive ? "option on" : "option"}
      onPointerMove={onActive}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <div>
        <span className="m">
          <Cut parts={shownMatch(found, { query, locale }).label} />
        </span>
        <div className="xs faint">
          <Hint found={found} query={query} />
        </div>
      </div>
      {isActive && (
        <kbd className="kbd only-wide" aria-hidden="true">
          {t("requests.reasons.enter")}
        </kbd>
      )}
    </div>
  );
}
