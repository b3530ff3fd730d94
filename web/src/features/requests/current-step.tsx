import { type ComponentType, lazy, Suspense, useEffect } from "react";
import { Skeleton } from "../../ui/states.tsx";
import { StepWho } from "./step-who.tsx";
import { STEPS, type Step } from "./steps.ts";

type StepProps = { onEdit: (step: Step) => void };

/** Only the first step comes with the page; the others bring their fields and lists when they are near. */
const LOADERS: Readonly<Record<Exclude<Step, "who">, () => Promise<{ default: ComponentType<StepProps> }>>> = {
  reasons: async () => ({ default: (await import("./step-reasons.tsx")).StepReasons }),
  preferences: async () => ({ default: (await import("./step-preferences.tsx")).StepPreferences }),
  times: async () => ({ default: (await import("./step-times.tsx")).StepTimes }),
  contact: async () => ({ default: (await import("./step-contact.tsx")).StepContact }),
  review: async () => ({ default: (await import("./step-review.tsx")).StepReview }),
};
const LATER = {
  reasons: lazy(LOADERS.reasons),
  preferences: lazy(LOADERS.preferences),
  times: lazy(LOADERS.times),
  contact: lazy(LOADERS.contact),
  review: lazy(LOADERS.review),
};

/** Fetches the step after this one as soon as somebody answers here. */
export function useNextStep(step: Step, isBegun: boolean) {
  useEffect(() => {
    const next = STEPS[STEPS.indexOf(step) + 1];
    if (isBegun && next && next !== "who") void LOADERS[next]().catch(() => undefined); // asked again when it opens
  }, [step, isBegun]);
}

export function CurrentStep({ step, onEdit }: { step: Step } & StepProps) {
  if (step === "who") return <StepWho />;
  const Later = LATER[step];
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <Later onEdit={onEdit} />
    </Suspense>
  );
}
