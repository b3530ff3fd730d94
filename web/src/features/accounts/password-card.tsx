import { accounts } from "@jechemine/contract/accounts.ts";
import { ChangePassword } from "@jechemine/contract/accounts-shapes.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { useContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { codeOf, messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { PasswordField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";

const FIELD_OF: Partial<Record<string, "currentPassword" | "newPassword">> = {
  WRONG_PASSWORD: "currentPassword",
  PASSWORD_COMMON: "newPassword",
};

/** A new password ends all other sign-ins. */
export function PasswordCard() {
  const client = useQueryClient();
  const form = useContractForm(ChangePassword, {
    defaults: { currentPassword: "", newPassword: "" },
    say: { currentPassword: t("accounts.password.again"), newPassword: t("accounts.password.short") },
  });
  const change = useMutation({
    mutationFn: (body: ChangePassword) => call(accounts.changePassword, { body }),
    onSuccess: () => {
      form.reset();
      toast({ text: t("accounts.password.changed") });
      void client.invalidateQueries({ queryKey: ["accounts"] });
    },
    onError: (error) => {
      const field = FIELD_OF[codeOf(error) ?? ""];
      if (field) form.setError(field, { message: messageOf(error) });
      else toast({ text: messageOf(error) });
    },
  });
  return (
    <Card title={t("accounts.page.password")}>
      <form className="fields" noValidate onSubmit={form.handleSubmit((body) => change.mutate(body))}>
        <FormField control={form.control} name="currentPassword">
          {(field) => (
            <PasswordField label={t("accounts.password.current")} autoComplete="current-password" {...field} />
          )}
        </FormField>
        <FormField control={form.control} name="newPassword">
          {(field) => (
            <PasswordField
              label={t("accounts.password.new")}
              help={t("accounts.password.help")}
              autoComplete="new-password"
              {...field}
            />
          )}
        </FormField>
        <Button type="submit" busy={change.isPending} busyLabel={t("accounts.saving")}>
          {t("accounts.password.action")}
        </Button>
      </form>
    </Card>
  );
}
