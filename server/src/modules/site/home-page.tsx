import { publicPaths } from "@jechemine/contract/paths.ts";
import type { ProfessionalCard } from "@jechemine/contract/people.ts";
import type { Bilingual } from "../../platform/refused.ts";
import type { Page } from "./document.tsx";
import { Frame } from "./frame.tsx";
import { homeTexts } from "./home-texts.ts";
import { Icon, type IconName, Landscape } from "./icons.tsx";
import { ProfessionalCards } from "./professional-card.tsx";
import { linkTo, type Visit } from "./visit.ts";

/** Words that people arrive with, as reasons of the taxonomy. */
export const FIRST_REASONS = [
  "generalised-anxiety",
  "depression",
  "burnout",
  "couple-communication",
  "bereavement",
  "sleep",
  "adhd",
  "ptsd",
  "child-behaviour",
  "alcohol",
  "self-esteem",
] as const;

export type ReasonLabels = ReadonlyMap<string, Bilingual>;
type Home = { visit: Visit; professionals: readonly ProfessionalCard[]; reasons: ReasonLabels };

const FACTS: readonly IconName[] = ["clock", "person", "wallet"];
const PROMISES: readonly IconName[] = ["shield", "lock", "wallet"];

function Hero({ visit }: { visit: Visit }) {
  const t = homeTexts[visit.locale];
  return (
    <section className="container hero">
      <div className="hero__t">
        <h1>{t.heading}</h1>
        <p className="lead">{t.lead}</p>
        <div className="hero__cta">
          <a className="btn btn--primary btn--lg" href={linkTo(visit, "request")}>
            {t.ask} <Icon name="arrow" />
          </a>
          <a className="btn btn--lg btn--quiet" href={linkTo(visit, "professionals")}>
            {t.see}
          </a>
        </div>
        <ul className="facts">
          {t.facts.map((fact, index) => (
            <li key={fact}>
              <Icon name={FACTS[index] ?? "info"} size="s" />
              {fact}
            </li>
          ))}
        </ul>
      </div>
      <div className="hero__art">
        <Landscape />
        <div className="card hero__card">
          <div className="hero__who">
            <span className="av" aria-hidden="true">
              <Icon name="person" />
            </span>
            <div>
              <div className="xs faint">{t.cardWhat}</div>
              <div className="hero__say">{t.cardWho}</div>
            </div>
          </div>
          <div className="bar bar--waiting">
            <i />
          </div>
          <div className="xs muted">{t.cardThen}</div>
        </div>
      </div>
    </section>
  );
}

function Reasons({ visit, reasons }: Pick<Home, "visit" | "reasons">) {
  const t = homeTexts[visit.locale];
  return (
    <section className="container sec" aria-labelledby="why">
      <h2 className="sec__h" id="why">
        {t.why}
      </h2>
      <p className="muted">{t.whyLead}</p>
      <div className="chips sec__chips">
        {FIRST_REASONS.flatMap((key) => {
          const label = reasons.get(key)?.[visit.locale];
          return label
            ? [
                <a key={key} className="chip" href={linkTo(visit, "request", { reason: key })}>
                  {label}
                </a>,
              ]
            : [];
        })}
        <a className="chip chip--search" href={linkTo(visit, "request")}>
          <Icon name="search" size="s" />
          {t.otherReason}
        </a>
      </div>
    </section>
  );
}

/** The four steps that follow a request, with the practice's own numbers. */
export function Walk({ visit }: { visit: Visit }) {
  const { steps } = homeTexts[visit.locale];
  const { proposalHours, cancellationNoticeHours } = visit.rules;
  const filled = (text: string) =>
    text.replace("{hours}", String(proposalHours)).replace("{notice}", String(cancellationNoticeHours));
  return (
    <ol className="walk">
      {steps.map(([title = "", text = ""], index) => (
        <li key={title}>
          <span className={index === steps.length - 1 ? "walk__n walk__n--warm" : "walk__n"} aria-hidden="true">
            {index + 1}
          </span>
          <h3>{title}</h3>
          <p>{filled(text)}</p>
        </li>
      ))}
    </ol>
  );
}

export function Closing({ visit }: { visit: Visit }) {
  const t = homeTexts[visit.locale];
  return (
    <section className="container sec">
      <div className="close">
        <div>
          <h2 className="close__h">{t.ready}</h2>
          <p>{t.readyLead}</p>
        </div>
        <a className="btn btn--lg close__b" href={linkTo(visit, "request")}>
          {t.ask} <Icon name="arrow" />
        </a>
      </div>
    </section>
  );
}

function Trust({ visit }: { visit: Visit }) {
  const t = homeTexts[visit.locale];
  return (
    <section className="container sec">
      <div className="trust">
        <h2 className="sec__h">{t.trust}</h2>
        <ul>
          {t.promises.map(([title = "", text = ""], index) => (
            <li key={title}>
              <Icon name={PROMISES[index] ?? "info"} size="l" />
              <div>
                <h3>{title}</h3>
                <p>{text}</p>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

export function homePage({ visit, professionals, reasons }: Home): Page {
  const t = homeTexts[visit.locale];
  const { practice, origin } = visit;
  return {
    status: 200,
    title: `${practice.name}, ${t.title.toLowerCase()}`,
    description: t.description,
    addresses: publicPaths.home,
    data: {
      "@context": "https://schema.org",
      "@type": "MedicalBusiness",
      name: practice.name,
      url: origin + linkTo(visit, "home"),
      telephone: practice.phone,
      email: practice.email,
      address: practice.address,
      availableLanguage: ["fr", "en"],
      areaServed: "Québec",
    },
    body: (
      <Frame visit={visit}>
        <Hero visit={visit} />
        <Reasons visit={visit} reasons={reasons} />
        <section className="container sec" aria-labelledby="next">
          <h2 className="sec__h" id="next">
            {t.next}
          </h2>
          <Walk visit={visit} />
        </section>
        {professionals.length > 0 && (
          <section className="container sec" aria-labelledby="free">
            <div className="sec__head">
              <h2 className="sec__h" id="free">
                {t.free}
              </h2>
              <a className="more" href={linkTo(visit, "professionals")}>
                {t.all} <Icon name="arrow" size="s" />
              </a>
            </div>
            <ProfessionalCards visit={visit} professionals={professionals} reasons={reasons} />
          </section>
        )}
        <Trust visit={visit} />
        <Closing visit={visit} />
      </Frame>
    ),
  };
}
