import { accounts } from "@jechemine/contract/accounts.ts";
import { Register } from "@jechemine/contract/accounts-shapes.ts";
import { publicPath } from "@jechemine/contract/paths.ts";
import { useMutation } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { useContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { locale } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { Entrance } from "../../ui/entrance.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { Link } from "../../ui/link.tsx";
import { PasswordField, TextField } from "../../ui/text-field.tsx";
import { Mailed } from "./mailed.tsx";
import { T, t } from "./messages.ts";
import { TermsLine } from "./terms-line.tsx";

const NAMES = { firstName: "given-name", lastName: "family-name" } as const;

/** Ask for an account; what follows is the same whether the e-mail is known or not. */
export default function RegisterPage() {
  const form = useContractForm(Register, {
    defaults: { email: "", password: "", firstName: "", lastName: "", locale },
    say: {
      email: t("accounts.email.error"),
      password: t("accounts.password.short"),
      firstName: t("accounts.firstName.error"),
      lastName: t("accounts.lastName.error"),
    },
  });
  const register = useMutation({
    mutationFn: (body: Register) => call(accounts.register, { body }),
    onError: form.refuse,
  });
  if (register.isSuccess) return <Mailed email={register.variables.email} />;
  return (
    <Entrance title={t("accounts.register.title")} lead={t("accounts.register.lead")}>
      <form className="fields" noValidate onSubmit={form.handleSubmit((body) => register.mutate(body))}>
        <FormErrorSummary problems={form.problems} count={form.refusals} />
        <div className="fields fields--2">
          {(["firstName", "lastName"] as const).map((name) => (
            <FormField key={name} control={form.control} name={name}>
              {(field) => <TextField label={t(`accounts.${name}`)} autoComplete={NAMES[name]} {...field} />}
            </FormField>
          ))}
        </div>
        <FormField control={form.control} name="email">
          {(field) => <TextField label={t("accounts.email")} type="email" autoComplete="email" {...field} />}
        </FormField>
        <FormField control={form.control} name="password">
          {(field) => (
            <PasswordField
              label={t("accounts.password")}
              help={t("accounts.password.help")}
              autoComplete="new-password"
              {...field}
            />
          )}
        </FormField>
        <Button
          type="submit"
          kind="primary"
          size="lg"
          block
          busy={register.isPending}
          busyLabel={t("accounts.sending")}
        >
          {t("accounts.register.action")}
        </Button>
      </form>
      <Small />
    </Entrance>
  );
}

const Small = () => (
  <div className="mt-5 grid gap-2 text-sm text-ink-2">
    <TermsLine />
    <p>
      <T id="accounts.register.have" components={{ signIn: <Link href={publicPath("signIn", locale)} /> }} />
    </p>
  </div>
);
