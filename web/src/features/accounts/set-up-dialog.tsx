import { accounts } from "@jechemine/contract/accounts.ts";
import type { Data } from "@jechemine/contract/endpoint.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import { QrCode } from "./qr-code.tsx";

const FORM = "second-factor";
export type Secret = Data<typeof accounts.setUpTwoFactor>;
type SetUpProps = { secret: Secret; onClose: () => void; onCodes: (codes: readonly string[]) => void };

/** Photograph, type a first code, done. */
export function SetUpDialog({ secret: { qr, secret: key }, onClose, onCodes }: SetUpProps) {
  const [code, setCode] = useState("");
  const enable = useMutation({
    mutationFn: () => call(accounts.enableTwoFactor, { body: { code } }),
    onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes),
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t("accounts.second.setUp")}
      footer={
        <Button kind="primary" type="submit" form={FORM} busy={enable.isPending}>
          {t("accounts.second.enable")}
        </Button>
      }
    >
      <form
        id={FORM}
        className="fields"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          enable.mutate();
        }}
      >
        <p>{t("accounts.second.scan")}</p>
        <QrCode rows={qr} />
        <p className="text-sm text-ink-2">
          {t("accounts.second.secret")} <code className="break-all">{key.match(/.{1,4}/g)?.join(" ")}</code>
        </p>
        <TextField
          label={t("accounts.second.type")}
          autoComplete="one-time-code"
          inputMode="numeric"
          value={code}
          onChange={setCode}
          error={enable.error ? messageOf(enable.error) : undefined}
          short
        />
      </form>
    </Dialog>
  );
}
