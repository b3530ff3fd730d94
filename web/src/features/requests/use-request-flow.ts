import { CallRefused } from "@jechemine/contract/client.ts";
import { useMutation } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { boot, may } from "../../api/boot.ts";
import { useAddress } from "../../ui/address.ts";
import { localDay } from "../../ui/format.ts";
import { now } from "../../ui/now.ts";
import type { Change } from "./draft.ts";
import { sayProblem } from "./problem-words.ts";
import { type Problem, problemsOf, reachable } from "./problems.ts";
import { sendRequest } from "./send-request.ts";
import type { Sent } from "./sent-page.tsx";
import { isStep, type Step, stepAfter } from "./steps.ts";
import { problemsFrom } from "./to-request.ts";
import { useStoredDraft } from "./use-stored-draft.ts";

export type RequestFlow = ReturnType<typeof useRequestFlow>;

/** The way through the steps: where one is, what is wrong there, how to go on, what the server said. */
export function useRequestFlow(onSent: (sent: Sent) => void) {
  const { search, go } = useAddress();
  const stored = useStoredDraft(search);
  const { draft, change: write } = stored;
  const [tried, setTried] = useState<readonly Step[]>([]);
  const [refusals, setRefusals] = useState(0);
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const circumstances = {
    guest: boot.account === null || !may("requests:write"),
    today: localDay(now(), boot.practice.zone),
  };
  const asked = search.get("step");
  const step = reachable(isStep(asked) ? asked : "who", draft, circumstances);
  const problems = [
    ...(tried.includes(step) ? problemsOf(step, draft, circumstances) : []),
    ...refused.filter((problem) => problem.step === step),
  ];

  const change = useCallback(
    (what: Change) => {
      setRefused([]); // what the server refused is being corrected
      write(what);
    },
    [write],
  );
  const goTo = (next: Step) => go({ step: next });
  const refuse = (at: Step) => {
    setTried((before) => [...before, at]);
    setRefusals((count) => count + 1);
  };
  const goOn = () => (problemsOf(step, draft, circumstances).length > 0 ? refuse(step) : goTo(stepAfter(step)));

  const sending = useMutation({
    mutationFn: () => sendRequest(draft, circumstances),
    onSuccess: (request) => {
      stored.forget();
      onSent({ draft, request });
    },
    onError: (error) => {
      const found = error instanceof CallRefused ? problemsFrom(error.failure, draft) : [];
      setRefused(found);
      setRefusals((count) => count + 1);
      if (found[0]) goTo(found[0].step);
    },
  });
  const errorOf = (field: string) => {
    const problem = problems.find((each) => each.field === field);
    return problem && sayProblem(problem);
  };
  return {
    ...stored,
    search,
    change,
    step,
    goTo,
    goOn,
    problems,
    refusals,
    tools: { draft, change, circumstances, errorOf },
    send: () => sending.isPending || sending.mutate(),
    isSending: sending.isPending,
    failure: refused.length > 0 ? null : sending.error,
  };
}
