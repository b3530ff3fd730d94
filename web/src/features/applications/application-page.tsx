import { type Application, applications } from "@jechemine/contract/accounts-applications.ts";
import { appPaths } from "@jechemine/contract/paths.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { toast } from "../../ui/toast.tsx";
import { checkPractice, draftOf, type Wrong } from "./draft.ts";
import { LicenceFields } from "./licence-fields.tsx";
import { t } from "./messages.ts";
import { PracticeFields } from "./practice-fields.tsx";
import { ownQuery } from "./queries.ts";
import { WordsFields } from "./words-fields.tsx";

/** What a professional sees until the practice has verified the licence. */
export default function ApplicationPage() {
  const own = useQuery(ownQuery);
  const sent = own.data && t("applications.own.sentOn", { date: fmt.longDate(own.data.appliedAt, boot.practice.zone) });
  return (
    <Page title={t("applications.own.title")} lead={sent}>
      <QueryView query={own}>
        {(application) => (
          <div className="grid max-w-190 gap-6">
            <Standing application={application} />
            {(application.state === "applied" || application.state === "refused") && (
              <Correct application={application} />
            )}
          </div>
        )}
      </QueryView>
    </Page>
  );
}

function Standing({ application: { state, reason } }: { application: Application }) {
  if (state === "approved") {
    // A new document: the permissions came with the old one.
    const enter = (
      <Button kind="primary" onPress={() => location.assign(appPaths.workspace)}>
        {t("applications.own.enter")}
      </Button>
    );
    return <Notice tone="ok" title={t("applications.own.approved")} action={enter} />;
  }
  if (state === "refused") {
    return (
      <Notice tone="warn" title={t("applications.own.refused")}>
        <p>{reason}</p>
        <p>{t("applications.own.refused.next")}</p>
      </Notice>
    );
  }
  if (state === "suspended") {
    return (
      <Notice tone="warn" title={t("applications.own.suspended")}>
        {t("applications.own.suspended.text", { phone: boot.practice.phone })}
      </Notice>
    );
  }
  return (
    <Notice tone="info" title={t("applications.own.applied")}>
      {t("applications.own.applied.text")}
    </Notice>
  );
}

function Correct({ application: { practice, state } }: { application: Application }) {
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(practice));
  const [wrong, setWrong] = useState<Wrong>(new Set());
  const save = useMutation({
    mutationFn: async () => {
      const checked = checkPractice(draft);
      setWrong(checked.wrong);
      return checked.data && call(applications.change, { body: checked.data });
    },
    onSuccess: (changed) => {
      if (!changed) return;
      client.setQueryData(ownQuery.queryKey, changed);
      toast({ text: t("applications.own.saved") });
    },
    onError: (error) => toast({ text: messageOf(error) }),
  });
  const fields = { draft, wrong, onChange: (part: Partial<typeof draft>) => setDraft({ ...draft, ...part }) };
  return (
    <>
      <section>
        <h2 className="mb-4">{t("applications.licences.title")}</h2>
        <LicenceFields {...fields} />
      </section>
      <Card title={t("applications.practice.title")}>
        <PracticeFields {...fields} />
      </Card>
      <Card title={t("applications.words.title")}>
        <WordsFields {...fields} />
      </Card>
      <div>
        <Button kind="primary" size="lg" busy={save.isPending} onPress={() => save.mutate()}>
          {t(state === "refused" ? "applications.own.again" : "applications.own.save")}
        </Button>
      </div>
    </>
  );
}
