import type { DuplicatePair, Merge } from "@jechemine/contract/merges.ts";
import { appPath, appPaths } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { GitMerge, Undo2 } from "lucide-react";
import { useAct } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Link } from "../../ui/link.tsx";
import { Badge, Tag, Tags } from "../../ui/marks.tsx";
import { useNow } from "../../ui/now.ts";
import { Page } from "../../ui/page.tsx";
import { EmptyState, Skeleton } from "../../ui/states.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { MergeDialog } from "./merge-dialog.tsx";
import { t } from "./messages.ts";
import { acts, duplicatesQuery, mergesQuery } from "./queries.ts";
import { RecordColumn } from "./record-column.tsx";

/** Records that look like one human being, side by side; and what was merged lately, to take back. */
export default function DuplicatesPage() {
  const query = useQuery(duplicatesQuery);
  const merges = useQuery(mergesQuery);
  const [pair, setPair] = useUrlParam("pair");
  const [one, other] = pair?.split("~") ?? [];
  return (
    <Page
      title={t("people.dup.title")}
      lead={t("people.dup.lead")}
      wide
      back={{ href: appPaths.adminPeople, label: t("people.title") }}
    >
      <QueryView query={query} waiting={<Skeleton rows={4} />}>
        {(pairs) =>
          pairs.length === 0 ? (
            <section className="card">
              <EmptyState title={t("people.dup.empty.title")}>{t("people.dup.empty.text")}</EmptyState>
            </section>
          ) : (
            <ul className="grid gap-4">
              {pairs.map((each) => (
                <li key={`${each.first.id}${each.second.id}`}>
                  <Pair pair={each} onMerge={() => setPair(richerFirst(each).join("~"))} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      {merges.data && merges.data.length > 0 && <Merges merges={merges.data} />}
      {one && other && <MergeDialog ids={[one, other]} onClose={() => setPair(undefined)} />}
    </Page>
  );
}

const weigh = ({ account, appointments, requests }: DuplicatePair["first"]) =>
  (account === "active" ? 1_000 : 0) + appointments + requests;
/** The record with which more was done is the one that stays, at first. */
function richerFirst({ first, second }: DuplicatePair): [string, string] {
  return weigh(first) >= weigh(second) ? [first.id, second.id] : [second.id, first.id];
}

function Pair({ pair: { first, second, because }, onMerge }: { pair: DuplicatePair; onMerge: () => void }) {
  const act = useAct();
  const apart = () => act.mutate({ run: () => acts.apart(first.id, second.id), done: t("people.dup.apart.done") });
  return (
    <section className="card card--pad" aria-label={t("people.dup.merge.of", { one: first.name, other: second.name })}>
      <Tags>
        {because.map((each) => (
          <Tag key={each}>{t(`people.dup.${each}`)}</Tag>
        ))}
      </Tags>
      <div className="my-4 grid gap-6 sm:grid-cols-2">
        <RecordColumn record={first} />
        <RecordColumn record={second} />
      </div>
      <div className="flex flex-wrap justify-end gap-2 max-sm:grid">
        <Button busy={act.isPending} onPress={apart}>
          {t("people.dup.apart")}
        </Button>
        <Button
          kind="soft"
          icon={GitMerge}
          onPress={onMerge}
          aria-label={t("people.dup.merge.of", { one: first.name, other: second.name })}
        >
          {t("people.dup.merge")}
        </Button>
      </div>
    </section>
  );
}

const Merges = ({ merges }: { merges: readonly Merge[] }) => (
  <Card title={t("people.merges")} flush className="mt-6">
    <ul className="rows">
      {merges.map((merge) => (
        <Done key={merge.id} merge={merge} />
      ))}
    </ul>
  </Card>
);

function Done({ merge: { id, kept, gone, mergedBy, mergedAt, undoUntil, undoneAt } }: { merge: Merge }) {
  const now = useNow();
  const act = useAct();
  const name = kept.name;
  const canUndo = undoneAt === null && Date.parse(undoUntil) > now;
  const until = t("people.merges.until", { until: fmt.dateTime(undoUntil, boot.practice.zone) });
  const undo = () => act.mutate({ run: () => acts.undoMerge(id), done: t("people.merges.undo.done", { name }) });
  return (
    <li className="row flex-wrap">
      <span className="min-w-40 grow basis-40">
        <span className="row__t">
          <Link href={appPath("adminPerson", { id: kept.id })}>{kept.name}</Link> ← {gone.name}
        </span>
        <span className="row__s">
          {[t("people.merges.by", { name: mergedBy, age: fmt.ago(mergedAt, now) }), ...(canUndo ? [until] : [])].join(
            " · ",
          )}
        </span>
      </span>
      {undoneAt && <Badge>{t("people.merges.undone")}</Badge>}
      {canUndo && (
        <Button
          size="sm"
          icon={Undo2}
          busy={act.isPending}
          onPress={undo}
          aria-label={t("people.merges.undo.of", { name })}
        >
          {t("people.merges.undo")}
        </Button>
      )}
    </li>
  );
}
