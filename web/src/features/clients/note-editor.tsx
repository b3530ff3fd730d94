import type { Client } from "@jechemine/contract/clients.ts";
import { NOTE_MAXIMUM } from "@jechemine/contract/note-text.ts";
import type { Note } from "@jechemine/contract/notes.ts";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Lock, Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { ChooseText } from "./choose-text.tsx";
import type { DraftKeeper } from "./draft-keeper.ts";
import { DraftStatus } from "./draft-status.tsx";
import { t } from "./messages.ts";
import { NoteFields } from "./note-fields.tsx";
import { StateBadge } from "./notes-tab.tsx";
import { noteQuery } from "./queries.ts";
import { RemoveDialog, SignDialog } from "./sign-dialog.tsx";
import { readUnsent, type Unsent } from "./unsent-store.ts";
import { useDraft } from "./use-draft.ts";
import { titleOf } from "./words.ts";

type EditorProps = { note: Note; client: Client; onClose: () => void };

/** A draft of mine. What could not be sent last time is looked up on this device before anything is shown. */
export function NoteEditor(props: EditorProps) {
  const { id, deviceKey } = props.note;
  const kept = useQuery({
    queryKey: ["unsent", id],
    queryFn: async () => (deviceKey ? ((await readUnsent(id, deviceKey)) ?? null) : null),
    meta: { fixed: true },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  if (kept.isPending) {
    return (
      <div className="card card--pad min-h-96">
        <Skeleton lines={8} />
      </div>
    );
  }
  return <Editor {...props} unsent={kept.data ?? undefined} />;
}

/** Another tab may have saved while this one was away: with nothing typed here, its text is shown. */
function useOthersSaves(id: string, keeper: DraftKeeper) {
  const queries = useQueryClient();
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== "visible" || keeper.isDirty) return;
      const note = await queries.fetchQuery({ ...noteQuery(id), staleTime: 0 }).catch(() => undefined);
      if (note?.state === "draft") keeper.adopt(note);
    };
    const listener = () => void look();
    document.addEventListener("visibilitychange", listener);
    return () => document.removeEventListener("visibilitychange", listener);
  }, [id, keeper, queries]);
}

function Editor({ note, client, onClose, unsent }: EditorProps & { unsent: Unsent | undefined }) {
  const { draft, keeper } = useDraft(note, unsent);
  const [asking, setAsking] = useState<"sign" | "remove">();
  useOthersSaves(note.id, keeper);
  const close = () => setAsking(undefined);
  return (
    <Card title={titleOf(note)} aside={<StateBadge row={note} />}>
      <div className="grid gap-4">
        {draft.restored && !draft.other && <Notice tone="info">{t("clients.edit.restored")}</Notice>}
        {draft.other && <ChooseText other={draft.other} onChoose={(which) => keeper.choose(which)} />}
        {draft.status === "refused" && (
          <Notice tone="bad" title={t("clients.edit.refused")} alert>
            {draft.message}
          </Notice>
        )}
        <div className="[&_textarea]:min-h-80">
          <TextArea
            label={t("clients.edit.text")}
            placeholder={t("clients.edit.placeholder")}
            value={draft.text}
            onChange={(text) => keeper.type(text)}
            onBlur={() => void keeper.flush()}
            maxLength={NOTE_MAXIMUM}
            rows={14}
          />
        </div>
        <NoteFields note={note} client={client} keeper={keeper} />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <DraftStatus draft={draft} />
          <div className="flex flex-wrap gap-2">
            <Button kind="danger-quiet" icon={Trash2} onPress={() => setAsking("remove")}>
              {t("clients.edit.remove")}
            </Button>
            {!note.private && (
              <Button
                kind="primary"
                icon={Lock}
                isDisabled={draft.text.trim() === "" || draft.other !== null}
                onPress={() => setAsking("sign")}
              >
                {t("clients.edit.sign")}
              </Button>
            )}
          </div>
        </div>
      </div>
      {asking === "sign" && <SignDialog note={note} keeper={keeper} onClose={close} />}
      {asking === "remove" && <RemoveDialog note={note} keeper={keeper} onClose={close} onGone={onClose} />}
    </Card>
  );
}
