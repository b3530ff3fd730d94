import { accountSettings } from "@jechemine/contract/account-settings.ts";
import { Email } from "@jechemine/contract/endpoint.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { useProven } from "../../api/proven.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";
import { settingsQuery } from "./queries.ts";

/** Another e-mail: asked for here, counting once the new mailbox has answered. */
export function EmailChange() {
  const client = useQueryClient();
  const { data } = useQuery(settingsQuery);
  const [isOpen, setOpen] = useState(false);
  const change = useProven(
    (email: string) => call(accountSettings.changeEmail, { body: { email } }),
    () => setOpen(false),
  );
  const keep = useMutation({
    mutationFn: () => call(accountSettings.cancelEmailChange, {}),
    onSuccess: () => toast({ text: t("accounts.email.kept") }),
    onError: (error) => toast({ text: messageOf(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: ["accounts"] }),
  });
  return (
    <div className="mt-4 grid gap-4">
      {data?.emailChange && (
        <Notice
          tone="info"
          title={t("accounts.email.waits", { email: data.emailChange.email })}
          action={
            <Button size="sm" busy={keep.isPending} onPress={() => keep.mutate()}>
              {t("accounts.email.keep")}
            </Button>
          }
        >
          {t("accounts.email.waits.text")}
        </Notice>
      )}
      <div>
        <Button size="sm" onPress={() => setOpen(true)}>
          {t("accounts.email.change")}
        </Button>
      </div>
      {isOpen && <EmailDialog busy={change.busy} onClose={() => setOpen(false)} onSend={change.start} />}
      {change.dialog}
    </div>
  );
}

type DialogProps = { busy: boolean; onClose: () => void; onSend: (email: string) => void };
function EmailDialog({ busy, onClose, onSend }: DialogProps) {
  const form = useId();
  const [email, setEmail] = useState("");
  const [isWrong, setWrong] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const parsed = Email.safeParse(email);
    setWrong(!parsed.success);
    if (parsed.success) onSend(parsed.data);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("accounts.email.change")}
      footer={
        <>
          <Button onPress={onClose}>{t("accounts.back")}</Button>
          <Button kind="primary" type="submit" form={form} busy={busy}>
            {t("accounts.email.send")}
          </Button>
        </>
      }
    >
      <form id={form} className="fields" noValidate onSubmit={send}>
        <p>{t("accounts.email.change.text")}</p>
        <TextField
          label={t("accounts.email.new")}
          type="email"
          autoComplete="email"
          value={email}
          onChange={setEmail}
          error={isWrong ? t("accounts.email.error") : undefined}
        />
      </form>
    </Dialog>
  );
}
