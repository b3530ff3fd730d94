import type { accounts } from "@jechemine/contract/accounts.ts";
import { NewPasswordByLink } from "@jechemine/contract/accounts-shapes.ts";
import { publicPath } from "@jechemine/contract/paths.ts";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { call } from "../../api/call.ts";
import { useContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { codeOf } from "../../api/problems.ts";
import { locale } from "../../i18n/language.ts";
import { usePathParams } from "../../ui/address.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Entrance } from "../../ui/entrance.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PasswordField } from "../../ui/text-field.tsx";
import { LinkProblem } from "./link-gone.tsx";
import { t } from "./messages.ts";

type ByLinkProps = {
  endpoint: typeof accounts.resetPassword | typeof accounts.activate;
  title: string;
  lead: string;
  action: string;
  done: string;
  /** How to get another link. */
  again?: ReactNode;
};

/** A mailed link lets somebody choose a password: after forgetting one, or to open an account for the first time. */
export function PasswordByLink({ endpoint, title, lead, action, done, again }: ByLinkProps) {
  const { token = "" } = usePathParams();
  const form = useContractForm(NewPasswordByLink, {
    defaults: { token, password: "" },
    say: { password: t("accounts.password.short") },
  });
  const choose = useMutation({
    mutationFn: (body: NewPasswordByLink) => call(endpoint, { body }),
    onError: (error) => {
      if (codeOf(error) === "PASSWORD_COMMON") form.setError("password", { message: error.message });
    },
  });
  if (choose.isSuccess) {
    return (
      <Entrance title={title}>
        <div className="grid gap-5">
          <Notice tone="ok" title={done} alert />
          <LinkButton kind="primary" size="lg" href={publicPath("signIn", locale)}>
            {t("accounts.toSignIn")}
          </LinkButton>
        </div>
      </Entrance>
    );
  }
  return (
    <Entrance title={title} lead={lead}>
      <form className="fields" noValidate onSubmit={form.handleSubmit((body) => choose.mutate(body))}>
        {choose.error && codeOf(choose.error) !== "PASSWORD_COMMON" && (
          <LinkProblem error={choose.error} again={again} />
        )}
        <FormField control={form.control} name="password">
          {(field) => (
            <PasswordField
              label={t("accounts.password.new")}
              help={t("accounts.password.help")}
              autoComplete="new-password"
              {...field}
            />
          )}
        </FormField>
        <Button type="submit" kind="primary" size="lg" block busy={choose.isPending} busyLabel={t("accounts.saving")}>
          {action}
        </Button>
      </form>
    </Entrance>
  );
}
