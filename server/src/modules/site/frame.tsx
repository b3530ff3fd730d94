import { publicPath, translatedPath } from "@jechemine/contract/paths.ts";
import type { ReactNode } from "react";
import { frameTexts } from "./frame-texts.ts";
import { Icon, Mark } from "./icons.tsx";
import { homeOf, linkTo, other, type Visit } from "./visit.ts";

/** The lines of Québec, the most urgent first. The web app lists the same ones. */
const LINES = [
  { number: "911", href: "tel:911", says: "911" },
  { number: "988", href: "tel:988", says: "988" },
  { number: "1 866 APPELLE", href: "tel:18662773553", says: "appelle" },
  { number: "811", href: "tel:811", says: "811" },
] as const;
const YOUNG = [
  { number: "1 800 263-2266", href: "tel:18002632266", says: "teljeunes" },
  { number: "514 600-1002", href: "sms:5146001002", says: "teljeunesText" },
] as const;
/** Where "quick exit" leads when no script runs. */
const NEUTRAL = { fr: "https://meteo.gc.ca/", en: "https://weather.gc.ca/" };

type Around = { visit: Visit };
export const Brand = ({ visit }: Around) => (
  <a className="brand" href={linkTo(visit, "home")}>
    <Mark />
    <span>{visit.practice.name}</span>
  </a>
);

const Line = ({ line, words }: { line: { number: string; href: string }; words: string }) => (
  <a className="line" href={line.href}>
    <b>{line.number}</b>
    <span>{words}</span>
  </a>
);

/** Every line of help, on the page "how it works" and in the dialog of every page. */
export function CrisisLines({ visit, level = 3 }: Around & { level?: 2 | 3 }) {
  const t = frameTexts[visit.locale];
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <>
      <p className="muted">{t.helpLead}</p>
      <div className="lines lines--1 crisis__lines">
        {LINES.map((line) => (
          <Line key={line.href} line={line} words={t[line.says]} />
        ))}
      </div>
      <Heading className="crisis__young">{t.young}</Heading>
      <div className="lines lines--1 crisis__lines">
        {YOUNG.map((line) => (
          <Line key={line.href} line={line} words={t[line.says]} />
        ))}
      </div>
    </>
  );
}

function Strip({ visit }: Around) {
  const t = frameTexts[visit.locale];
  return (
    <aside className="strip" aria-label={t.danger}>
      <div className="container">
        <span className="only-wide">{t.danger}</span>
        <a href="tel:911">911</a>
        <a href="tel:988">
          988<span className="only-wide">&nbsp;{t.call}</span>
        </a>
        <a href="tel:18662773553" className="nw">
          1&nbsp;866&nbsp;APPELLE
        </a>
        <a href={`${linkTo(visit, "how")}#crise`} data-open="crisis">
          <span className="only-wide">{t.lines}</span>
          <span className="only-phone">{t.linesShort}</span>
        </a>
        <a className="strip__exit" href={NEUTRAL[visit.locale]} rel="noreferrer" data-exit="" title={t.exitHelp}>
          <Icon name="exit" size="s" />
          <span className="only-wide">{t.exit}</span>
          <span className="only-phone">{t.exitShort}</span>
        </a>
      </div>
    </aside>
  );
}

function LanguageLink({ visit }: Around) {
  const to = other(visit.locale);
  return (
    <a
      className="lang"
      href={(translatedPath(visit.path, to) ?? publicPath("home", to)) + visit.search}
      lang={to}
      hrefLang={`${to}-CA`}
      data-lang={to}
    >
      {frameTexts[visit.locale].other}
    </a>
  );
}

const SpaceLink = ({ visit, className }: Around & { className: string }) => (
  <a className={className} href={visit.account ? homeOf(visit.account) : linkTo(visit, "signIn")}>
    {visit.account ? frameTexts[visit.locale].mySpace : frameTexts[visit.locale].signIn}
  </a>
);

