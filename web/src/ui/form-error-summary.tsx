import { TriangleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { Icon } from "./icon.tsx";
import { t } from "./messages.ts";

export type FormProblem = {
  /** `name` of the field; without one the problem belongs to the whole form. */
  name?: string;
  message: string;
};

/** Moves to the field of that name, wherever the control puts its name. */
export function focusField(name: string) {
  const field = document.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"], [data-field="${CSS.escape(name)}"]`);
  const group = field?.closest<HTMLElement>(".field") ?? field;
  const target = group?.querySelector<HTMLElement>(
    "input:not([type=hidden]), textarea, button, [tabindex='0'], [role=spinbutton]",
  );
  (target ?? field)?.focus();
}

/** On top of a refused form: takes focus, says how many answers to check, leads to each. `count` changes with each refusal. */
export function FormErrorSummary({ problems, count }: { problems: readonly FormProblem[]; count: number }) {
  const box = useRef<HTMLDivElement>(null);
  const isShown = problems.length > 0;
  useEffect(() => {
    if (isShown) box.current?.focus();
  }, [isShown, count]);
  if (!isShown) return null;
  const ofFields = problems.filter(({ name }) => name).length;
  return (
    <div className="note note--bad" role="alert" tabIndex={-1} ref={box}>
      <Icon of={TriangleAlert} />
      <div>
        {ofFields > 0 && <b>{t("ui.form.errors", { count: ofFields })}</b>}
        <ul>
          {problems.map(({ name, message }) => (
            <li key={`${name ?? ""}${message}`}>
              {name ? (
                <a
                  href={`#${name}`}
                  onClick={(event) => {
                    event.preventDefault();
                    focusField(name);
                  }}
                >
                  {message}
                </a>
              ) : (
                <b>{message}</b>
              )}
            </li>
          ))}
        </ul>
        {ofFields > 0 && <p>{t("ui.form.kept")}</p>}
      </div>
    </div>
  );
}
