import { accounts } from "@jechemine/contract/accounts.ts";
import { passkeys } from "@jechemine/contract/accounts-passkeys.ts";
import { publicPath } from "@jechemine/contract/paths.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { knowsPasskeys, signWithPasskey, wasCancelled } from "../../api/passkey.ts";
import { messageOf } from "../../api/problems.ts";
import { setSession } from "../../api/session.ts";
import { locale } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PasswordField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";

const FORM = "unlock";

/** Who is there? The page stays below with what was typed in it, out of sight. */
export default function LockDialog() {
  const client = useQueryClient();
  const [password, setPassword] = useState("");
  const open = async () => {
    await client.cancelQueries(); // an answer from before would lock the page again
    setSession("ok");
    void client.invalidateQueries();
  };
  const unlock = useMutation({
    mutationFn: () => call(accounts.unlock, { body: { password } }),
    onSuccess: open,
    onError: () => setPassword(""),
  });
  const options = useQuery({
    queryKey: ["accounts", "unlock-by-passkey"],
    queryFn: () => call(passkeys.unlockOptions, {}),
    enabled: knowsPasskeys(),
    retry: false,
    gcTime: 0,
  });
  const byPasskey = useMutation({
    mutationFn: async () => {
      const credential = await signWithPasskey(await call(passkeys.unlockOptions, {}));
      await call(passkeys.unlock, { body: { credential } });
    },
    onSuccess: open,
  });
  const leave = useMutation({
    mutationFn: () => call(accounts.logout, { body: {} }),
    onSuccess: () => location.assign(publicPath("signIn", locale)),
  });
  return (
    <>
      <div className="curtain" />
      <Dialog
        isOpen
        mustAnswer
        onClose={() => undefined}
        title={t("accounts.locked.title", { name: boot.account?.name ?? "" })}
        footer={
          <>
            <Button kind="quiet" busy={leave.isPending} onPress={() => leave.mutate()}>
              {t("accounts.locked.out")}
            </Button>
            <Button kind="primary" type="submit" form={FORM} busy={unlock.isPending}>
              {t("accounts.locked.action")}
            </Button>
          </>
        }
      >
        <form
          id={FORM}
          className="fields"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            unlock.mutate();
          }}
        >
          <p>{t("accounts.locked.text")}</p>
          <PasswordField
            label={t("accounts.password")}
            help={t("accounts.locked.out.warning")}
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
            error={unlock.error ? messageOf(unlock.error) : undefined}
          />
          {options.data && (
            <Button icon={KeyRound} busy={byPasskey.isPending} onPress={() => byPasskey.mutate()}>
              {t("accounts.passkeys.unlock")}
            </Button>
          )}
          {byPasskey.error && !wasCancelled(byPasskey.error) && (
            <Notice tone="bad" title={messageOf(byPasskey.error)} alert />
          )}
        </form>
      </Dialog>
    </>
  );
}