function Header({ visit }: Around) {
  const t = frameTexts[visit.locale];
  const pages = (
    <>
      <NavLink visit={visit} page="how" label={t.how} />
      <NavLink visit={visit} page="professionals" label={t.professionals} />
    </>
  );
  return (
    <header className="pub-head">
      <div className="container">
        <Brand visit={visit} />
        <nav className="pub-nav" aria-label={t.site}>
          {pages}
        </nav>
        <LanguageLink visit={visit} />
        <SpaceLink visit={visit} className="btn btn--quiet only-wide" />
        <a className="btn btn--primary only-wide" href={linkTo(visit, "request")}>
          {t.ask}
        </a>
        <button
          className="btn btn--icon btn--quiet pub-menu-button"
          type="button"
          aria-label={t.menu}
          aria-expanded="false"
          aria-controls="menu"
          data-toggle="menu"
        >
          <Icon name="menu" />
        </button>
      </div>
      <nav className="pub-menu" id="menu" aria-label={t.menu} hidden>
        <div className="container">
          {pages}
          <SpaceLink visit={visit} className="" />
        </div>
      </nav>
    </header>
  );
}

const NavLink = ({ visit, page, label }: Around & { page: "how" | "professionals"; label: string }) => (
  <a href={linkTo(visit, page)} aria-current={visit.path === publicPath(page, visit.locale) ? "page" : undefined}>
    {label}
  </a>
);

function Footer({ visit }: Around) {
  const t = frameTexts[visit.locale];
  const { practice, now } = visit;
  return (
    <footer className="foot">
      <div className="container">
        <div className="foot__grid">
          <div>
            <Brand visit={visit} />
            <p className="foot__about">{t.about}</p>
            <p className="foot__about">{practice.address}</p>
          </div>
          <div>
            <h2>{t.find}</h2>
            <ul>
              <FootLink href={linkTo(visit, "request")} label={t.ask} />
              <FootLink href={linkTo(visit, "request", { for: "loved_one" })} label={t.lovedOne} />
              <FootLink href={linkTo(visit, "professionals")} label={t.professionals} />
              <FootLink href={linkTo(visit, "how")} label={t.how} />
              <FootLink href={linkTo(visit, "schools")} label={t.schools} />
              <FootLink href={linkTo(visit, "organisations")} label={t.organisations} />
            </ul>
          </div>
          <div>
            <h2>{t.practice}</h2>
            <ul>
              <FootLink href={`tel:${practice.phone.replace(/[^+\d]/g, "")}`} label={practice.phone} />
              <FootLink href={`mailto:${practice.email}`} label={practice.email} />
              <FootLink href={linkTo(visit, "contact")} label={t.contact} />
              <FootLink href={linkTo(visit, "join")} label={t.join} />
              <FootLink
                href={visit.account ? homeOf(visit.account) : linkTo(visit, "signIn")}
                label={visit.account ? t.mySpace : t.signIn}
              />
            </ul>
          </div>
          <div>
            <h2>{t.yourInformation}</h2>
            <ul>
              <FootLink href={linkTo(visit, "privacy")} label={t.privacy} />
              <FootLink href={linkTo(visit, "terms")} label={t.terms} />
              <FootLink href={linkTo(visit, "accessibility")} label={t.accessibility} />
              <FootLink href={linkTo(visit, "verify")} label={t.verify} />
            </ul>
            <p className="foot__officer">
              {t.officer} <b>{practice.privacyOfficer}</b>, <span className="nw">{practice.phone}</span>
            </p>
          </div>
        </div>
        <div className="foot__end">
          <span>
            © {now.getUTCFullYear()} {practice.name}
          </span>
          <span>{t.notEmergency}</span>
        </div>
      </div>
    </footer>
  );
}
const FootLink = ({ href, label }: { href: string; label: string }) => (
  <li>
    <a href={href}>{label}</a>
  </li>
);

/** Header, crisis lines and footer around a content page. `strong`: on phones the one action stays at the bottom. */
export function Frame({ visit, children, strong = true }: Around & { children: ReactNode; strong?: boolean }) {
  const t = frameTexts[visit.locale];
  return (
    <>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <Strip visit={visit} />
      <Header visit={visit} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer visit={visit} />
      {strong && (
        <aside className="stick only-phone" aria-label={t.ask}>
          <a className="btn btn--primary btn--lg btn--block" href={linkTo(visit, "request")}>
            {t.ask} <Icon name="arrow" />
          </a>
        </aside>
      )}
      <dialog id="crisis" className="dialog" aria-labelledby="crisis-title">
        <div className="dialog__h">
          <h2 id="crisis-title">{t.helpNow}</h2>
          <button className="btn btn--icon btn--quiet" type="button" aria-label={t.close} data-close="">
            <Icon name="close" />
          </button>
        </div>
        <div className="dialog__b">
          <CrisisLines visit={visit} />
        </div>
      </dialog>
    </>
  );
}
