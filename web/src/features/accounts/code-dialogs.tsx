import { accounts } from "@jechemine/contract/accounts.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/call.ts";
import { codeOf, messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { PasswordField, TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";

const CodeField = ({
  value,
  onChange,
  error,
}: {
  value: string;
  onChange: (code: string) => void;
  error: string | undefined;
}) => (
  <TextField
    label={t("accounts.code")}
    autoComplete="one-time-code"
    inputMode="numeric"
    value={value}
    onChange={onChange}
    error={error}
    short
  />
);

type RenewProps = { onClose: () => void; onCodes: (codes: readonly string[]) => void };

/** New recovery codes against a code of the app. */
export function RenewDialog({ onClose, onCodes }: RenewProps) {
  const [code, setCode] = useState("");
  const renew = useMutation({
    mutationFn: () => call(accounts.renewRecoveryCodes, { body: { code } }),
    onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes),
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("accounts.second.renew")}
      footer={
        <Button kind="primary" busy={renew.isPending} onPress={() => renew.mutate()}>
          {t("accounts.continue")}
        </Button>
      }
    >
      <CodeField value={code} onChange={setCode} error={renew.error ? messageOf(renew.error) : undefined} />
    </Dialog>
  );
}

/** Off again, against password and code. */
export function DisableDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const [code, setCode] = useState("");
  const [password, setPassword] = useState("");
  const disable = useMutation({
    mutationFn: () => call(accounts.disableTwoFactor, { body: { password, code } }),
    onSuccess: () => {
      toast({ text: t("accounts.second.disabled") });
      onDone();
    },
  });
  const isOfPassword = codeOf(disable.error) === "WRONG_PASSWORD";
  const said = disable.error ? messageOf(disable.error) : undefined;
  return (
    <Dialog
      isOpen
      role="alertdialog"
      onClose={onClose}
      title={t("accounts.second.disable")}
      footer={
        <>
          <Button onPress={onClose}>{t("accounts.back")}</Button>
          <Button kind="danger" busy={disable.isPending} onPress={() => disable.mutate()}>
            {t("accounts.second.disable")}
          </Button>
        </>
      }
    >
      <div className="fields">
        <p>{t("accounts.second.disable.text")}</p>
        <PasswordField
          label={t("accounts.password.current")}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          error={isOfPassword ? said : undefined}
        />
        <CodeField value={code} onChange={setCode} error={isOfPassword ? undefined : said} />
      </div>
    </Dialog>
  );
}
