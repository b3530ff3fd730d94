import type { Leave } from "@jechemine/contract/roster.ts";
import { useQuery } from "@tanstack/react-query";
import { Plane, Plus } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { QueryView, Together } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Card, Glyph } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Badge } from "../../ui/marks.tsx";
import { Page } from "../../ui/page.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { HoursCard } from "./hours-card.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { t } from "./messages.ts";
import { acts, hoursQuery, leavesQuery } from "./queries.ts";
import { spanOf } from "./roster-page.tsx";
import { zone } from "./week.ts";

/** A professional's absences of several days, and when they answer. */
export default function AbsencesPage() {
  const leaves = useQuery(leavesQuery);
  const hours = useQuery(hoursQuery);
  const [isAdding, setAdding] = useState(false);
  return (
    <Page
      title={t("roster.mine.title")}
      lead={t("roster.mine.lead")}
      actions={
        <Button kind="primary" icon={Plus} onPress={() => setAdding(true)}>
          {t("roster.mine.add")}
        </Button>
      }
    >
      <Together queries={[leaves, hours]}>
        <div className="grid gap-6">
          <QueryView query={leaves}>{(list) => <Leaves leaves={list} />}</QueryView>
          <QueryView query={hours}>{(data) => <HoursCard key={String(data.own)} hours={data} />}</QueryView>
        </div>
      </Together>
      {isAdding && <LeaveDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

const Leaves = ({ leaves }: { leaves: readonly Leave[] }) => (
  <Card title={t("roster.mine.leaves")} flush>
    {leaves.length === 0 ? (
      <EmptyState title={t("roster.mine.empty")}>{t("roster.mine.empty.text")}</EmptyState>
    ) : (
      <ul className="rows">
        {leaves.map((leave) => (
          <One key={leave.id} leave={leave} />
        ))}
      </ul>
    )}
  </Card>
);

function One({ leave: { id, startsAt, endsAt, substitute, note, reason, sessions } }: { leave: Leave }) {
  const act = useAct();
  const span = spanOf(startsAt, endsAt);
  const end = () => act.mutate({ run: () => acts.end(id), done: t("roster.mine.back.done") });
  const details = [substitute && t("roster.mine.substitute", { name: substitute.name }), note, reason].filter(Boolean);
  return (
    <li className="row flex-wrap">
      <Glyph of={Plane} tone="warm" />
      <span className="min-w-40 grow basis-40">
        <span className="row__t first-letter:uppercase">{span}</span>
        <span className="row__s">{details.join(" · ")}</span>
        {sessions.length > 0 && (
          <ul className="sm mt-2 grid gap-1">
            {sessions.map((one) => (
              <li key={`${one.appointmentId}${one.client.id}`}>
                {fmt.dateTime(one.startsAt, zone)} · {one.client.name}
              </li>
            ))}
          </ul>
        )}
      </span>
      {sessions.length > 0 && <Badge tone="warn">{t("roster.mine.sessions", { count: sessions.length })}</Badge>}
      <Button size="sm" busy={act.isPending} onPress={end} aria-label={t("roster.mine.back.of", { span })}>
        {t("roster.mine.back")}
      </Button>
    </li>
  );
}
