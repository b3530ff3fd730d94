import { ownSession } from "@jechemine/contract/accounts-session.ts";
import { publicPath } from "@jechemine/contract/paths.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { boot } from "../api/boot.ts";
import { call } from "../api/call.ts";
import { setSession } from "../api/session.ts";
import { locale } from "../i18n/language.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { t } from "./messages.ts";

/** The sign-in ended while the page was open: the page stays, with what was typed in it. */
export default function SessionExpiredDialog() {
  const client = useQueryClient();
  const back = useMutation({
    mutationFn: async () => {
      const me = await call(ownSession.me, {});
      if (me.account.id !== boot.account?.id) location.reload(); // somebody else signed in
    },
    onSuccess: () => {
      setSession("ok");
      void client.invalidateQueries();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={() => undefined}
      mustAnswer
      title={t("app.expired.title")}
      footer={
        <>
          <Button onPress={() => back.mutate()} busy={back.isPending}>
            {t("app.expired.back")}
          </Button>
          <LinkButton kind="primary" href={publicPath("signIn", locale)} target="_blank">
            {t("app.expired.signin")}
          </LinkButton>
        </>
      }
    >
      <p>{t("app.expired.text")}</p>
      {back.isError && (
        <div className="mt-4">
          <Notice tone="warn" title={t("app.expired.still")} alert />
        </div>
      )}
    </Dialog>
  );
}
