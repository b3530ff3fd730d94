import { accounts } from "@jechemine/contract/accounts.ts";
import { t } from "./messages.ts";
import { PasswordByLink } from "./password-by-link.tsx";

export default function ResetPage() {
  return (
    <PasswordByLink
      endpoint={accounts.resetPassword}
      title={t("accounts.reset.title")}
      lead={t("accounts.reset.lead")}
      action={t("accounts.reset.action")}
      done={t("accounts.reset.done")}
    />
  );
}
