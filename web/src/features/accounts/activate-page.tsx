import { accounts } from "@jechemine/contract/accounts.ts";
import { t } from "./messages.ts";
import { PasswordByLink } from "./password-by-link.tsx";

export default function ActivatePage() {
  return (
    <PasswordByLink
      endpoint={accounts.activate}
      title={t("accounts.activate.title")}
      lead={t("accounts.activate.lead")}
      action={t("accounts.activate.action")}
      done={t("accounts.activate.done")}
    />
  );
}
