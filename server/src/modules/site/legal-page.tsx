import type { Locale } from "@jechemine/contract/endpoint.ts";
import { publicPaths } from "@jechemine/contract/paths.ts";
import type { ReactNode } from "react";
import type { Page } from "./document.tsx";
import { Frame } from "./frame.tsx";
import { frameTexts } from "./frame-texts.ts";
import { ACCESSIBILITY_TEXT, LEGAL_TEXTS, type PlainText } from "./legal-texts.ts";
import type { Visit } from "./visit.ts";

const PAGES = {
  privacy: LEGAL_TEXTS.privacy,
  terms: LEGAL_TEXTS.terms,
  professionalTerms: LEGAL_TEXTS.professional_terms,
  accessibility: ACCESSIBILITY_TEXT,
} as const satisfies Record<string, Readonly<Record<Locale, PlainText>>>;
export type LegalPage = keyof typeof PAGES;

/** Headings, paragraphs and lists of a plain text. */
export function blocksOf(body: string): ReactNode[] {
  return body
    .replace(/^(## .*)$/gm, "$1\n")
    .split(/\n{2,}/)
    .map((block) => {
      if (block.startsWith("## ")) return <h2 key={block}>{block.slice(3)}</h2>;
      if (!block.startsWith("- ")) return <p key={block}>{block}</p>;
      return (
        <ul key={block}>
          {block.split("\n").map((item) => (
            <li key={item}>{item.slice(2)}</li>
          ))}
        </ul>
      );
    });
}

const leadOf = (body: string) => body.split("\n\n")[0] ?? "";

/** Terms of those who are treated and of those who treat, privacy and accessibility, with who is in charge and how to reach them. */
export function legalPage(name: LegalPage, visit: Visit): Page {
  const { title, body } = PAGES[name][visit.locale];
  const t = frameTexts[visit.locale];
  const { practice } = visit;
  return {
    status: 200,
    title,
    description: leadOf(body).slice(0, 220),
    addresses: publicPaths[name],
    body: (
      <Frame visit={visit} strong={false}>
        <div className="container content">
          <article className="prose content__text">
            <h1>{title}</h1>
            {blocksOf(body)}
          </article>
          <address className="card card--pad content__text officer">
            <p className="sm muted">{t.officer}</p>
            <p>
              <b>{practice.privacyOfficer}</b>, {practice.name}
            </p>
            <p className="sm">
              <a href={`mailto:${practice.email}`}>{practice.email}</a> ·{" "}
              <a href={`tel:${practice.phone.replace(/[^+\d]/g, "")}`}>{practice.phone}</a>
            </p>
            <p className="sm muted">{practice.address}</p>
          </address>
        </div>
      </Frame>
    ),
  };
}
