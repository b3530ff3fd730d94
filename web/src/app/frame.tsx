import { Outlet, useRouterState } from "@tanstack/react-router";
import { Ellipsis, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { boot } from "../api/boot.ts";
import { useLive } from "../api/live.ts";
import { Brand } from "../ui/brand.tsx";
import { Icon } from "../ui/icon.tsx";
import { LazyMenu } from "../ui/lazy-menu.tsx";
import { Link } from "../ui/link.tsx";
import { NumberBadge } from "../ui/marks.tsx";
import { Toasts } from "../ui/toast.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { Bell } from "./bell.tsx";
import { ClockBar } from "./clock-bar.tsx";
import { ConsentGate } from "./consent-gate.tsx";
import { CrisisHelp, QuickExit } from "./crisis.tsx";
import { LiveMark } from "./live-mark.tsx";
import { LockScreen } from "./lock-screen.tsx";
import { t } from "./messages.ts";
import { OfflineBar } from "./offline-bar.tsx";
import { SessionEnding } from "./session-ending.tsx";
import { SessionExpired } from "./session-expired.tsx";

export type NavItem = {
  href: string;
  label: string;
  icon: LucideIcon;
  /** People or things that wait there. */
  count?: number;
  /** Left out of the bottom bar of phones, found under "More". */
  apart?: boolean;
  /** Where wide screens have it elsewhere. */
  onlyPhone?: boolean;
};

/** The entry that holds the current page: the longest address that begins it; home begins all and holds only itself. */
function useCurrent(items: readonly NavItem[], home: string) {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const holding = items.filter(({ href }) => path === href || (href !== home && path.startsWith(`${href}/`)));
  return holding.toSorted((a, b) => b.href.length - a.href.length)[0]?.href;
}

const Waiting = ({ count }: { count: number | undefined }) => (count ? <NumberBadge count={count} waiting /> : null);

const SideNav = ({ items, current }: { items: readonly NavItem[]; current: string | undefined }) => (
  <nav className="nav" aria-label={t("app.nav")}>
    {items
      .filter((item) => !item.onlyPhone)
      .map(({ href, label, icon, count }) => (
        <NavLink key={href} href={href} isCurrent={href === current}>
          <Icon of={icon} />
          <span>{label}</span>
          <Waiting count={count} />
        </NavLink>
      ))}
  </nav>
);

function BottomNav({ items, current }: { items: readonly NavItem[]; current: string | undefined }) {
  const apart = items.filter((item) => item.apart);
  return (
    <nav className="bottom" aria-label={t("app.nav")}>
      {items
        .filter((item) => !item.apart)
        .map(({ href, label, icon, count }) => (
          <NavLink key={href} href={href} isCurrent={href === current}>
            <Icon of={icon} />
            {label}
            {count ? <span className="dot" /> : null}
          </NavLink>
        ))}
      {apart.length > 0 && (
        <LazyMenu
          label={t("app.nav.more")}
          current={apart.some(({ href }) => href === current)}
          actions={apart.map(({ href, label, icon }) => ({ id: href, label, icon, href }))}
        >
          <Icon of={Ellipsis} />
          {t("app.nav.more")}
        </LazyMenu>
      )}
    </nav>
  );
}

type FrameProps = {
  home: string;
  account: string;
  notifications: string;
  items: readonly NavItem[];
  /** Work places are denser and lock when they stand still. */
  isWork?: boolean;
  /** In the middle of the top bar. */
  tools?: ReactNode;
  /** Over every page. */
  above?: ReactNode;
};

/** An app: side bar, top bar with help and exit for people in care, the page, and a bottom bar on phones. */
export function Frame({ home, account, notifications, items, isWork, tools, above }: FrameProps) {
  useLive(boot.account !== null);
  const current = useCurrent(items, home);
  return (
    <>
      <a className="skip" href="#content">
        {t("app.skip")}
      </a>
      <ClockBar />
      <OfflineBar />
      <div className={isWork ? "app ws" : "app"}>
        <aside className="side">
          <Brand href={home} name={boot.practice.name} />
          <SideNav items={items} current={current} />
          <div className="side__end">
            <AccountMenu account={account} />
          </div>
        </aside>
        <div className="main">
          <header className="top">
            <span className="only-phone mr-auto">
              <Brand href={home} name={boot.practice.name} />
            </span>
            <div className="grow only-wide">{tools}</div>
            <LiveMark />
            <Bell href={notifications} />
            {isWork ? (
              <span className="only-phone">
                <AccountMenu account={account} isSmall />
              </span>
            ) : (
              <>
                <CrisisHelp />
                <QuickExit />
              </>
            )}
          </header>
          <main id="content" tabIndex={-1}>
            {above}
            <ConsentGate>
              <Outlet />
            </ConsentGate>
          </main>
        </div>
        <BottomNav items={items} current={current} />
      </div>
      <Toasts />
      <SessionEnding />
      <SessionExpired />
      <LockScreen />
    </>
  );
}

type NavLinkProps = { href: string; isCurrent: boolean; children: ReactNode };
const NavLink = ({ href, isCurrent, children }: NavLinkProps) => (
  <Link href={href} {...(isCurrent && { current: "page" as const })}>
    {children}
  </Link>
);
