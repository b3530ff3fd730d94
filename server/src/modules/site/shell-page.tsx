import { publicPaths } from "@jechemine/contract/paths.ts";
import type { Entry } from "./assets.ts";
import type { Page } from "./document.tsx";
import { Brand, CrisisLines } from "./frame.tsx";
import { SHELL_TEXTS, type ShellPage } from "./shell-texts.ts";
import type { Visit } from "./visit.ts";

const NEEDS_SCRIPT = {
  fr: "Cette page a besoin de JavaScript. Sans lui, appelez-nous\u00a0:",
  en: "This page needs JavaScript. Without it, call us:",
};
/** Pages that may be found by searching; the others belong to one person. */
const FOUND: readonly ShellPage[] = ["request", "signIn", "register", "join"];

const isPublic = (name: ShellPage): name is ShellPage & keyof typeof publicPaths => name in publicPaths;

/** Which bundle opens the page. */
export function entryOf(name: ShellPage): Entry {
  const app = /^(portal|workspace|admin|dev)/.exec(name)?.[1];
  if (app === "portal" || app === "workspace" || app === "admin" || app === "dev") return `${app}.tsx`;
  return "public.tsx";
}

/** A page that the web app takes over: its name and purpose stand there at once, for slow lines and for who reads without script. */
export function shellPage(name: ShellPage, visit: Visit): Page {
  const { locale, practice, demo, account } = visit;
  const mine = { due: [...visit.due], wards: [...visit.wards] };
  const { title, lead } = SHELL_TEXTS[name];
  const { phone, email, privacyOfficer, zone } = practice;
  return {
    status: 200,
    title: title[locale],
    description: lead[locale],
    ...(FOUND.includes(name) && isPublic(name) && { addresses: publicPaths[name] }),
    boot: { locale, practice: { name: practice.name, zone, phone, email, privacyOfficer }, demo, account, ...mine },
    body: (
      <div id="app">
        <header className="req-head">
          <div className="container">
            <Brand visit={visit} />
          </div>
        </header>
        <main className="container content">
          <h1>{title[locale]}</h1>
          <p className="page__lead">{lead[locale]}</p>
          <noscript>
            <p className="note">
              {NEEDS_SCRIPT[locale]} {phone}
            </p>
            <CrisisLines visit={visit} level={2} />
          </noscript>
        </main>
      </div>
    ),
  };
}
