import { type FileReview, type Redaction, RefusalGround } from "@jechemine/contract/exports.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { RadioCards } from "../../ui/choices.tsx";
import { ActDialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import { acts, reviewQuery } from "./queries.ts";

/** Answered: what was read is asked again, as it stands now. */
function useAnswer(id: string, onClose: () => void) {
  const client = useQueryClient();
  const act = useAct();
  const answer = (run: () => Promise<unknown>, done: string) =>
    act.mutate(
      { run, done },
      {
        onSuccess: () => {
          void client.invalidateQueries({ queryKey: reviewQuery(id).queryKey });
          onClose();
        },
      },
    );
  return { answer, busy: act.isPending };
}

type GrantProps = { review: FileReview; redactions: readonly Redaction[]; onClose: () => void };
export function GrantDialog({ review: { id, readAt }, redactions, onClose }: GrantProps) {
  const [word, setWord] = useState("");
  const { answer, busy } = useAnswer(id, onClose);
  const explanation = word.trim();
  const grant = () =>
    answer(
      () =>
        acts.decide(id, {
          outcome: "granted",
          readAt,
          redactions: [...redactions],
          ...(explanation && { explanation }),
        }),
      t("exports.work.granted"),
    );
  return (
    <ActDialog
      onClose={onClose}
      title={t("exports.work.grant")}
      action={t("exports.work.grant")}
      busy={busy}
      onAct={grant}
    >
      <p className="mb-4">{t("exports.work.grant.text", { count: redactions.length })}</p>
      <TextArea label={t("exports.work.word")} optional value={word} onChange={setWord} rows={3} maxLength={4_000} />
    </ActDialog>
  );
}

type RefuseProps = { review: FileReview; onClose: () => void };
export function RefuseDialog({ review: { id, guardian }, onClose }: RefuseProps) {
  const grounds = RefusalGround.options.filter((one) => one !== "no_authority" || guardian !== null);
  const [ground, setGround] = useState<RefusalGround | null>(null);
  const [reasons, setReasons] = useState("");
  const [isTried, setTried] = useState(false);
  const { answer, busy } = useAnswer(id, onClose);
  const explanation = reasons.trim();
  const refuse = () => {
    setTried(true);
    if (!ground || explanation.length < 10) return;
    answer(() => acts.decide(id, { outcome: "refused", ground, explanation }), t("exports.work.refused"));
  };
  return (
    <ActDialog
      onClose={onClose}
      title={t("exports.work.refuse.title")}
      action={t("exports.work.refuse")}
      kind="danger"
      busy={busy}
      onAct={refuse}
    >
      <p className="mb-4">{t("exports.work.refuse.text")}</p>
      <div className="fields">
        <RadioCards
          label={t("exports.work.ground")}
          options={grounds.map((one) => ({ id: one, label: t(`exports.work.ground.${one}`) }))}
          value={ground}
          onChange={setGround}
          error={isTried && !ground ? t("exports.work.ground.needed") : undefined}
        />
        <TextArea
          label={t("exports.work.explain")}
          value={reasons}
          onChange={setReasons}
          rows={4}
          maxLength={4_000}
          error={isTried && explanation.length < 10 ? t("exports.work.explain.needed") : undefined}
        />
      </div>
    </ActDialog>
  );
}
