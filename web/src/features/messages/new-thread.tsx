import type { Help } from "@jechemine/contract/help.ts";
import { ATTACHMENTS_MAXIMUM, type Draft, MESSAGE_MAXIMUM, type Recipient } from "@jechemine/contract/messages.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { DropZone, FileButton, FileList } from "../../api/files/file-field.tsx";
import { useFiles } from "../../api/files/use-files.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import { acts, newDraftQuery, recipientsQuery } from "./queries.ts";
import { awayOf, usualOf } from "./thread-head.tsx";
import { useKeptText } from "./use-kept-text.ts";

type NewProps = { onClose: () => void; onSent: (id: string, help: Help) => void };
/** A new thread: to whom, about what. What was typed before waits here. */
export function NewThread(props: NewProps) {
  const recipients = useQuery(recipientsQuery);
  const draft = useQuery({ ...newDraftQuery, gcTime: 0 });
  if (!recipients.data || !draft.data) return null; // a sheet that grows under the reader is worse than one that comes a moment later
  return <Form {...props} recipients={recipients.data} draft={draft.data} />;
}

const SUPPORT = "support";
const keyOf = ({ id }: Pick<Recipient, "id">) => id ?? SUPPORT;

function Form({ recipients, draft, onClose, onSent }: NewProps & { recipients: Recipient[]; draft: Draft }) {
  const [recipient, setRecipient] = useState(() => (recipients[0] ? keyOf(recipients[0]) : SUPPORT));
  const [subject, setSubject] = useState(draft.subject);
  const [isAsked, setAsked] = useState(false);
  const files = useFiles(ATTACHMENTS_MAXIMUM, draft.files);
  const { text, setText, empty } = useKeptText({
    kept: { subject: draft.subject, text: draft.message, files: draft.files },
    subject,
    files,
    keep: (message, attachments) =>
      void acts.keep({ threadId: null, subject, message, attachments }).catch(() => undefined),
  });
  const act = useAct<Help & { id: string }>();
  const isEmpty = text.trim() === "" && files.ids.length === 0;
  const problem = files.isSending
    ? "messages.file.wait"
    : files.hasProblem
      ? "messages.file.bad"
      : "messages.text.needed";
  const isHeld = isEmpty || files.isSending || files.hasProblem;
  const send = () => {
    setAsked(true);
    if (subject.trim() === "" || isHeld) return;
    const body = { subject: subject.trim(), message: text.trim(), recipient, attachments: files.ids };
    act.mutate(
      { run: () => acts.start(body), done: t("messages.sent") },
      {
        onSuccess: ({ id, ...help }) => {
          empty();
          onSent(id, help);
        },
      },
    );
  };
  const to = recipients.find((one) => keyOf(one) === recipient);
  const known = to && [usualOf(to), awayOf(to)].filter(Boolean).join(" · ");
  const footer = (
    <Button kind="primary" busy={act.isPending} onPress={send}>
      {t("messages.send")}
    </Button>
  );
  return (
    <Dialog isOpen wide onClose={onClose} title={t("messages.new")} footer={footer}>
      <div className="fields">
        <Select
          label={t("messages.to")}
          options={recipients.map((one) => ({
            id: keyOf(one),
            label: one.name,
            ...(one.side === "desk" && { hint: t("messages.to.desk") }),
          }))}
          value={recipient}
          onChange={setRecipient}
          {...(known && { help: known })}
        />
        <TextField
          label={t("messages.subject")}
          value={subject}
          onChange={setSubject}
          maxLength={160}
          error={isAsked && subject.trim() === "" ? t("messages.subject.needed") : undefined}
        />
        <TextArea
          label={t("messages.text")}
          help={t("messages.kept")}
          rows={6}
          value={text}
          onChange={setText}
          maxLength={MESSAGE_MAXIMUM}
          error={isAsked && isHeld ? t(problem) : undefined}
        />
        <DropZone files={files}>
          <FileList files={files} />
          <FileButton files={files} />
          <p className="help">{t("messages.file.help")}</p>
        </DropZone>
      </div>
    </Dialog>
  );
}
