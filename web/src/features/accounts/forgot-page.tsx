import { accounts } from "@jechemine/contract/accounts.ts";
import { useMutation } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { useContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { Button } from "../../ui/button.tsx";
import { Entrance } from "../../ui/entrance.tsx";
import { FormErrorSummary } from "../../ui/form-error-summary.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { t } from "./messages.ts";

const schema = accounts.forgotPassword.body;

/** Ask for a link to choose a new password. */
export default function ForgotPage() {
  const form = useContractForm(schema, { defaults: { email: "" }, say: { email: t("accounts.email.error") } });
  const ask = useMutation({
    mutationFn: (body: { email: string }) => call(accounts.forgotPassword, { body }),
    onError: form.refuse,
  });
  if (ask.isSuccess) {
    const { email } = ask.variables;
    return (
      <Entrance title={t("accounts.mailed.title")} lead={t("accounts.forgot.text", { email })}>
        <p className="text-sm text-ink-2">{t("accounts.mailed.none")}</p>
      </Entrance>
    );
  }
  return (
    <Entrance title={t("accounts.forgot.title")} lead={t("accounts.forgot.lead")}>
      <form className="fields" noValidate onSubmit={form.handleSubmit((body) => ask.mutate(body))}>
        <FormErrorSummary problems={form.problems} count={form.refusals} />
        <FormField control={form.control} name="email">
          {(field) => <TextField label={t("accounts.email")} type="email" autoComplete="username" {...field} />}
        </FormField>
        <Button type="submit" kind="primary" size="lg" block busy={ask.isPending} busyLabel={t("accounts.sending")}>
          {t("accounts.forgot.action")}
        </Button>
      </form>
    </Entrance>
  );
}
