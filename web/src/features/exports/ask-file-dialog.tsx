import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { RadioCards } from "../../ui/choices.tsx";
import { ActDialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import type { Named } from "./file-card.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";
import { ofWhom } from "./words.ts";

/** Whose file, and a word with it. */
export function AskFileDialog({ keepers, onClose }: { keepers: readonly Named[]; onClose: () => void }) {
  const [only] = keepers;
  const [chosen, choose] = useState<string | null>(keepers.length === 1 && only ? only.id : null);
  const [message, setMessage] = useState("");
  const [isTried, setTried] = useState(false);
  const act = useAct();
  const send = () => {
    setTried(true);
    if (!chosen) return;
    const body = { professionalId: chosen, ...(message.trim() && { message: message.trim() }) };
    act.mutate({ run: () => acts.askFile(body), done: t("exports.file.sent") }, { onSuccess: onClose });
  };
  return (
    <ActDialog
      onClose={onClose}
      title={ofWhom("exports.file.ask")}
      action={t("exports.file.send")}
      busy={act.isPending}
      onAct={send}
    >
      <div className="fields">
        <RadioCards
          label={t("exports.file.who")}
          options={keepers.map(({ id, name }) => ({ id, label: name }))}
          value={chosen}
          onChange={choose}
          error={isTried && !chosen ? t("exports.file.choose") : undefined}
        />
        <TextArea
          label={t("exports.file.message")}
          optional
          value={message}
          onChange={setMessage}
          rows={3}
          maxLength={1_000}
        />
      </div>
    </ActDialog>
  );
}
