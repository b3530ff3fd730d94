import type { Ward } from "@jechemine/contract/guardians-shapes.ts";
import { appPaths } from "@jechemine/contract/paths.ts";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { actFor, actingFor } from "../../api/acting.ts";
import { boot } from "../../api/boot.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Avatar, Badge } from "../../ui/marks.tsx";
import { Notice } from "../../ui/notice.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";
import { areaWords, dayWords, firstNameOf, TONES } from "./words.ts";

/** Somebody for whom the reader acts, or asked to: what is open today, and what there is to answer. */
export function WardPart({ ward }: { ward: Ward }) {
  const { name, authority, state, sees, acts: may, restriction } = ward;
  const first = firstNameOf(name);
  return (
    <li className="grid gap-3">
      <div className="hstack flex-wrap">
        <Avatar name={name} />
        <span className="grow basis-56 sm:basis-0">
          <span className="m block">{name}</span>
          <span className="text-sm text-ink-2 block">
            {[
              t(`family.authority.${authority}`),
              ward.fourteenOn && !ward.isFourteen && t("family.fourteen", { day: dayWords(ward.fourteenOn) }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </span>
        <Badge tone={TONES[state]}>{t(`family.state.${state}`)}</Badge>
      </div>
      {ward.reason && <p className="text-sm text-ink-2">{t("family.reason", { reason: ward.reason })}</p>}
      {state === "approved" && (
        <p className="text-sm">
          {sees.length > 0 ? t("family.sees", { areas: areaWords(sees) }) : t("family.sees.nothing")}{" "}
          {restriction === "no_decisions" && <Badge tone="warn">{t("family.readOnly")}</Badge>}
        </p>
      )}
      {ward.openUntil && (
        <Notice tone="info">{t("family.openUntil", { name: first, day: dayWords(ward.openUntil) })}</Notice>
      )}
      {may.includes("consent") && <Answers ward={ward} first={first} />}
      <Buttons ward={ward} first={first} />
    </li>
  );
}

type PartProps = { ward: Ward; first: string };
function Answers({ ward, first }: PartProps) {
  const act = useAct();
  const answer = (purpose: Ward["answers"][number]["purpose"], agreed: boolean) =>
    act.mutate({ run: () => acts.answer(ward.linkId, purpose, agreed), done: t("family.answer.done") });
  return (
    <div className="grid gap-2" role="group" aria-label={t("family.answer")}>
      {ward.answers.map(({ purpose, mine, given, needed }) => (
        <div className="hstack flex-wrap" key={purpose}>
          <span className="grow basis-full text-sm sm:basis-0">
            {t(`family.answer.${purpose}`, { name: first })}
            <span className="block text-ink-2">{t("family.answer.count", { given, needed })}</span>
          </span>
          <Button
            size="sm"
            aria-pressed={mine === true}
            kind={mine === true ? "soft" : "default"}
            onPress={() => answer(purpose, true)}
          >
            {t("family.answer.yes")}
          </Button>
          <Button
            size="sm"
            aria-pressed={mine === false}
            kind={mine === false ? "soft" : "quiet"}
            onPress={() => answer(purpose, false)}
          >
            {t("family.answer.no")}
          </Button>
        </div>
      ))}
    </div>
  );
}

function Buttons({ ward, first }: PartProps) {
  const [isLeaving, setLeaving] = useState(false);
  const act = useAct();
  const isOver = ward.state === "refused" || ward.state === "ended";
  const withdraw = () =>
    act.mutate(
      { run: () => acts.withdraw(ward.linkId), done: t("family.withdraw.done", { name: first }) },
      { onSuccess: () => setLeaving(false) },
    );
  const isYouth = ward.state === "approved" && ward.fourteenOn !== null && ward.isFourteen && !ward.hasAccount;
  const mayAct = boot.wards.some(({ id }) => id === ward.wardId) && actingFor?.id !== ward.wardId;
  return (
    <div className="hstack flex-wrap">
      {isYouth && <p className="w-full text-sm text-ink-2">{t("family.wish.text", { name: first })}</p>}
      {mayAct && (
        <Button kind="soft" size="sm" onPress={() => actFor(ward.wardId, appPaths.portal)}>
          {t("family.act", { name: first })}
        </Button>
      )}
      {isYouth && (
        <Button
          size="sm"
          onPress={() => act.mutate({ run: () => acts.wishAccount(ward.linkId), done: t("family.wish.done") })}
        >
          {t("family.wish", { name: first })}
        </Button>
      )}
      {!isOver && (
        <Button kind="danger-quiet" size="sm" onPress={() => setLeaving(true)}>
          {t("family.withdraw")}
        </Button>
      )}
      <ConfirmDialog
        isOpen={isLeaving}
        onClose={() => setLeaving(false)}
        title={t("family.withdraw.title", { name: first })}
        action={t("family.withdraw")}
        kind="danger"
        onConfirm={withdraw}
        busy={act.isPending}
      >
        <p>{t("family.withdraw.text", { name: first })}</p>
      </ConfirmDialog>
    </div>
  );
}
