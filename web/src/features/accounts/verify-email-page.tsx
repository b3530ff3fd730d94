import { accounts } from "@jechemine/contract/accounts.ts";
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
export default function VerifyEmailPage() {
  const { token = "" } = usePathParams();
  const verify = useMutation({ mutationFn: () => call(accounts.verifyEmail, { body: { token } }) });
  return (
    <Entrance title={t("accounts.verify.title")} lead={t("accounts.verify.lead")}>
      <div className="grid gap-5">
        {verify.error && <LinkProblem error={verify.error} />}
        {verify.data ? (
          <>
            <Notice tone="ok" title={t("accounts.verify.done")} alert>
              {t(verify.data.kind === "professional" ? "accounts.verify.done.applicant" : "accounts.verify.done.text")}
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
