import { applications } from "@jechemine/contract/accounts-applications.ts";
import { useMutation } from "@tanstack/react-query";
import { ArrowLeft, ArrowRight, Check } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { locale } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { usePageTitle } from "../../ui/page.tsx";
import { Stepper } from "../../ui/path.tsx";
import { CheckStep } from "./check-step.tsx";
import { checkApplication, STEPS, type StepId, stepOf, type Wrong } from "./draft.ts";
import { LicenceFields } from "./licence-fields.tsx";
import { t } from "./messages.ts";
import { PracticeFields } from "./practice-fields.tsx";
import { SentPage } from "./sent-page.tsx";
import { useStoredDraft } from "./stored-draft.ts";
import { WordsFields } from "./words-fields.tsx";
import { YouFields } from "./you-fields.tsx";

const NOTHING: Wrong = new Set();
const among = (wrong: Wrong, step: StepId): Wrong => new Set([...wrong].filter((place) => stepOf(place) === step));

/** A professional applies, in five steps. */
export default function JoinPage() {
  const { draft, change, forget } = useStoredDraft();
  const [step, setStep] = useState<StepId>("you");
  const [wrong, setWrong] = useState(NOTHING);
  const form = useRef<HTMLFormElement>(null);
  const apply = useMutation({
    mutationFn: async () => {
      const { data, wrong: places } = checkApplication(draft, locale);
      const [first] = places;
      if (data) return call(applications.apply, { body: data });
      setWrong(places);
      if (first) setStep(stepOf(first));
      return undefined;
    },
    onSuccess: (sent) => sent && forget(),
  });
  const go = (next: StepId) => {
    setWrong(NOTHING);
    setStep(next);
  };
  const advance = () => {
    if (step === "check") return apply.mutate();
    const here = among(checkApplication(draft, locale).wrong, step);
    setWrong(here);
    const next = STEPS[STEPS.indexOf(step) + 1];
    return here.size === 0 && next ? setStep(next) : undefined;
  };
  useEffect(() => {
    if (wrong.size > 0)
      form.current
        ?.querySelector<HTMLElement>("[data-invalid], [aria-invalid=true], .err")
        ?.scrollIntoView({ block: "center" });
  }, [wrong]);
  if (apply.data) return <SentPage email={draft.email} />;
  const fields = { draft, onChange: change, wrong };
  return (
    <div className="container req">
      <div className="req__steps">
        <Stepper
          steps={STEPS.map((id) => ({ id, label: t(`applications.step.${id}`) }))}
          current={step}
          onGo={(id) => go(STEPS.find((each) => each === id) ?? "you")}
        />
      </div>
      <form
        ref={form}
        className="req__main"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          advance();
        }}
      >
        <StepHeading key={step} step={step} />
        {apply.error && <Notice tone="bad" title={messageOf(apply.error)} alert />}
        {step === "you" && <YouFields {...fields} />}
        {step === "licences" && <LicenceFields {...fields} />}
        {step === "practice" && <PracticeFields {...fields} />}
        {step === "words" && <WordsFields {...fields} />}
        {step === "check" && <CheckStep draft={draft} onGo={go} />}
        <Foot step={step} isSending={apply.isPending} onBack={() => go(STEPS[STEPS.indexOf(step) - 1] ?? "you")} />
      </form>
    </div>
  );
}

const LEADS: Partial<Record<StepId, "applications.lead" | "applications.words.lead" | "applications.check.lead">> = {
  you: "applications.lead",
  words: "applications.words.lead",
  check: "applications.check.lead",
};

function StepHeading({ step }: { step: StepId }) {
  const heading = usePageTitle(`${t(`applications.${step}.title`)} · ${t("applications.title")}`);
  const lead = LEADS[step];
  return (
    <div className="mb-6">
      <h1 ref={heading} tabIndex={-1}>
        {t(`applications.${step}.title`)}
      </h1>
      {lead && <p className="muted mt-2 max-w-[56ch]">{t(lead)}</p>}
    </div>
  );
}

const Foot = ({ step, isSending, onBack }: { step: StepId; isSending: boolean; onBack: () => void }) => (
  <div className="req__foot">
    {step !== "you" && (
      <Button size="lg" icon={ArrowLeft} onPress={onBack} aria-label={t("applications.back")}>
        <span className="only-wide">{t("applications.back")}</span>
      </Button>
    )}
    <span className={step === "check" ? "xs faint req__save only-wide" : "xs faint req__save"}>
      <Icon of={Check} size="s" />
      {t("applications.kept")}
    </span>
    <Button
      type="submit"
      kind="primary"
      size="lg"
      busy={isSending}
      busyLabel={t("applications.sending")}
      {...(step !== "check" && { iconAfter: ArrowRight })}
    >
      {t(step === "check" ? "applications.send" : "applications.continue")}
    </Button>
  </div>
);
