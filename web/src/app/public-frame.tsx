import { homePath, publicPath, publicPaths } from "@jechemine/contract/paths.ts";
import type { ReactNode } from "react";
import { boot } from "../api/boot.ts";
import { locale } from "../i18n/language.ts";
import { Brand, Landscape } from "../ui/brand.tsx";
import { Link } from "../ui/link.tsx";
import { Toasts } from "../ui/toast.tsx";
import { ClockBar } from "./clock-bar.tsx";
import { CrisisHelp, QuickExit } from "./crisis.tsx";
import { CRISIS_LINES } from "./crisis-lines.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { t } from "./messages.ts";
import { OfflineBar } from "./offline-bar.tsx";

/** Pages with the landscape beside a short form. */
const ENTRANCES = (
  [
    "signIn",
    "register",
    "verifyEmail",
    "forgot",
    "reset",
    "activate",
    "claim",
    "youthAccount",
    "newEmail",
    "stopEmailChange",
  ] as const
).map((name) => new RegExp(`^${publicPaths[name][locale].replace(/:\w+/g, "[^/]+")}/?$`));

const Help = () => (
  <>
    <CrisisHelp />
    <QuickExit />
  </>
);

/** Public pages that run in the browser: the request and its follow-up, sign-in and the mailed links. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const isEntrance = ENTRANCES.some((entrance) => entrance.test(location.pathname));
  return (
    <>
      <a className="skip" href="#content">
        {t("app.skip")}
      </a>
      <ClockBar />
      <OfflineBar />
      {isEntrance ? <Entrance>{children}</Entrance> : <Plain>{children}</Plain>}
      <Toasts />
    </>
  );
}

const Plain = ({ children }: { children: ReactNode }) => (
  <>
    <header className="req-head">
      <div className="container">
        <Brand href={publicPath("home", locale)} name={boot.practice.name} />
        <span className="grow" />
        <span className="only-wide">
          <LanguageSwitch />
        </span>
        <span className="only-wide">{boot.account ? <MySpace /> : <SignInLink />}</span>
        <Help />
      </div>
    </header>
    <main id="content" tabIndex={-1} className="min-h-dvh">
      {children}
    </main>
    <footer className="only-phone mx-[var(--gutter)] mb-28 w-fit">
      <LanguageSwitch />
    </footer>
  </>
);

const SignInLink = () => (
  <Link className="lang" href={publicPath("signIn", locale)}>
    {t("app.signin")}
  </Link>
);
const MySpace = () =>
  boot.account && (
    <Link className="lang" href={homePath(boot.account.kind)}>
      {boot.account.name}
    </Link>
  );

const Entrance = ({ children }: { children: ReactNode }) => (
  <div className="auth">
    <div className="auth__l">
      <header className="hstack gap-2">
        <Brand href={publicPath("home", locale)} name={boot.practice.name} />
        <span className="grow" />
        <span className="only-wide">
          <LanguageSwitch />
        </span>
        <Help />
      </header>
      <main id="content" className="auth__f" tabIndex={-1}>
        {children}
      </main>
      <footer className="xs muted auth__e">
        <span>
          {t("app.danger")}{" "}
          {CRISIS_LINES.slice(0, 3).map(({ number, href }, index) => (
            <span key={href}>
              {index > 0 && " · "}
              <a href={href}>{number}</a>
            </span>
          ))}
        </span>
        <span className="only-phone">
          <LanguageSwitch />
        </span>
        <a href={publicPath("privacy", locale)}>{t("app.privacy")}</a>
      </footer>
    </div>
    <div className="auth__r only-wide" aria-hidden="true">
      <Landscape className="auth__svg" align="xMaxYMax" />
    </div>
  </div>
);
