import type { Client } from "@jechemine/contract/clients.ts";
import { type ChangeNote, NOTE_KINDS, type Note } from "@jechemine/contract/notes.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showAsItIs } from "../../api/act.ts";
import { messageOf } from "../../api/problems.ts";
import { Switch } from "../../ui/choices.tsx";
import { Select } from "../../ui/select.tsx";
import { toast } from "../../ui/toast.tsx";
import type { DraftKeeper } from "./draft-keeper.ts";
import { t } from "./messages.ts";
import { acts, noteQuery } from "./queries.ts";

type FieldsProps = { note: Note; client: Client; keeper: DraftKeeper };

/** What the draft is: its kind, whose it is in a couple's file, and whether it is the author's alone. Changed at once. */
export function NoteFields({ note, client, keeper }: FieldsProps) {
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: async (body: ChangeNote) => {
      await keeper.flush();
      return acts.change(note.id, body);
    },
    onSuccess: (row) => {
      queries.setQueryData(noteQuery(note.id).queryKey, (before) => before && { ...before, ...row });
      return showAsItIs(queries);
    },
    onError: (error) => toast({ text: messageOf(error) }),
  });
  const members = client.files.find(({ id, kind }) => id === note.fileId && kind !== "individual")?.members ?? [];
  const kinds = NOTE_KINDS.map((id) => ({ id, label: t(`clients.kind.${id}`) }));
  const owners = [
    { id: "joint", label: t("clients.note.joint") },
    ...members.map(({ id, name }) => ({ id, label: t("clients.note.of.member", { name }) })),
  ];
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Select
        label={t("clients.edit.kind")}
        options={kinds}
        value={note.kind}
        onChange={(kind) => mutate({ kind })}
        isDisabled={isPending}
      />
      {members.length > 1 && (
        <Select
          label={t("clients.edit.member")}
          options={owners}
          value={note.member?.id ?? "joint"}
          onChange={(id) => mutate({ memberId: id === "joint" ? null : id })}
          isDisabled={isPending}
        />
      )}
      <div className="sm:col-span-2">
        <Switch
          help={t("clients.edit.private.help")}
          isSelected={note.private}
          onChange={(next) => mutate({ private: next })}
          isDisabled={isPending}
        >
          {t("clients.edit.private")}
        </Switch>
      </div>
    </div>
  );
}
