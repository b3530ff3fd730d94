import { accounts } from "@jechemine/contract/accounts.ts";
import { Login, type LoginReply } from "@jechemine/contract/accounts-shapes.ts";
import { publicPath } from "@jechemine/contract/paths.ts";
import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { knowsPasskeys } from "../../api/passkey.ts";
import { codeOf, messageOf } from "../../api/problems.ts";
import { locale } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { Entrance } from "../../ui/entrance.tsx";
import { focusField } from "../../ui/focus-field.ts";
import { Link } from "../../ui/link.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PasswordField, TextField } from "../../ui/text-field.tsx";
import { DemoAccounts } from "./demo-accounts.tsx";
import { enter } from "./enter.ts";
import { T, t } from "./messages.ts";
import { PasskeyButton } from "./passkey-button.tsx";

const SecondFactorForm = lazy(() => import("./second-factor-form.tsx"));

/** Sign in; a code is asked for next where there is a second factor. */
export default function SignInPage() {
  const [challenge, setChallenge] = useState<string>();
  const arrive = async (reply: LoginReply) => {
    if ("twoFactorRequired" in reply) setChallenge(reply.challengeToken);
    else await enter(reply.account);
  };
  return challenge ? (
    <Suspense>
      <SecondFactorForm challenge={challenge} onExpired={() => setChallenge(undefined)} />
    </Suspense>
  ) : (
    <LoginForm onReply={arrive} />
  );
}

const EMPTY = { email: "", password: "" };

/** Two fields: lighter without the form library, which this page alone would carry. */
function LoginForm({ onReply }: { onReply: (reply: LoginReply) => Promise<void> }) {
  const [typed, setTyped] = useState(EMPTY);
  const [problems, setProblems] = useState<Partial<typeof EMPTY>>({});
  const login = useMutation({
    mutationFn: async (body: Login) => onReply(await call(accounts.login, { body: { ...body, transport: "cookie" } })),
    onError: () => setTyped((before) => ({ ...before, password: "" })),
  });
  const send = () => {
    const parsed = Login.safeParse(typed);
    const wrong = new Set(parsed.error?.issues.map(({ path }) => path[0]));
    setProblems({
      ...(wrong.has("email") && { email: t("accounts.email.error") }),
      ...(wrong.has("password") && { password: t("accounts.password.again") }),
    });
    if (parsed.data) login.mutate(parsed.data);
    else focusField(wrong.has("email") ? "email" : "password");
  };
  return (
    <Entrance title={t("accounts.signIn.title")} lead={t("accounts.signIn.lead")}>
      <form
        className="fields"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextField
          label={t("accounts.email")}
          name="email"
          type="email"
          autoComplete="username"
          value={typed.email}
          onChange={(email) => setTyped({ ...typed, email })}
          error={problems.email}
        />
        <PasswordField
          label={t("accounts.password")}
          aside={<Link href={publicPath("forgot", locale)}>{t("accounts.signIn.forgot")}</Link>}
          name="password"
          autoComplete="current-password"
          value={typed.password}
          onChange={(password) => setTyped({ ...typed, password })}
          error={problems.password}
        />
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
      {knowsPasskeys() && <PasskeyButton />}
      {login.error && <Refusal error={login.error} />}
      <Ways />
      {boot.demo && <DemoAccounts onChoose={(body) => login.mutate(body)} isDisabled={login.isPending} />}
    </Entrance>
  );
}

const Refusal = ({ error }: { error: Error }) => (
  <div className="mt-5">
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
