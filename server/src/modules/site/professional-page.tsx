import { ORDER_LIST, type Order, titleOf } from "@jechemine/contract/code-lists.ts";
import { publicPath } from "@jechemine/contract/paths.ts";
import type { Professional } from "@jechemine/contract/people.ts";
import {
  AGE_GROUP_LABELS,
  APPROACH_LABELS,
  CARE_LANGUAGE_LABELS,
  PAYER_KIND_LABELS,
} from "@jechemine/contract/vocabulary-labels.ts";
import type { ReactNode } from "react";
import type { Page } from "./document.tsx";
import { Frame } from "./frame.tsx";
import type { ReasonLabels } from "./home-page.tsx";
import { Icon } from "./icons.tsx";
import { listInWords, momentInWords, moneyInWords } from "./moment-words.ts";
import { Avatar, askLink, freeInWords, inSentence, reasonsInWords, whereInWords } from "./professional-card.tsx";
import { professionalsTexts } from "./professionals-texts.ts";
import { linkTo, type Visit } from "./visit.ts";

type Profile = { visit: Visit; professional: Professional; reasons: ReasonLabels; freeTimes: readonly Date[] };
type Side = Pick<Profile, "visit" | "professional">;

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="card">
    <div className="card__head">
      <h2>{title}</h2>
    </div>
    <div className="card__body">{children}</div>
  </section>
);

const Tags = ({ words }: { words: readonly string[] }) => (
  <ul className="chips">
    {words.map((word) => (
      <li key={word} className="tag">
        {word}
      </li>
    ))}
  </ul>
);

function FreeTimes({ visit, freeTimes }: Pick<Profile, "visit" | "freeTimes">) {
  const { now, locale, practice } = visit;
  return (
    <div className="ask__times">
      <h2 className="sm">{professionalsTexts[locale].freeTimes}</h2>
      <ul>
        {freeTimes.map((at) => (
          <li key={at.toISOString()}>{momentInWords({ at, now, zone: practice.zone, locale })}</li>
        ))}
      </ul>
    </div>
  );
}

function Ask({ visit, professional, freeTimes }: Side & Pick<Profile, "freeTimes">) {
  const t = professionalsTexts[visit.locale];
  const [first = professional.name] = professional.name.split(" ");
  const { slug, acceptsNew } = professional;
  // What was just counted goes before what was counted in the night.
  const firstFreeAt = freeTimes[0]?.toISOString() ?? professional.firstFreeAt;
  return (
    <aside className="card card--hero ask">
      <dl className="pro__f">
        <div>
          <dt>{t.firstFree}</dt>
          <dd>{freeInWords({ visit, professional: { ...professional, firstFreeAt } })}</dd>
        </div>
        <div>
          <dt>{t.where}</dt>
          <dd>{whereInWords({ visit, professional })}</dd>
        </div>
        <div>
          <dt>{t.languages}</dt>
          <dd>
            {listInWords(
              professional.languages.map((key) =>
                visit.locale === "fr" ? inSentence(CARE_LANGUAGE_LABELS[key].fr) : CARE_LANGUAGE_LABELS[key].en,
              ),
              visit.locale,
            )}
          </dd>
        </div>
      </dl>
      {freeTimes.length > 1 && <FreeTimes visit={visit} freeTimes={freeTimes.slice(1)} />}
      <a
        className="btn btn--primary btn--lg btn--block"
        href={acceptsNew ? askLink(visit, slug) : linkTo(visit, "request")}
      >
        {acceptsNew ? t.askFor.replace("{name}", first) : t.ask}
      </a>
      <p className="sm muted">{acceptsNew ? t.askForLead : t.fullText.replace("{name}", first)}</p>
    </aside>
  );
}

