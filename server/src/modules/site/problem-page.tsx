import type { Page } from "./document.tsx";
import { Frame } from "./frame.tsx";
import { linkTo, type Visit } from "./visit.ts";

const NB = "\u00a0";
const TEXTS = {
  404: {
    fr: {
      title: "Cette page n’existe pas",
      text: "Le lien est peut-être ancien, ou l’adresse incomplète.",
      home: "Retour à l’accueil",
    },
    en: {
      title: "This page does not exist",
      text: "The link may be old, or the address incomplete.",
      home: "Back to home",
    },
  },
  500: {
    fr: {
      title: "Cette page ne s’affiche pas",
      text: `Un problème est survenu de notre côté. Rien de ce que vous avez envoyé n’est perdu${NB}: réessayez dans un moment.`,
      home: "Retour à l’accueil",
    },
    en: {
      title: "This page cannot be shown",
      text: "Something failed on our side. Nothing that you sent is lost: try again in a moment.",
      home: "Back to home",
    },
  },
  503: {
    fr: {
      title: "Un moment, s’il vous plaît",
      text: `Le service est très occupé. Rien n’est perdu${NB}: réessayez dans un moment.`,
      home: "Retour à l’accueil",
    },
    en: {
      title: "One moment, please",
      text: "The service is very busy. Nothing is lost: try again in a moment.",
      home: "Back to home",
    },
  },
} as const;

/** Pages for what is not there and for what broke. The code is what a caller tells the team. */
export function problemPage(status: 404 | 500 | 503, visit: Visit, code?: string): Page {
  const t = TEXTS[status][visit.locale];
  return {
    status,
    title: t.title,
    description: t.text,
    body: (
      <Frame visit={visit} strong={false}>
        <div className="container content">
          <div className="empty problem">
            <svg className="art" viewBox="0 0 148 72" aria-hidden="true" fill="none">
              <path
                d="M8 60c20-26 52-8 66-26S108 12 140 20"
                stroke="var(--line-strong)"
                strokeWidth="4"
                strokeLinecap="round"
                strokeDasharray="1 10"
              />
              <circle cx="8" cy="60" r="6" fill="var(--accent)" />
              <circle cx="74" cy="34" r="7" fill="var(--surface)" stroke="var(--warm)" strokeWidth="3" />
            </svg>
            <h1>{t.title}</h1>
            <p>{t.text}</p>
            <a className="btn btn--primary" href={linkTo(visit, "home")}>
              {t.home}
            </a>
            {code && <p className="xs faint">{code}</p>}
          </div>
        </div>
      </Frame>
    ),
  };
}
