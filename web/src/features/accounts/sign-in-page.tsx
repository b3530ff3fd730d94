import { accounts } from "@jechemine/contract/accounts.ts";
import { Login, type LoginReply } from "@jechemine/contract/accounts-shapes.ts";
import { publicPath } from "@jechemine/contract/paths.ts";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { useContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { codeOf, messageOf } from "../../api/problems.ts";
import { locale } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { Link } from "../../ui/link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PasswordField, TextField } from "../../ui/text-field.tsx";
import { DemoAccounts } from "./demo-accounts.tsx";
import { Entrance } from "./entrance.tsx";
import { enter } from "./enter.ts";
import { T, t } from "./messages.ts";
import { SecondFactorForm } from "./second-factor-form.tsx";

/** Sign in; a code is asked for next where there is a second factor. */
export default function SignInPage() {
  const [challenge, setChallenge] = useState<string>();
  const arrive = async (reply: LoginReply) => {
    if ("twoFactorRequired" in reply) setChallenge(reply.challengeToken);
    else await enter(reply.account);
  };
  return challenge ? (
    <SecondFactorForm challenge={challenge} onExpired={() => setChallenge(undefined)} />
  ) : (
    <LoginForm onReply={arrive} />
  );
}

function LoginForm({ onReply }: { onReply: (reply: LoginReply) => Promise<void> }) {
  const form = useContractForm(Login, {
    defaults: { email: "", password: "" },
    say: { email: t("accounts.email.error"), password: t("accounts.password.again") },
  });
  const login = useMutation({
    mutationFn: async (body: Login) => onReply(await call(accounts.login, { body: { ...body, transport: "cookie" } })),
    onError: () => form.setValue("password", ""),
  });
  return (
    <Entrance title={t("accounts.signIn.title")} lead={t("accounts.signIn.lead")}>
      {login.error && <Refusal error={login.error} />}
      <form className="fields" noValidate onSubmit={form.handleSubmit((body) => login.mutate(body))}>
        <FormField control={form.control} name="email">
          {(field) => <TextField label={t("accounts.email")} type="email" autoComplete="username" {...field} />}
        </FormField>
        <FormField control={form.control} name="password">
          {(field) => (
            <PasswordField
              label={t("accounts.password")}
              aside={<Link href={publicPath("forgot", locale)}>{t("accounts.signIn.forgot")}</Link>}
              autoComplete="current-password"
              {...field}
            />
          )}
        </FormField>
        <Button
          type="submit"
          kind="primary"
          size="lg"
          block
          busy={login.isPending}
          busyLabel={t("accounts.signIn.busy")}
        >
          {t("accounts.signIn.action")}
        </Button>
      </form>
      <Ways />
      {boot.demo && <DemoAccounts onChoose={(body) => login.mutate(body)} isDisabled={login.isPending} />}
    </Entrance>
  );
}

const Refusal = ({ error }: { error: Error }) => (
  <div className="mb-5">
    {codeOf(error) === "WRONG_CREDENTIALS" ? (
      <Notice tone="bad" title={t("accounts.signIn.wrong")} alert>
        {t("accounts.signIn.wrong.next")}
      </Notice>
    ) : (
      <Notice tone="bad" title={messageOf(error)} alert />
    )}
  </div>
);

const Ways = () => (
  <div className="mt-5 grid gap-2 text-sm text-ink-2">
    <p>
      <T
        id="accounts.signIn.new"
        components={{
          ask: <Link href={publicPath("request", locale)} />,
          register: <Link href={publicPath("register", locale)} />,
        }}
      />
    </p>
    <p>
      <T id="accounts.signIn.professional" components={{ join: <Link href={publicPath("join", locale)} /> }} />
    </p>
  </div>
);
