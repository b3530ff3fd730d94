import type { ReactNode } from "react";
import { codeOf, messageOf } from "../../api/problems.ts";
import { Notice } from "../../ui/notice.tsx";
import { t } from "./messages.ts";

/** Why a mailed link did not work; `again` is the way to another one. */
export const LinkProblem = ({ error, again }: { error: Error; again?: ReactNode }) =>
  codeOf(error) === "LINK_EXPIRED" ? (
    <Notice tone="warn" title={t("accounts.link.gone")} action={again} alert>
      {t("accounts.link.gone.text")}
    </Notice>
  ) : (
    <Notice tone="bad" title={messageOf(error)} alert />
  );
