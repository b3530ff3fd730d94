import { accounts, type Claim } from "@jechemine/contract/accounts.ts";
import { NewPassword } from "@jechemine/contract/accounts-shapes.ts";
import { publicPath } from "@jechemine/contract/paths.ts";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { locale } from "../../i18n/language.ts";
import { usePathParams } from "../../ui/address.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Entrance } from "../../ui/entrance.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { PasswordField } from "../../ui/text-field.tsx";
import { LinkProblem } from "./link-gone.tsx";
import { t } from "./messages.ts";
import { TermsLine } from "./terms-line.tsx";

/** A guest makes the file their own: with a new password, or by joining it to the account that they have. */
export default function ClaimPage() {
  const { token = "" } = usePathParams();
  const about = useQuery({
    queryKey: ["accounts", "claim", token],
    queryFn: () => call(accounts.readClaim, { body: { token } }),
    meta: { fixed: true },
  });
  if (about.data) return <ClaimForm token={token} claim={about.data} />;
  return (
    <Entrance title={t("accounts.claim.waiting")}>
      {about.error ? <LinkProblem error={about.error} /> : <Skeleton lines={4} />}
    </Entrance>
  );
}

function ClaimForm({ token, claim: { email, firstName, hasAccount } }: { token: string; claim: Claim }) {
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<string>();
  const claim = useMutation({
    mutationFn: () => call(accounts.claim, { body: hasAccount ? { token } : { token, password } }),
    onError: (error) => setProblem(messageOf(error)),
  });
  const send = () =>
    hasAccount || NewPassword.safeParse(password).success ? claim.mutate() : setProblem(t("accounts.password.short"));
  const title = t("accounts.claim.title", { firstName });
  if (claim.isSuccess) {
    return (
      <Entrance title={title}>
        <div className="grid gap-5">
          <Notice tone="ok" title={t("accounts.claim.done")} alert />
          <LinkButton kind="primary" size="lg" href={publicPath("signIn", locale)}>
            {t("accounts.toSignIn")}
          </LinkButton>
        </div>
      </Entrance>
    );
  }
  return (
    <Entrance title={title} lead={t(hasAccount ? "accounts.claim.known" : "accounts.claim.new", { email })}>
      <form
        className="fields"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {hasAccount && claim.error && <LinkProblem error={claim.error} />}
        {!hasAccount && (
          <PasswordField
            label={t("accounts.password")}
            help={t("accounts.password.help")}
            autoComplete="new-password"
            value={password}
            onChange={setPassword}
            error={problem}
          />
        )}
        <Button type="submit" kind="primary" size="lg" block busy={claim.isPending} busyLabel={t("accounts.saving")}>
          {t("accounts.claim.action")}
        </Button>
      </form>
      {!hasAccount && (
        <div className="mt-5 text-sm text-ink-2">
          <TermsLine />
        </div>
      )}
    </Entrance>
  );
}