function Services({ visit, professional: { services } }: Side) {
  const t = professionalsTexts[visit.locale];
  return (
    <dl className="pro__f">
      {services.map(({ id, name, minutes, price }) => (
        <div key={id}>
          <dt>
            {name[visit.locale]}, {t.minutes.replace("{n}", String(minutes))}
          </dt>
          <dd>{moneyInWords(price, visit.locale)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Psychologists and physicians practise psychotherapy by their own title; members of the other orders need a permit. */
const PRACTISE_BY_TITLE: readonly Order[] = ["opq", "cmq"];

function Licences({ visit, professional: { licences, titleLabel, title } }: Side) {
  const t = professionalsTexts[visit.locale];
  return (
    <ul className="facts-list">
      {licences.map((licence) => (
        <li key={licence.order + licence.number}>
          <b>{(licence.title === title ? titleLabel : titleOf(licence.title, null))[visit.locale]}</b>, {t.number}{" "}
          {licence.number}
          {licence.psychotherapyPermit && !PRACTISE_BY_TITLE.includes(licence.order) && <> · {t.permit}</>}
          {licence.supervised && <> · {t.supervised}</>}
          <div className="sm muted">
            {ORDER_LIST[licence.order].label[visit.locale]} ·{" "}
            <a href={ORDER_LIST[licence.order].site} rel="noreferrer">
              {t.order}
            </a>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Parts({ visit, professional, reasons }: Omit<Profile, "freeTimes">) {
  const t = professionalsTexts[visit.locale];
  const { locale } = visit;
  const biography = professional.biography[locale] ?? professional.biography.fr ?? professional.biography.en;
  const payers = professional.payers.filter((key) => key !== "person");
  // Who does not know the reason yet is welcome everywhere: it says nothing about one person.
  const treated = professional.reasons.filter((key) => key !== "not-sure");
  const labels = treated.flatMap((key) => reasons.get(key)?.[locale] ?? []);
  return (
    <div className="stackpage">
      {biography && (
        <Part title={t.about}>
          <div className="prose">
            {biography.split(/\n{2,}/).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </Part>
      )}
      {labels.length > 0 && (
        <Part title={t.helpsWith}>
          <Tags words={labels} />
          <p className="sm muted ask__ages">
            {t.ages}
            {locale === "fr" ? "\u00a0:" : ":"}{" "}
            {listInWords(
              professional.ageGroups.map((key) => AGE_GROUP_LABELS[key][locale]),
              locale,
            )}
          </p>
        </Part>
      )}
      <Part title={t.services}>
        <Services visit={visit} professional={professional} />
        {payers.length > 0 && (
          <p className="sm muted ask__ages">
            {t.payers}
            {locale === "fr" ? "\u00a0:" : ":"}{" "}
            {listInWords(
              payers.map((key) => inSentence(PAYER_KIND_LABELS[key][locale])),
              locale,
              "disjunction",
            )}
          </p>
        )}
      </Part>
      {professional.approaches.length > 0 && (
        <Part title={t.approaches}>
          <Tags words={professional.approaches.map((key) => APPROACH_LABELS[key][locale])} />
        </Part>
      )}
      {professional.cities.length > 0 && (
        <Part title={t.places}>
          <ul className="facts-list">
            {professional.sites.map((site) => (
              <li key={site.id}>
                <b>{site.name}</b>
                <div className="sm muted">
                  {site.address}, {site.city}
                  {site.wheelchairAccess && <> · {t.wheelchair}</>}
                </div>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t.licences}>
        <Licences visit={visit} professional={professional} />
      </Part>
    </div>
  );
}

export function professionalPage({ visit, professional, reasons, freeTimes }: Profile): Page {
  const t = professionalsTexts[visit.locale];
  const { slug, name, titleLabel } = professional;
  const title = titleLabel[visit.locale];
  const addresses = { fr: publicPath("professional", "fr", { slug }), en: publicPath("professional", "en", { slug }) };
  return {
    status: 200,
    title: `${name}, ${title.toLowerCase()}`,
    description: t.profileDescription
      .replace("{title}", title)
      .replace("{reasons}", reasonsInWords(professional.reasons, reasons, visit.locale)),
    addresses,
    data: {
      "@context": "https://schema.org",
      "@type": "Person",
      name,
      jobTitle: title,
      url: visit.origin + addresses[visit.locale],
      knowsLanguage: professional.languages,
      memberOf: professional.licences.map(({ order }) => ({
        "@type": "Organization",
        name: ORDER_LIST[order].label[visit.locale],
      })),
      worksFor: { "@type": "MedicalBusiness", name: visit.practice.name },
    },
    body: (
      <Frame visit={visit} strong={false}>
        <div className="container content">
          <a className="more" href={linkTo(visit, "professionals")}>
            <Icon name="back" size="s" /> {t.back}
          </a>
          <div className="who">
            <Avatar person={professional} size="xl" />
            <div>
              <h1>{name}</h1>
              <p className="page__lead">{title}</p>
            </div>
          </div>
          <div className="cols who__cols">
            <Parts visit={visit} professional={professional} reasons={reasons} />
            <div className="who__side">
              <Ask visit={visit} professional={professional} freeTimes={freeTimes} />
            </div>
          </div>
        </div>
      </Frame>
    ),
  };
}
