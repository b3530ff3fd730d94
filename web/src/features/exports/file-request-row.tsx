import type { FileRequest, RedactionReason, RefusalGround } from "@jechemine/contract/exports.ts";
import { useAct } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { useProven } from "../../api/proven.tsx";
import { Button } from "../../ui/button.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";
import { StateBadge } from "./state-badge.tsx";
import { ofWhom, sayDay } from "./words.ts";

const groundWords = (ground: RefusalGround) =>
  ground === "serious_harm" ? ofWhom("exports.ground.serious_harm") : t(`exports.ground.${ground}`);
const redactedWords = (reason: RedactionReason, count: number) =>
  reason === "serious_harm"
    ? ofWhom("exports.redacted.serious_harm", { count })
    : t(`exports.redacted.${reason}`, { count });

/** One request with its clock, its answer and what one may do about it. */
export function FileRequestRow({ request, isBuilding }: { request: FileRequest; isBuilding: boolean }) {
  const act = useAct();
  const prepare = useProven(acts.prepare);
  const { id, state, professional, askedAt, dueAt, answeredAt, overdue, ground, explanation, redactions } = request;
  const mayAppeal = state === "refused" || overdue || redactions.length > 0;
  return (
    <li className="rounded-3 border border-line p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <b>{professional.name}</b>
        <StateBadge of={request} />
      </div>
      <p className="sm faint">
        {answeredAt
          ? t("exports.file.answered", { when: sayDay(answeredAt) })
          : t("exports.file.asked", { asked: sayDay(askedAt), due: sayDay(dueAt) })}
      </p>
      {ground && <p className="mt-2">{groundWords(ground)}</p>}
      {explanation && <p className="mt-2 whitespace-pre-line">{explanation}</p>}
      {redactions.map(({ reason, count }) => (
        <p className="mt-2" key={reason}>
          {redactedWords(reason, count)}
        </p>
      ))}
      {mayAppeal && <p className="sm mt-2">{t("exports.recourse", { officer: boot.practice.privacyOfficer })}</p>}
      {state === "pending" && (
        <Button
          size="sm"
          kind="quiet"
          className="mt-3"
          busy={act.isPending}
          onPress={() => act.mutate({ run: () => acts.withdraw(id), done: t("exports.file.withdrawn.done") })}
        >
          {t("exports.file.withdraw")}
        </Button>
      )}
      {state === "granted" && !isBuilding && (
        <Button size="sm" kind="soft" className="mt-3" busy={prepare.busy} onPress={() => prepare.start(id)}>
          {t("exports.file.prepare")}
        </Button>
      )}
      {prepare.dialog}
    </li>
  );
}
