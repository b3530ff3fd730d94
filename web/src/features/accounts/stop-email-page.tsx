import { accountSettings } from "@jechemine/contract/account-settings.ts";
import { useMutation } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { usePathParams } from "../../ui/address.ts";
import { Button } from "../../ui/button.tsx";
import { Entrance } from "../../ui/entrance.tsx";
import { Notice } from "../../ui/notice.tsx";
import { LinkProblem } from "./link-gone.tsx";
import { t } from "./messages.ts";

/** It was not me: the old address stays, or comes back, and everybody is signed out. */
export default function StopEmailPage() {
  const { token = "" } = usePathParams();
  const stop = useMutation({ mutationFn: () => call(accountSettings.stopEmailChange, { body: { token } }) });
  return (
    <Entrance title={t("accounts.stopEmail.title")} lead={t("accounts.stopEmail.lead")}>
      <div className="grid gap-5">
        {stop.error && <LinkProblem error={stop.error} />}
        {stop.data ? (
          <Notice tone="ok" title={t("accounts.stopEmail.done", { email: stop.data.email })} alert>
            {t("accounts.stopEmail.done.text")}
          </Notice>
        ) : (
          <Button kind="danger" size="lg" block busy={stop.isPending} onPress={() => stop.mutate()}>
            {t("accounts.stopEmail.action")}
          </Button>
        )}
      </div>
    </Entrance>
  );
}
