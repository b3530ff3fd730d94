import type { DueText } from "@jechemine/contract/consents.ts";
import { appPaths } from "@jechemine/contract/paths.ts";
import { useMutation, useQuery } from "@tanstack/react-query";
import { boot } from "../../api/boot.ts";
import { messageOf } from "../../api/problems.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { LegalBody } from "./legal-body.tsx";
import { t } from "./messages.ts";
import { acts, dueQuery } from "./queries.ts";

const isClient = boot.account?.kind === "client";

/** In front of the app: one text after the other. What is not mandatory may wait until the next visit. */
export default function GatePage({ onLater }: { onLater: () => void }) {
  const query = useQuery(dueQuery);
  return (
    <Page title={t("consents.gate.title")} lead={t("consents.gate.lead")}>
      <QueryView query={query} waiting={<Skeleton lines={8} />}>
        {([first, ...others]) =>
          first ? <OneText key={first.key} text={first} isLast={others.length === 0} onLater={onLater} /> : null
        }
      </QueryView>
    </Page>
  );
}

type OneTextProps = { text: DueText; isLast: boolean; onLater: () => void };
function OneText({
  text: { key, version, language, hash, title, body, changed, mandatory },
  isLast,
  onLater,
}: OneTextProps) {
  const query = useQuery(dueQuery);
  const give = useMutation({
    mutationFn: () => acts.give({ key, version, language, hash }),
    onSuccess: async () => {
      if (isLast) location.reload();
      else await query.refetch();
    },
    onError: () => void query.refetch(),
  });
  return (
    <Card
      title={title}
      className="max-w-180"
      foot={
        <div className="grid gap-3 grow">
          {give.error && (
            <Notice tone="bad" alert>
              {messageOf(give.error)}
            </Notice>
          )}
          <p className="text-sm text-ink-2">{t("consents.gate.help", { phone: boot.practice.phone })}</p>
          <div className="hstack flex-wrap">
            <Button kind="primary" busy={give.isPending} onPress={() => give.mutate()}>
              {t("consents.gate.agree")}
            </Button>
            {!mandatory && (
              <Button kind="quiet" onPress={onLater}>
                {t("consents.gate.later")}
              </Button>
            )}
            {mandatory && (
              <LinkButton kind="quiet" href={isClient ? appPaths.portalLeave : appPaths.workspaceConsents}>
                {t("consents.gate.refuse")}
              </LinkButton>
            )}
          </div>
        </div>
      }
    >
      <div className="grid gap-4">
        {changed && <Notice tone="info">{t("consents.gate.changed")}</Notice>}
        <LegalBody body={body} />
      </div>
    </Card>
  );
}
