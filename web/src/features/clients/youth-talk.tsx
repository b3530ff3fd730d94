import { appPath } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { Cake, Check } from "lucide-react";
import { useAct } from "../../api/act.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Glyph, Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { t } from "./messages.ts";
import { acts, talksQuery } from "./queries.ts";

/** A date without its time is the same in every zone. */
const sayBirthday = (day: string) => fmt.longDate(`${day}T12:00:00Z`, "UTC");

/** Of the day: those who turn fourteen and have not been told what changes; nothing when all have. */
export function YouthTalksCard() {
  const { data = [] } = useQuery(talksQuery);
  if (data.length === 0) return null;
  return (
    <Card title={t("clients.talk.title")} flush>
      <Rows label={t("clients.talk.title")}>
        {data.map(({ wardId, name, birthday }) => (
          <Row
            key={wardId}
            lead={<Glyph of={Cake} tone="warm" />}
            title={name}
            meta={t("clients.talk.when", { day: sayBirthday(birthday) })}
            href={appPath("workspaceClient", { id: wardId })}
          />
        ))}
      </Rows>
    </Card>
  );
}

/** In the file of who turns fourteen: what to talk about, until it was done. */
export function YouthTalkCard({ clientId }: { clientId: string }) {
  const { data = [] } = useQuery(talksQuery);
  const act = useAct();
  const talk = data.find(({ wardId }) => wardId === clientId);
  if (!talk) return null;
  return (
    <Card title={t("clients.talk.title")} kind="warm">
      <p className="mb-2">{t("clients.talk.when", { day: sayBirthday(talk.birthday) })}</p>
      <ul className="mb-4 list-disc pl-5 text-sm text-ink-2">
        {(["closes", "decides", "account"] as const).map((point) => (
          <li key={point}>{t(`clients.talk.${point}`)}</li>
        ))}
      </ul>
      <Button
        kind="soft"
        icon={Check}
        busy={act.isPending}
        onPress={() => act.mutate({ run: () => acts.talked(clientId), done: t("clients.talk.thanks") })}
      >
        {t("clients.talk.done")}
      </Button>
    </Card>
  );
}
