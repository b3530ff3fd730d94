import { ownSession } from "@jechemine/contract/accounts-session.ts";
import { publicPath } from "@jechemine/contract/paths.ts";
import { Globe, Lock, LogOut, Moon, Sun, UserRound } from "lucide-react";
import { useState } from "react";
import { settleBeforeSignOut } from "../api/before-sign-out.ts";
import { boot } from "../api/boot.ts";
import { call } from "../api/call.ts";
import { messageOf } from "../api/problems.ts";
import { setSession } from "../api/session.ts";
import { locale, otherLocale, rememberLocale } from "../i18n/language.ts";
import { readTheme, setTheme } from "../ui/appearance.ts";
import { LazyMenu } from "../ui/lazy-menu.tsx";
import { Avatar } from "../ui/marks.tsx";
import type { MenuAction } from "../ui/menu.tsx";
import { toast } from "../ui/toast.tsx";
import { t } from "./messages.ts";

async function signOut() {
  await settleBeforeSignOut();
  await call(ownSession.logout, { body: {} });
  location.assign(publicPath("signIn", locale));
}
async function lock() {
  await settleBeforeSignOut();
  await call(ownSession.lock, {});
  setSession("locked");
}
async function changeLanguage() {
  rememberLocale(otherLocale);
  await call(ownSession.setLocale, { body: { locale: otherLocale } });
  location.reload();
}
/** A failed act of the menu is said, never swallowed. */
const attempt = (act: () => Promise<void>) => () =>
  void act().catch((error: unknown) => toast({ text: messageOf(error) }));

const isDarkNow = () =>
  readTheme() === "dark" || (readTheme() === "system" && matchMedia("(prefers-color-scheme: dark)").matches);

/** Who is signed in, and what concerns them; small in the top bar of phones, where there is no side. */
export function AccountMenu({ account, isSmall }: { account: string; isSmall?: boolean }) {
  const [isDark, setDark] = useState(isDarkNow);
  if (!boot.account) return null;
  const { name, kind } = boot.account;
  const turn = () => {
    setTheme(isDark ? "light" : "dark");
    setDark(!isDark);
  };
  const actions: MenuAction[] = [
    { id: "account", label: t("app.nav.account"), icon: UserRound, href: account },
    {
      id: "theme",
      label: t(isDark ? "app.theme.toLight" : "app.theme.toDark"),
      icon: isDark ? Sun : Moon,
      onAction: turn,
    },
    { id: "language", label: t("app.lang"), icon: Globe, onAction: attempt(changeLanguage) },
    ...(kind === "client" ? [] : [{ id: "lock", label: t("app.lock"), icon: Lock, onAction: attempt(lock) }]),
    { id: "out", label: t("app.signout"), icon: LogOut, onAction: attempt(signOut) },
  ];
  return (
    <LazyMenu label={name} actions={actions} className={isSmall ? "btn btn--icon btn--quiet" : "me"}>
      <Avatar name={name} size="s" />
      {isSmall ? (
        <span className="vh">{name}</span>
      ) : (
        <span className="grow">
          <span className="m sm trunc block">{name}</span>
          <span className="xs faint block">{t(`app.role.${kind}`)}</span>
        </span>
      )}
    </LazyMenu>
  );
}
