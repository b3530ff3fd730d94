import { accounts } from "@jechemine/contract/accounts.ts";
import { publicPath } from "@jechemine/contract/paths.ts";
import { locale } from "../../i18n/language.ts";
import { LinkButton } from "../../ui/button.tsx";
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
      again={
        <LinkButton size="sm" href={publicPath("forgot", locale)}>
          {t("accounts.forgot.action")}
        </LinkButton>
      }
    />
  );
}
