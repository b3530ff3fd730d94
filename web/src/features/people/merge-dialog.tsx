import type { MergePreview } from "@jechemine/contract/merges.ts";
import { useQuery } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import { useAct } from "../../api/act.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { KeyValues } from "../../ui/card.tsx";
import { RadioCards } from "../../ui/choices.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { t } from "./messages.ts";
import { acts, previewQuery } from "./queries.ts";
import { countsOf, DATE } from "./record-column.tsx";

type MergeProps = { ids: readonly [string, string]; onClose: () => void };

/** Which record stays, what moves, what stands against it; then one press, which can be taken back for a day. */
export function MergeDialog({ ids: [one, other], onClose }: MergeProps) {
  const [keptId, setKept] = useState(one);
  const goneId = keptId === one ? other : one;
  const query = useQuery(previewQuery(keptId, goneId));
  const act = useAct();
  const preview = query.data;
  const send = ({ kept, closesAccount }: MergePreview) =>
    act.mutate(
      {
        run: () => acts.merge({ keptId, goneId, ...(closesAccount && { closeAccount: true }) }),
        done: t("people.merge.done", { name: kept.name }),
      },
      { onSuccess: onClose },
    );
  const canMerge = preview?.blockers.length === 0;
  return (
    <Dialog
      isOpen
      wide
      onClose={onClose}
      title={t("people.merge.title")}
      footer={
        <Button
          kind="primary"
          busy={act.isPending}
          isDisabled={!canMerge}
          onPress={() => preview && canMerge && send(preview)}
        >
          {t("people.merge.go")}
        </Button>
      }
    >
      <div className="min-h-96">
        <QueryView query={query} waiting={<Skeleton lines={8} />}>
          {(data) => <Preview preview={data} keptId={keptId} onKeep={setKept} />}
        </QueryView>
      </div>
    </Dialog>
  );
}

type PreviewProps = { preview: MergePreview; keptId: string; onKeep: (id: string) => void };
function Preview({
  preview: { kept, gone, moves, blockers, twoFiles, twoPayers, closesAccount, movesAccount },
  keptId,
  onKeep,
}: PreviewProps) {
  const records = [kept, gone].toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
  return (
    <div className="fields">
      <RadioCards
        label={t("people.merge.keep")}
        help={t("people.merge.keep.help")}
        options={records.map((record) => ({
          id: record.id,
          label: record.name,
          help: <Told record={record} />,
        }))}
        value={keptId}
        onChange={onKeep}
      />
      {blockers.length > 0 && (
        <Notice tone="bad" title={t("people.merge.blocked")}>
          {blockers.map((each) => t(`people.block.${each}`)).join(" ")}
        </Notice>
      )}
      {twoFiles && <Notice tone="info">{t("people.merge.twofiles")}</Notice>}
      {twoPayers && <Notice tone="info">{t("people.merge.twopayers")}</Notice>}
      {closesAccount && <Notice tone="warn">{t("people.merge.close", { email: closesAccount.email })}</Notice>}
      {movesAccount && <Notice tone="info">{t("people.merge.moveaccount", { email: movesAccount.email })}</Notice>}
      <section>
        <h3 className="mb-2 text-md">{t("people.merge.moves")}</h3>
        {moves.length === 0 ? (
          <p className="muted">{t("people.merge.nothing")}</p>
        ) : (
          <KeyValues items={moves.map(({ kind, count }) => ({ label: t(`people.kindof.${kind}`), value: count }))} />
        )}
        <p className="muted sm mt-3">
          {t("people.merge.history")} {t("people.merge.undoable")}
        </p>
      </section>
    </div>
  );
}

/** What tells one record from the other, each piece in one. */
const Told = ({ record }: { record: MergePreview["kept"] }) => {
  const { birthDate, emails, phones, account } = record;
  const pieces = [
    ...(birthDate ? [fmt.day(birthDate, DATE)] : []),
    ...emails,
    ...phones,
    t(`people.account.${account}`),
    countsOf(record),
  ];
  return pieces.map((piece, index) => (
    <Fragment key={piece}>
      {index > 0 && " · "}
      <span className="inline-block">{piece}</span>
    </Fragment>
  ));
};
