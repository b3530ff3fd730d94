import { useDraft } from "./draft-context.tsx";
import { SoonCard } from "./soon-card.tsx";
import { StepHeading } from "./step-heading.tsx";
import { t } from "./stepper.messages.ts";
import { TimesGrid } from "./times-grid.tsx";
import { HowMuch } from "./wish-field.tsx";

export function StepTimes() {
  const { draft } = useDraft();
  return (
    <>
      <StepHeading
        title={t(draft.forWhom === "patient" ? "requests.times.title.other" : "requests.times.title")}
        lead={t("requests.times.lead")}
      />
      <div className="mt-8 grid gap-8">
        <TimeFields />
        <SoonCard />
      </div>
    </>
  );
}

/** The moments of the week that suit, and whether they bind. */
export function TimeFields() {
  const { draft, change } = useDraft();
  const { wanted, required } = draft.wishes.times;
  return (
    <div className="grid gap-4" data-field="times">
      <TimesGrid wanted={wanted} onChange={(next) => change({ do: "wish", name: "times", values: { wanted: next } })} />
      {wanted.length > 0 && (
        <HowMuch
          label={t("requests.times.short")}
          required={required}
          onChange={(next) => change({ do: "wish", name: "times", values: { required: next } })}
        />
      )}
    </div>
  );
}
