import type { Colleague } from "@jechemine/contract/colleagues.ts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { useAct } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Row, Rows } from "../../ui/card.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Avatar } from "../../ui/marks.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import { acts, colleaguesQuery, professionalsQuery } from "./queries.ts";

/** Whom I write with among professionals: who asks me, who agreed, and the way to ask another. */
export function ColleaguesDialog({ onClose }: { onClose: () => void }) {
  const [q, setQ] = useState("");
  const colleagues = useQuery(colleaguesQuery);
  if (!colleagues.data) return null; // a sheet that grows under the reader is worse than one that comes a moment later
  const shown = colleagues.data.filter(({ state, mayAsk }) => state !== "ended" || mayAsk);
  return (
    <Dialog isOpen wide onClose={onClose} title={t("messages.colleagues")}>
      <p className="sm muted mb-4">{t("messages.colleagues.text")}</p>
      {shown.length > 0 && (
        <Rows label={t("messages.colleagues")}>
          {shown.map((one) => (
            <ColleagueRow key={one.id} colleague={one} />
          ))}
        </Rows>
      )}
      <div className="mt-4">
        <TextField label={t("messages.colleagues.find")} type="search" icon={Search} value={q} onChange={setQ} />
      </div>
      <Found q={q} known={colleagues.data} />
    </Dialog>
  );
}

function ColleagueRow({ colleague: { id, professionalId, name, state, mayAsk } }: { colleague: Colleague }) {
  const act = useAct();
  const run = (change: () => Promise<unknown>) => act.mutate({ run: change, done: t("messages.colleagues.done") });
  const decide = (decision: "agree" | "decline" | "end") => () => run(() => acts.decideColleague(id, decision));
  const asks = state === "asks";
  const ends = state === "agreed" || state === "asked";
  return (
    <Row
      folds
      lead={<Avatar name={name} />}
      title={name}
      meta={t(`messages.colleagues.${state}`)}
      end={
        <span className="hstack">
          {asks && (
            <Button size="sm" onPress={decide("decline")}>
              {t("messages.colleagues.decline")}
            </Button>
          )}
          {asks && (
            <Button size="sm" kind="soft" onPress={decide("agree")}>
              {t("messages.colleagues.agree")}
            </Button>
          )}
          {ends && (
            <Button size="sm" onPress={decide("end")}>
              {t(state === "asked" ? "messages.colleagues.withdraw" : "messages.colleagues.end")}
            </Button>
          )}
          {mayAsk && !asks && (
            <Button size="sm" onPress={() => run(() => acts.askColleague(professionalId))}>
              {t("messages.colleagues.ask")}
            </Button>
          )}
        </span>
      }
    />
  );
}

function Found({ q, known }: { q: string; known: readonly Colleague[] }) {
  const words = useDeferredValue(q.trim());
  const query = useQuery({
    ...professionalsQuery(words),
    enabled: words.length > 1,
    placeholderData: keepPreviousData,
  });
  const act = useAct();
  if (words.length < 2) return null;
  const ask = (id: string) => act.mutate({ run: () => acts.askColleague(id), done: t("messages.colleagues.done") });
  const isKnown = (id: string) => id === boot.account?.personId || known.some((one) => one.professionalId === id);
  return (
    <QueryView query={query} waiting={<Skeleton rows={2} />}>
      {({ items }) => {
        const others = items.filter(({ id }) => !isKnown(id));
        if (others.length === 0) return <p className="sm muted mt-3">{t("messages.colleagues.none")}</p>;
        return (
          <Rows label={t("messages.colleagues.find")}>
            {others.map(({ id, name }) => (
              <Row
                key={id}
                lead={<Avatar name={name} />}
                title={name}
                end={
                  <Button
                    size="sm"
                    busy={act.isPending}
                    aria-label={t("messages.colleagues.ask.to", { name })}
                    onPress={() => ask(id)}
                  >
                    {t("messages.colleagues.ask")}
                  </Button>
                }
              />
            ))}
          </Rows>
        );
      }}
    </QueryView>
  );
}
