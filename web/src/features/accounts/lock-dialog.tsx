import { accounts } from "@jechemine/contract/accounts.ts";
import { publicPath } from "@jechemine/contract/paths.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { setSession } from "../../api/session.ts";
import { locale } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { PasswordField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";

const FORM = "unlock";

/** Who is there? The page stays below with what was typed in it, out of sight. */
export default function LockDialog() {
  const client = useQueryClient();
  const [password, setPassword] = useState("");
  const unlock = useMutation({
    mutationFn: () => call(accounts.unlock, { body: { password } }),
    onSuccess: async () => {
      await client.cancelQueries(); // an answer from before would lock the page again
      setSession("ok");
      void client.invalidateQueries();
    },
    onError: () => setPassword(""),
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
        </form>
      </Dialog>
    </>
  );
}
