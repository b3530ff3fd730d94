import { accounts } from "@jechemine/contract/accounts.ts";
import { VerifySecondFactor } from "@jechemine/contract/accounts-shapes.ts";
import { useMutation } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { useContractForm } from "../../api/form.ts";
import { FormField } from "../../api/form-field.tsx";
import { codeOf, messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { Entrance } from "../../ui/entrance.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { enter } from "./enter.ts";
import { t } from "./messages.ts";

/** The second step of signing in. */
export default function SecondFactorForm({ challenge, onExpired }: { challenge: string; onExpired: () => void }) {
  const form = useContractForm(VerifySecondFactor, {
    defaults: { challengeToken: challenge, code: "", trustDevice: false },
    say: { code: t("accounts.code.error") },
  });
  const verify = useMutation({
    mutationFn: async (body: VerifySecondFactor) => enter((await call(accounts.verifySecondFactor, { body })).account),
    onError: (error) => (codeOf(error) === "CHALLENGE_EXPIRED" ? onExpired() : form.setValue("code", "")),
  });
  return (
    <Entrance title={t("accounts.code.title")} lead={t("accounts.code.lead")}>
      {verify.error && (
        <div className="mb-5">
          <Notice tone="bad" title={messageOf(verify.error)} alert />
        </div>
      )}
      <form className="fields" noValidate onSubmit={form.handleSubmit((body) => verify.mutate(body))}>
        <FormField control={form.control} name="code">
          {(field) => <TextField label={t("accounts.code")} autoComplete="one-time-code" {...field} />}
        </FormField>
        <FormField control={form.control} name="trustDevice">
          {({ value, ...field }) => (
            <Checkbox isSelected={value ?? false} {...field}>
              {t("accounts.code.trust")}
            </Checkbox>
          )}
        </FormField>
        <Button
          type="submit"
          kind="primary"
          size="lg"
          block
          busy={verify.isPending}
          busyLabel={t("accounts.signIn.busy")}
        >
          {t("accounts.continue")}
        </Button>
        <Button kind="quiet" onPress={onExpired}>
          {t("accounts.back")}
        </Button>
      </form>
    </Entrance>
  );
}
