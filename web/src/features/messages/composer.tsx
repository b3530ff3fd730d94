import type { Thread } from "@jechemine/contract/messages.ts";
import { MESSAGE_MAXIMUM } from "@jechemine/contract/messages.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { SendHorizontal } from "lucide-react";
import { useCallback, useState } from "react";
import { showAsItIs } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";
import { namesOf } from "./thread-list.tsx";
import { useKeptText } from "./use-kept-text.ts";

/** Where one answers. What is typed is kept; it stays when sending fails. */
export function Composer({ thread }: { thread: Thread }) {
  const { id } = thread;
  const client = useQueryClient();
  const [internal, setInternal] = useState(false);
  const [isAsked, setAsked] = useState(false);
  // Keeping is a help, not an act: what could not be kept is still on the screen.
  const keep = useCallback((text: string) => void acts.keep(id, text).catch(() => undefined), [id]);
  const { text, setText, empty } = useKeptText(thread.draft, keep);
  const send = useMutation({
    mutationFn: () => acts.reply(id, text.trim(), internal),
    onSuccess: () => {
      empty();
      setAsked(false);
    },
    onSettled: () => showAsItIs(client),
  });
  const isEmpty = text.trim() === "";
  const error = send.error ? messageOf(send.error) : isAsked && isEmpty ? t("messages.text.needed") : undefined;
  return (
    <form
      className="comp"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!isEmpty && !send.isPending) send.mutate();
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
      {boot.account?.kind === "staff" && (
        <Checkbox isSelected={internal} onChange={setInternal}>
          {t("messages.internal")}
        </Checkbox>
      )}
      <div className="comp__end">
        <p className="xs muted grow">{boot.account?.kind === "client" ? t("messages.urgent") : ""}</p>
        <Button kind="primary" type="submit" icon={SendHorizontal} busy={send.isPending}>
          {t("messages.send")}
        </Button>
      </div>
    </form>
  );
}
