import { codeOf, messageOf } from "../../api/problems.ts";
import { Notice } from "../../ui/notice.tsx";
import { t } from "./messages.ts";

/** Why a mailed link did not work. */
export const LinkProblem = ({ error }: { error: Error }) =>
  codeOf(error) === "LINK_EXPIRED" ? (
    <Notice tone="warn" title={t("accounts.link.gone")} alert>
      {t("accounts.link.gone.text")}
    </Notice>
  ) : (
    <Notice tone="bad" title={messageOf(error)} alert />
  );
