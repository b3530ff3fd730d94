import { appPaths } from "@jechemine/contract/paths.ts";
import { UserRound, UsersRound } from "lucide-react";
import { actFor, actingFor } from "../api/acting.ts";
import { boot } from "../api/boot.ts";
import { Icon } from "../ui/icon.tsx";
import { LazyMenu } from "../ui/lazy-menu.tsx";
import { t } from "./messages.ts";

/** For whom this tab acts; there only for guardians. A change begins at home, with nothing of the other in hand. */
export function ActingSwitch() {
  if (boot.wards.length === 0) return null;
  const actions = [
    { id: "me", label: t("app.acting.me"), icon: UserRound, onAction: () => actFor(undefined, appPaths.portal) },
    ...boot.wards.map(({ id, name }) => ({
      id,
      label: t("app.acting.for", { name }),
      icon: UsersRound,
      onAction: () => actFor(id, appPaths.portal),
    })),
  ];
  return (
    <div className="acting">
      <LazyMenu
        label={t("app.acting")}
        actions={actions}
        className={actingFor ? "btn btn--soft btn--sm" : "btn btn--quiet btn--sm"}
      >
        <Icon of={actingFor ? UsersRound : UserRound} size="s" />
        {actingFor ? t("app.acting.for", { name: actingFor.name }) : t("app.acting.me")}
      </LazyMenu>
    </div>
  );
}
