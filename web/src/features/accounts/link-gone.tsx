import { publicPath } from "@jechemine/contract/paths.ts";
import type { ReactNode } from "react";
import { codeOf, messageOf } from "../../api/problems.ts";
import { locale } from "../../i18n/language.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { t } from "./messages.ts";

const toSignIn = () => (
  <LinkButton size="sm" href={publicPath("signIn", locale)}>
    {t("accounts.toSignIn")}
  </LinkButton>
);
/** Why a mailed link did not work; `again` is the way to another one, else one signs in. */
export const LinkProblem = ({ error, again }: { error: Error; again?: ReactNode }) =>
  codeOf(error) === "LINK_EXPIRED" ? (
    <Notice tone="warn" title={t("accounts.link.gone")} action={again ?? toSignIn()} alert>
      {t("accounts.link.gone.text")}
    </Notice>
  ) : (
    <Notice tone="bad" title={messageOf(error)} alert />
  );
