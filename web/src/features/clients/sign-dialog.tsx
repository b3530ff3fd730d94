import type { Note } from "@jechemine/contract/notes.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showAsItIs } from "../../api/act.ts";
import { messageOf } from "../../api/problems.ts";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toast.tsx";
import type { DraftKeeper } from "./draft-keeper.ts";
import { t } from "./messages.ts";
import { acts, noteQuery } from "./queries.ts";
import { forgetUnsent } from "./unsent-store.ts";

type DialogProps = { note: Note; keeper: DraftKeeper; onClose: () => void };

/** What is on the screen is saved first: one signs what one sees, or is told why not. */
export function SignDialog({ note, keeper, onClose }: DialogProps) {
  const queries = useQueryClient();
  const signing = useMutation({
    mutationFn: async () => {
      await keeper.flush();
      if (keeper.isDirty) return undefined; // the editor says why
      return acts.sign(note.id, keeper.read().revision);
    },
    onSuccess: (signed) => {
      onClose();
      if (!signed) return;
      queries.setQueryData(noteQuery(note.id).queryKey, signed);
      toast({ text: t("clients.sign.done") });
      void showAsItIs(queries);
    },
  });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t("clients.sign.title")}
      action={t("clients.sign.action")}
      onConfirm={() => signing.mutate()}
      busy={signing.isPending}
    >
      <p>{t("clients.sign.text")}</p>
      <Refusal error={signing.error} />
    </ConfirmDialog>
  );
}

export function RemoveDialog({ note, keeper, onClose, onGone }: DialogProps & { onGone: () => void }) {
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: () => acts.remove(note.id, keeper.read().revision),
    onSuccess: () => {
      keeper.discard();
      forgetUnsent(note.id);
      onClose();
      onGone();
      toast({ text: t("clients.remove.done") });
      void showAsItIs(queries);
    },
  });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t("clients.remove.title")}
      action={t("clients.remove.action")}
      kind="danger"
      onConfirm={() => removing.mutate()}
      busy={removing.isPending}
    >
      <p>{t("clients.remove.text")}</p>
      <Refusal error={removing.error} />
    </ConfirmDialog>
  );
}

const Refusal = ({ error }: { error: unknown }) =>
  error ? (
    <div className="mt-4">
      <Notice tone="bad" alert>
        {messageOf(error)}
      </Notice>
    </div>
  ) : null;
