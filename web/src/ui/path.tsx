import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Icon } from "./icon.tsx";
import { t } from "./messages.ts";

export type Place = "done" | "now" | "next";
export type Step = {
  id: string;
  title: ReactNode;
  place: Place;
  /** When it was, or what was answered. */
  when?: ReactNode;
  children?: ReactNode;
};

const Pin = ({ place, number }: { place: Place; number: number | null }) => (
  <span className="pin" aria-hidden="true">
    {place === "done" ? <Icon of={Check} size="s" /> : place === "next" ? number : null}
  </span>
);
const Said = ({ place }: { place: Place }) =>
  place === "next" ? null : <span className="vh">, {t(place === "done" ? "ui.steps.done" : "ui.steps.now")}</span>;

type PathProps = {
  steps: readonly Step[];
  small?: boolean;
  label?: string;
  /** What comes has an empty pin: a timeline counts nothing. */
  unnumbered?: boolean;
};
/** Where one is on the way: what was, what is, what comes. The same line serves the stepper, the timeline and "what happens now". */
export const Path = ({ steps, small, label, unnumbered = false }: PathProps) => (
  <ol className={small ? "path path--s" : "path"} {...(label && { "aria-label": label })}>
    {steps.map(({ id, title, place, when, children }, index) => (
      <li key={id} className={place} {...(place === "now" && { "aria-current": "step" as const })}>
        <Pin place={place} number={unnumbered ? null : index + 1} />
        <div className="path__t">
          {title}
          <Said place={place} />
        </div>
        {when && <p className="when">{when}</p>}
        {children}
      </li>
    ))}
  </ol>
);

type StepperProps = {
  steps: readonly { id: string; label: string /** What was answered there. */; answer?: ReactNode }[];
  current: string;
  /** Back to a step that is done. */
  onGo?: (id: string) => void;
  /** At the right on phones, such as the time that is left. */
  aside?: ReactNode;
};

/** The steps of a form: the path at the left, a bar of segments on phones. */
export function Stepper({ steps, current, onGo, aside }: StepperProps) {
  const now = steps.findIndex(({ id }) => id === current);
  return (
    <nav className="steps" aria-label={t("ui.steps.label")}>
      <div className="steps__bar">
        <div className="hstack between">
          <span className="sm m">
            {t("ui.steps.progress", { step: now + 1, count: steps.length, label: steps[now]?.label ?? "" })}
          </span>
          <span className="xs faint">{aside}</span>
        </div>
        <div className="segs" aria-hidden="true">
          {steps.map(({ id }, index) => (
            <i key={id} className={index <= now ? "on" : ""} />
          ))}
        </div>
      </div>
      <ol className="path path--steps">
        {steps.map(({ id, label, answer }, index) => {
          const place: Place = index < now ? "done" : index === now ? "now" : "next";
          return (
            <li key={id} className={place} {...(place === "now" && { "aria-current": "step" as const })}>
              <Pin place={place} number={index + 1} />
              <div className="path__t">
                {place === "done" && onGo ? <Button onPress={() => onGo(id)}>{label}</Button> : label}
                <Said place={place} />
              </div>
              {answer && <p className="when">{answer}</p>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
