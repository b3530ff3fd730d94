import { CallRefused } from "@jechemine/contract/client.ts";
import { requestChanges } from "@jechemine/contract/request-changes.ts";
import type { MyRequest } from "@jechemine/contract/requests.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useReducer, useState } from "react";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { locale } from "../../i18n/language.ts";
import { useAddress } from "../../ui/address.ts";
import { Button } from "../../ui/button.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { localDay } from "../../ui/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { now } from "../../ui/now.ts";
import { Page } from "../../ui/page.tsx";
import { toast } from "../../ui/toast.tsx";
import { CrisisNow } from "./crisis-box.tsx";
import { changeDraft } from "./draft.ts";
import { DraftContext } from "./draft-context.tsx";
import { changeOf, draftOf } from "./from-request.ts";
import { sayProblem, sayProblemOf } from "./problem-words.ts";
import { problemsOf } from "./problems.ts";
import { myRequestsQuery } from "./queries.ts";
import { t } from "./state.messages.ts";
import { NoteField, PreferenceFields } from "./step-preferences.tsx";
import { ReasonFields } from "./step-reasons.tsx";
import { TimeFields } from "./step-times.tsx";
import { problemsFrom } from "./to-request.ts";

/** Changes reasons, preferences, times and note of a request that nobody accepted yet, with the fields of the steps. */
export default function ChangeRequestPage({ request }: { request: MyRequest }) {
  const form = useChange(request);
  const { problems, count, sending } = form;
  return (
    <Page title={t("requests.change.title")} lead={t("requests.change.lead")}>
      <DraftContext value={form.tools}>
        <div className="grid max-w-[720px] gap-10">
          {problems.length > 0 && (
            <FormErrorSummary
              problems={problems.map((problem) => ({ name: problem.field, message: sayProblemOf(problem) }))}
              count={count}
            />
          )}
          <section>
            <h2>{t("requests.change.reasons")}</h2>
            <ReasonFields />
          </section>
          <section className="grid gap-6">
            <h2>{t("requests.change.preferences")}</h2>
            <PreferenceFields />
            <NoteField label={t("requests.change.note")} help={t("requests.change.note.help")} />
          </section>
          <section className="grid gap-6">
            <h2>{t("requests.change.times")}</h2>
            <TimeFields />
          </section>
          {form.needsHelp && <CrisisNow />}
          {sending.error && problems.length === 0 && <Notice tone="bad" alert title={messageOf(sending.error)} />}
          <div className="form__end">
            {form.needsHelp ? (
              <Button kind="primary" size="lg" onPress={form.leave}>
                {t("requests.change.see")}
              </Button>
            ) : (
              <>
                <Button kind="primary" size="lg" busy={sending.isPending} onPress={form.save}>
                  {t("requests.change.save")}
                </Button>
                <Button size="lg" onPress={form.leave}>
                  {t("requests.change.cancel")}
                </Button>
              </>
            )}
          </div>
        </div>
      </DraftContext>
    </Page>
  );
}

const STEPS = ["reasons", "preferences", "times"] as const;

function useChange(request: MyRequest) {
  const client = useQueryClient();
  const { go } = useAddress();
  const [draft, change] = useReducer(changeDraft, undefined, () => draftOf(request, locale));
  const [count, setCount] = useState(0);
  const circumstances = { guest: false, today: localDay(now(), boot.practice.zone) };
  const leave = () => go({ id: request.id });
  const sending = useMutation({
    mutationFn: () => call(requestChanges.change, { params: { id: request.id }, body: changeOf(draft) }),
    async onSuccess({ help }) {
      toast({ text: t("requests.change.done") });
      await client.invalidateQueries({ queryKey: myRequestsQuery.queryKey });
      // What was written may speak of a danger: then the lines stay on screen.
      if (!help) leave();
    },
    onError: () => setCount((before) => before + 1),
  });
  const refused = sending.error instanceof CallRefused ? problemsFrom(sending.error.failure, draft) : [];
  const found = STEPS.filter((step) => step !== "times").flatMap((step) => problemsOf(step, draft, circumstances));
  const problems = count === 0 ? [] : [...found, ...refused];
  const errorOf = (field: string) => {
    const problem = problems.find((each) => each.field === field);
    return problem && sayProblem(problem);
  };
  const save = () => {
    if (sending.isPending) return;
    if (found.length > 0) setCount((before) => before + 1);
    else sending.mutate();
  };
  const needsHelp = sending.data?.help === true;
  return { tools: { draft, change, circumstances, errorOf }, problems, count, sending, save, leave, needsHelp };
}
