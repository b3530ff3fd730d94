import type { Help } from "@jechemine/contract/help.ts";
import { ATTACHMENTS_MAXIMUM, MESSAGE_MAXIMUM, type Thread } from "@jechemine/contract/messages.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { SendHorizontal } from "lucide-react";
import { useState } from "react";
import { showAsItIs } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { DropZone, FileButton, FileList } from "../../api/files/file-field.tsx";
import { useFiles } from "../../api/files/use-files.ts";
import { messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";
import { namesOf } from "./thread-list.tsx";
import { useKeptText } from "./use-kept-text.ts";

type ComposerProps = { thread: Thread; onHelp: (help: Help) => void };
/** Where one answers. What is typed is kept; it stays when sending fails, and so do the files. */
export function Composer({ thread, onHelp }: ComposerProps) {
  const { id } = thread;
  const client = useQueryClient();
  const [internal, setInternal] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const files = useFiles(ATTACHMENTS_MAXIMUM, thread.draftFiles);
  // Keeping is a help, not an act: what could not be kept is still on the screen.
  const { text, setText, empty } = useKeptText({
    kept: { text: thread.draft, files: thread.draftFiles },
    files,
    keep: (message, attachments) => void acts.keep({ threadId: id, message, attachments }).catch(() => undefined),
  });
  const send = useMutation({
    mutationFn: () => acts.reply(id, { message: text.trim(), attachments: files.ids, ...(internal && { internal }) }),
    onSuccess: ({ help, nobodyOnCall }) => {
      empty();
      setAsked(false);
      if (help) onHelp({ help, nobodyOnCall });
    },
    onSettled: () => showAsItIs(client),
  });
  const isEmpty = text.trim() === "" && files.ids.length === 0;
  const isReady = !isEmpty && !files.isSending && !files.hasProblem;
  const problem = files.isSending
    ? "messages.file.wait"
    : files.hasProblem
      ? "messages.file.bad"
      : "messages.text.needed";
  const error = send.error ? messageOf(send.error) : isAsked && !isReady ? t(problem) : undefined;
  return (
    <DropZone files={files}>
      <form
        className="comp"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (isReady && !send.isPending) send.mutate();
        }}
      >
        <TextArea
          label={t("messages.write", { name: namesOf(thread) })}
          rows={2}
          value={text}
          onChange={setText}
          maxLength={MESSAGE_MAXIMUM}
          error={error}
        />
        <FileList files={files} />
        {boot.account?.kind === "staff" && (
          <Checkbox isSelected={internal} onChange={setInternal}>
            {t("messages.internal")}
          </Checkbox>
        )}
        <div className="comp__end">
          <FileButton files={files} compact />
          {boot.account?.kind === "client" && <p className="comp__say xs muted">{t("messages.urgent")}</p>}
          <Button kind="primary" type="submit" icon={SendHorizontal} busy={send.isPending}>
            {t("messages.send")}
          </Button>
        </div>
      </form>
    </DropZone>
  );
}
