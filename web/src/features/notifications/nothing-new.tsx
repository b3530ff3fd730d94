import { boot } from "../../api/boot.ts";
import { EmptyState } from "../../ui/states.tsx";
import { t } from "./messages.ts";

/** Nobody was told of anything yet; a client and who works here wait for other things. */
export const NothingNew = () => (
  <EmptyState title={t("notifications.empty")}>
    {t(boot.account?.kind === "client" ? "notifications.empty.text" : "notifications.empty.work")}
  </EmptyState>
);
