import type { QueueDetail, RankedRow } from "@jechemine/contract/queue.ts";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { boot, may } from "../../api/boot.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Avatar, Badge } from "../../ui/marks.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Table } from "../../ui/table.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";
import { colourOf, pointsInWords, setAsideInWords } from "./wording.ts";

/** Why this person: everybody who was kept, with points by criterion, and how many were set aside by what. */
export function Why({ detail }: { detail: QueueDetail }) {
  const { ranking } = detail;
  if (!ranking) return <p className="text-ink-2">{t("queue.detail.none")}</p>;
  const { attempt, examined, retained } = ranking;
  const best = Math.max(200, ...ranking.ranked.map(({ score }) => score));
  return (
    <div className="grid gap-4">
      <p className="text-sm text-ink-2">{t("queue.detail.summary", { attempt, examined, retained })}</p>
      {ranking.ranked.length === 0 ? (
        <Notice tone="warn">{t("queue.detail.nobody")}</Notice>
      ) : (
        <Table
          caption={t("queue.detail.why", { number: detail.card.number })}
          keyOf={(row) => row.professional.id}
          rows={ranking.ranked.slice(0, 8)}
          columns={[
            { id: "who", label: t("queue.detail.professional"), cell: (row) => <Who row={row} /> },
            { id: "points", label: t("queue.detail.points"), cell: (row) => <Points row={row} best={best} /> },
            {
              id: "total",
              label: t("queue.detail.total"),
              right: true,
              cell: (row) => <b>{fmt.number(Math.round(row.score))}</b>,
            },
            {
              id: "state",
              label: t("queue.detail.state"),
              right: true,
              cell: (row) => <State row={row} detail={detail} />,
            },
          ]}
        />
      )}
      <Legend />
      {ranking.setAside.length > 0 && (
        <p className="text-xs text-ink-2">{t("queue.detail.setAside", { list: setAsideInWords(ranking) })}</p>
      )}
    </div>
  );
}

const Who = ({ row: { professional, firstFreeAt } }: { row: RankedRow }) => (
  <span className="inline-flex items-center gap-2.5 text-left">
    <Avatar name={professional.name} size="s" />
    <span>
      <span className="block font-medium">{professional.name}</span>
      <span className="block text-xs text-ink-3">
        {firstFreeAt
          ? t("queue.detail.free", { moment: fmt.dateTime(firstFreeAt, boot.practice.zone) })
          : t("queue.detail.notFree")}
      </span>
    </span>
  </span>
);

function Points({ row, best }: { row: RankedRow; best: number }) {
  const parts = row.parts.filter(({ points }) => points > 0);
  const rest = Math.max(0, best - row.score);
  return (
    <span className="block min-w-40">
      <span className="stackbar" role="img" aria-label={pointsInWords(row)}>
        {parts.map(({ criterion, points }) => (
          <span key={criterion} className={colourOf(criterion)} style={{ flexGrow: points, flexBasis: 0 }}>
            {points >= 12 ? Math.round(points) : ""}
          </span>
        ))}
        <span style={{ flexGrow: rest, flexBasis: 0 }} />
      </span>
      {row.missed.length > 0 && (
        <span className="mt-1 block text-xs text-ink-3">
          {t("queue.detail.missed", {
            list: fmt.list(row.missed.map((each) => t(`queue.criterion.${each}`).toLocaleLowerCase())),
          })}
        </span>
      )}
    </span>
  );
}

/** Proposed, asked before, or may be asked now. */
function State({ row, detail }: { row: RankedRow; detail: QueueDetail }) {
  const { card, history } = detail;
  const [isAsked, setAsked] = useState(false);
  const act = useAct();
  const { id, name } = row.professional;
  if (card.professional?.id === id) return <Badge tone="acc">{t("queue.detail.proposed")}</Badge>;
  if (history.some(({ professional }) => professional.id === id)) return <Badge>{t("queue.detail.already")}</Badge>;
  const closed = !["open", "proposed", "pool", "needs_intake"].includes(card.state);
  if (closed || !may("queue:write")) return null;
  const assign = () =>
    act.mutate(
      { run: () => acts.assign(card.id, id), done: t("queue.done.assign", { number: card.number, name }) },
      { onSettled: () => setAsked(false) },
    );
  return (
    <>
      <Button
        size="sm"
        onPress={() => setAsked(true)}
        aria-label={t("queue.act.assign.to", { number: card.number, name })}
      >
        {t("queue.act.assign")}
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={t("queue.assign.ask", { number: card.number, name })}
        action={t("queue.act.assign")}
        busy={act.isPending}
        onConfirm={assign}
      >
        <p>{t("queue.assign.consequence", { name })}</p>
      </ConfirmDialog>
    </>
  );
}

const SHOWN = ["first_reason", "other_reasons", "approaches", "times", "fairness"] as const;
const Legend = () => (
  <div className="legend" aria-hidden="true">
    {SHOWN.map((criterion) => (
      <span key={criterion}>
        <span className={`sw ${colourOf(criterion)}`} />
        {t(`queue.criterion.${criterion}`)}
      </span>
    ))}
  </div>
);
