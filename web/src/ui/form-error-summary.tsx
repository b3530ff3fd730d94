import { TriangleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { focusField } from "./focus-field.ts";
import { Icon } from "./icon.tsx";
import { t } from "./messages.ts";

export type FormProblem = {
  /** `name` of the field; without one the problem belongs to the whole form. */
  name?: string;
  message: string;
};

/** On top of a refused form: takes focus, says how many answers to check, leads to each. `count` changes with each refusal. */
export function FormErrorSummary({ problems, count }: { problems: readonly FormProblem[]; count: number }) {
  const box = useRef<HTMLDivElement>(null);
  const isShown = problems.length > 0;
  useEffect(() => {
    if (isShown && count >= 0) box.current?.focus(); // again with each refusal
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
                  className="note__way"
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
