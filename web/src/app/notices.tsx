import { accounts } from "@jechemine/contract/accounts.ts";
import { publicPath } from "@jechemine/contract/paths.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { WifiOff } from "lucide-react";
import { boot } from "../api/boot.ts";
import { call } from "../api/call.ts";
import { useLine } from "../api/live.ts";
import { useOnline } from "../api/online.ts";
import { setSession, useSession } from "../api/session.ts";
import { locale } from "../i18n/language.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";
import { t } from "./messages.ts";

/** Says quietly that the device has no network. */
export const OfflineBar = () =>
  useOnline() ? null : (
    <div className="lostbar" role="status">
      <Icon of={WifiOff} size="s" />
      {t("app.offline")}
    </div>
  );

/** Whether what is on screen follows by itself. */
export function LiveMark() {
  const line = useLine();
  if (line === "off") return null;
  return (
    <span className={line === "live" ? "live only-wide" : "live live--lost"} role="status">
      {t(line === "live" ? "app.live" : "app.live.lost")}
    </span>
  );
}

/** The sign-in ended while the page was open: the page stays, with what was typed in it. */
export function SessionExpired() {
  const session = useSession();
  const client = useQueryClient();
  const back = useMutation({
    mutationFn: async () => {
      const me = await call(accounts.me, {});
      if (me.account.id !== boot.account?.id) location.reload(); // somebody else signed in
    },
    onSuccess: () => {
      setSession("ok");
      void client.invalidateQueries();
    },
  });
  return (
    <Dialog
      isOpen={session === "expired"}
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
