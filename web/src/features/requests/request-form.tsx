import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, ArrowRight, Check } from "lucide-react";
import { useEffect } from "react";
import { Button } from "../../ui/button.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Stepper } from "../../ui/path.tsx";
import { CurrentStep, useNextStep } from "./current-step.tsx";
import { DraftContext } from "./draft-context.tsx";
import { sayProblemOf } from "./problem-words.ts";
import { professionalQuery } from "./queries.ts";
import { SendFailed } from "./send-failed.tsx";
import type { Sent } from "./sent-page.tsx";
import { t } from "./stepper.messages.ts";
import { isStep, placeOf, STEPS, type Step, stepBefore } from "./steps.ts";
import { type RequestFlow, useRequestFlow } from "./use-request-flow.ts";

/** Minutes that are left at each step, for those who wonder. */
const MINUTES: Readonly<Record<Step, number>> = { who: 5, reasons: 4, preferences: 3, times: 2, contact: 2, review: 1 };

/** The professional that the address names (`?professional=slug`). */
function useNamed({ draft, change, search }: RequestFlow) {
  const slug = search.get("professional");
  const { data } = useQuery(professionalQuery(slug));
  const isNew = data !== undefined && data.slug !== draft.named?.slug;
  useEffect(() => {
    if (!isNew) return;
    const named = { professionalId: data.id, slug: data.slug, name: data.name, thenOthers: true };
    change({ do: "set", values: { named } });
  }, [isNew, data, change]);
}

export function RequestForm({ onSent }: { onSent: (sent: Sent) => void }) {
  const flow = useRequestFlow(onSent);
  useNamed(flow);
  useNextStep(flow.step, flow.draft.forWhom !== null);
  const { step, draft, goTo, problems, refusals } = flow;
  const steps = STEPS.map((id) => ({ id, label: t(`requests.step.${id}`), answer: answerOf(flow, id) }));
  return (
    <div className="container req">
      <div className="req__steps">
        <Stepper
          steps={steps}
          current={step}
          onGo={(id) => isStep(id) && goTo(id)}
          aside={t("requests.minutes", { minutes: MINUTES[step] })}
        />
      </div>
      <div className="req__main">
        <DraftContext value={flow.tools}>
          {flow.isResumed && <Resumed onForget={flow.forget} />}
          {problems.length > 0 && (
            <div className="mb-6">
              <FormErrorSummary
                problems={problems.map((problem) => ({ name: problem.field, message: sayProblemOf(problem) }))}
                count={refusals}
              />
            </div>
          )}
          <CurrentStep key={step} step={step} onEdit={goTo} />
          {step === "review" && <SendFailed error={flow.failure} />}
        </DraftContext>
        <Foot flow={flow} draftIsKept={draft.forWhom !== null} />
      </div>
    </div>
  );
}

/** What was answered, below a step that is done. */
function answerOf({ draft, step }: RequestFlow, id: Step) {
  if (id !== "who" || placeOf(step) === 0 || draft.forWhom === null) return undefined;
  return draft.forWhom === "self" ? t("requests.who.self") : draft.beneficiary.firstName;
}

const Resumed = ({ onForget }: { onForget: () => void }) => (
  <div className="mb-6">
    <Notice
      title={t("requests.resumed")}
      action={
        <Button size="sm" onPress={onForget}>
          {t("requests.erase")}
        </Button>
      }
    >
      {t("requests.resumed.text")}
    </Notice>
  </div>
);

function Foot({ flow, draftIsKept }: { flow: RequestFlow; draftIsKept: boolean }) {
  const { step, isSaved, goOn, goTo, send, isSending } = flow;
  const before = stepBefore(step);
  return (
    <div className="req__foot">
      {before && (
        <Button size="lg" icon={ArrowLeft} onPress={() => goTo(before)} aria-label={t("requests.back")}>
          <span className="only-wide">{t("requests.back")}</span>
        </Button>
      )}
      {/* The last button is long: beside it there is no place on phones. */}
      <span className={step === "review" ? "xs faint req__save only-wide" : "xs faint req__save"} role="status">
        {draftIsKept && (
          <>
            <Icon of={Check} size="s" />
            {t(isSaved ? "requests.saved" : "requests.unsaved")}
          </>
        )}
      </span>
      {step === "review" ? (
        <Button kind="primary" size="lg" onPress={send} busy={isSending} busyLabel={t("requests.sending")}>
          {t("requests.send")}
        </Button>
      ) : (
        <Button kind="primary" size="lg" iconAfter={ArrowRight} onPress={goOn}>
          {t("requests.next")}
        </Button>
      )}
    </div>
  );
}
