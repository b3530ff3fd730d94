import { NOTE_MAXIMUM } from "@jechemine/contract/note-text.ts";
import type { Amendment, Note } from "@jechemine/contract/notes.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Lock, Plus } from "lucide-react";
import { useState } from "react";
import { showAsItIs } from "../../api/act.ts";
import { messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Badge } from "../../ui/marks.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";
import { acts, noteQuery } from "./queries.ts";
import { sayMoment, titleOf } from "./words.ts";

/** A signed note as it was signed, and under it what was added since. */
export const SignedNote = ({ note, canAmend }: { note: Note; canAmend: boolean }) => (
  <Card
    title={titleOf(note)}
    aside={
      <Badge tone="ok" icon={Lock}>
        {t("clients.note.signed")}
      </Badge>
    }
  >
    <p className="mb-4 text-sm text-ink-2">
      {[
        t("clients.note.by", { name: note.author.name }),
        note.signedAt && t("clients.note.signed.when", { when: sayMoment(note.signedAt) }),
      ]
        .filter(Boolean)
        .join(" · ")}
      {note.member && ` · ${t("clients.note.of.member", { name: note.member.name })}`}
    </p>
    <p className="max-w-[70ch] break-words whitespace-pre-wrap">{note.text}</p>
    {note.additions.length > 0 && <Additions additions={note.additions} />}
    {canAmend && <Amend noteId={note.id} />}
  </Card>
);

const Additions = ({ additions }: { additions: readonly Amendment[] }) => (
  <section className="mt-6 border-t border-line pt-4" aria-labelledby="additions">
    <h3 id="additions" className="mb-3">
      {t("clients.amend.title")}
    </h3>
    <ol className="grid gap-4">
      {additions.map(({ id, author, at, text }) => (
        <li key={id} className="border-l-2 border-line pl-4">
          <p className="text-sm text-ink-2">{t("clients.amend.by", { name: author.name, when: sayMoment(at) })}</p>
          <p className="max-w-[70ch] break-words whitespace-pre-wrap">{text}</p>
        </li>
      ))}
    </ol>
  </section>
);

/** Whoever asked to add writes at once. */
const focusIt = (field: HTMLTextAreaElement | null) => field?.focus();

/** An addition is written in one go; it is not lost when it is refused. */
function Amend({ noteId }: { noteId: string }) {
  const queries = useQueryClient();
  const [text, setText] = useState<string>();
  const adding = useMutation({
    mutationFn: (words: string) => acts.amend(noteId, words),
    onSuccess: (note) => {
      setText(undefined);
      queries.setQueryData(noteQuery(noteId).queryKey, note);
      toast({ text: t("clients.amend.done") });
      void showAsItIs(queries);
    },
  });
  if (text === undefined) {
    return (
      <div className="mt-6">
        <Button icon={Plus} onPress={() => setText("")}>
          {t("clients.amend.add")}
        </Button>
      </div>
    );
  }
  return (
    <div className="mt-6 grid gap-3">
      <TextArea
        label={t("clients.amend.text")}
        help={t("clients.amend.help")}
        value={text}
        onChange={setText}
        maxLength={NOTE_MAXIMUM}
        rows={5}
        inputRef={focusIt}
        error={adding.error ? messageOf(adding.error) : undefined}
      />
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => setText(undefined)}>{t("clients.amend.cancel")}</Button>
        <Button
          kind="primary"
          isDisabled={text.trim() === ""}
          busy={adding.isPending}
          onPress={() => adding.mutate(text)}
        >
          {t("clients.amend.send")}
        </Button>
      </div>
    </div>
  );
}
