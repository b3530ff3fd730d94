import { accounts } from "@jechemine/contract/accounts.ts";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";
import { QrCode } from "./qr-code.tsx";

const FORM = "second-factor";
type SetUpProps = { onClose: () => void; onCodes: (codes: readonly string[]) => void };

/** Photograph, type a first code, done. */
export function SetUpDialog({ onClose, onCodes }: SetUpProps) {
  const [code, setCode] = useState("");
  const secret = useQuery({
    queryKey: ["accounts", "second-factor", "set-up"],
    queryFn: () => call(accounts.setUpTwoFactor, {}),
    staleTime: Number.POSITIVE_INFINITY, // asking again would make another secret
    gcTime: 0,
    refetchOnWindowFocus: false,
    meta: { fixed: true },
  });
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
        <Button kind="primary" type="submit" form={FORM} busy={enable.isPending} isDisabled={!secret.data}>
          {t("accounts.second.enable")}
        </Button>
      }
    >
      <QueryView query={secret} waiting={<Waiting />}>
        {({ qr, secret: key }) => (
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
        )}
      </QueryView>
    </Dialog>
  );
}

/** At the height of what comes: the dialog stands in the middle and would move. */
const Waiting = () => (
  <div className="min-h-[404px]">
    <Skeleton lines={6} />
  </div>
);
