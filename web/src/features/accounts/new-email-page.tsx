import { accountSettings } from "@jechemine/contract/account-settings.ts";
import { publicPath } from "@jechemine/contract/paths.ts";
import { useMutation } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { locale } from "../../i18n/language.ts";
import { usePathParams } from "../../ui/address.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Entrance } from "../../ui/entrance.tsx";
import { Notice } from "../../ui/notice.tsx";
import { LinkProblem } from "./link-gone.tsx";
import { t } from "./messages.ts";

/** A press, not the mere opening of the link, confirms: programs that read mail open links too. */
export default function NewEmailPage() {
  const { token = "" } = usePathParams();
  const verify = useMutation({ mutationFn: () => call(accountSettings.verifyNewEmail, { body: { token } }) });
  return (
    <Entrance title={t("accounts.newEmail.title")} lead={t("accounts.newEmail.lead")}>
      <div className="grid gap-5">
        {verify.error && <LinkProblem error={verify.error} />}
        {verify.data ? (
          <>
            <Notice tone="ok" title={t("accounts.newEmail.done")} alert>
              {t("accounts.newEmail.done.text", { email: verify.data.email })}
            </Notice>
            <LinkButton kind="primary" size="lg" href={publicPath("signIn", locale)}>
              {t("accounts.toSignIn")}
            </LinkButton>
          </>
        ) : (
          <Button kind="primary" size="lg" block busy={verify.isPending} onPress={() => verify.mutate()}>
            {t("accounts.verify.action")}
          </Button>
        )}
      </div>
    </Entrance>
  );
}
