import type { Page as PageOf } from "@jechemine/contract/endpoint.ts";
import { publicPaths } from "@jechemine/contract/paths.ts";
import type { DirectoryQuery, ProfessionalCard } from "@jechemine/contract/people.ts";
import {
  AGE_GROUPS,
  type Bilingual,
  CARE_LANGUAGES,
  MODALITIES,
  SERVICE_TYPES,
} from "@jechemine/contract/vocabulary.ts";
import {
  AGE_GROUP_LABELS,
  CARE_LANGUAGE_LABELS,
  MODALITY_LABELS,
  SERVICE_TYPE_LABELS,
} from "@jechemine/contract/vocabulary-labels.ts";
import type { Page } from "./document.tsx";
import { Frame } from "./frame.tsx";
import type { ReasonLabels } from "./home-page.tsx";
import { Icon } from "./icons.tsx";
import { ProfessionalCards } from "./professional-card.tsx";
import { professionalsTexts } from "./professionals-texts.ts";
import { linkTo, type Visit } from "./visit.ts";

type Directory = {
  visit: Visit;
  query: DirectoryQuery;
  found: PageOf<ProfessionalCard>;
  reasons: ReasonLabels;
  cities: readonly string[];
};
type Choice = { value: string; label: string };

const choices = <K extends string>(
  keys: readonly K[],
  labels: Readonly<Record<K, Bilingual>>,
  { locale }: Visit,
): Choice[] => keys.map((value) => ({ value, label: labels[value][locale] }));

function Pick({
  name,
  label,
  any,
  options,
  value,
}: {
  name: string;
  label: string;
  any: string;
  options: readonly Choice[];
  value: string | undefined;
}) {
  return (
    <label className="filter">
      <span className="label">{label}</span>
      <span className="filter__pick">
        <select className="input" name={name} defaultValue={value ?? ""}>
          <option value="">{any}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" size="s" />
      </span>
    </label>
  );
}

const FILTERS = ["reason", "service", "language", "modality", "city", "ageGroup"] as const;

function Filters({ visit, query, reasons, cities }: Omit<Directory, "found">) {
  const t = professionalsTexts[visit.locale];
  const isFiltered = FILTERS.some((name) => query[name] !== undefined);
  const named = [...reasons].map(([value, label]) => ({ value, label: label[visit.locale] }));
  const options: Readonly<Record<(typeof FILTERS)[number], readonly Choice[]>> = {
    reason: named.toSorted((one, two) => one.label.localeCompare(two.label, visit.locale)),
    service: choices(SERVICE_TYPES, SERVICE_TYPE_LABELS, visit),
    language: choices(CARE_LANGUAGES, CARE_LANGUAGE_LABELS, visit),
    modality: choices(MODALITIES, MODALITY_LABELS, visit),
    city: cities.map((city) => ({ value: city, label: city })),
    ageGroup: choices(AGE_GROUPS, AGE_GROUP_LABELS, visit),
  };
  return (
    <form className="find" method="get" action={linkTo(visit, "professionals")} role="search">
      <div className="find__q">
        <div className="withicon">
          <Icon name="search" />
          <input
            className="input"
            type="search"
            name="q"
            maxLength={80}
            defaultValue={query.q ?? ""}
            aria-label={t.search}
            placeholder={t.search}
          />
        </div>
        <button className="btn btn--soft" type="submit">
          {t.show}
        </button>
      </div>
      <details className="find__more" open={isFiltered}>
        <summary className="btn btn--sm btn--quiet">
          {t.filters} <Icon name="down" size="s" />
        </summary>
        <div className="find__filters">
          {FILTERS.map((name) => (
            <Pick key={name} name={name} label={t[name]} any={t.any} options={options[name]} value={query[name]} />
          ))}
        </div>
      </details>
    </form>
  );
}

/** What the address says of the list, without the place in it. */
const kept = (query: DirectoryQuery): Record<string, string> =>
  Object.fromEntries(
    ["q", ...FILTERS].flatMap((name) => {
      const value = Object.entries(query).find(([key]) => key === name)?.[1];
      return value ? [[name, String(value)]] : [];
    }),
  );

function Results({ visit, query, found, reasons }: Omit<Directory, "cities">) {
  const t = professionalsTexts[visit.locale];
  const { items, nextCursor } = found;
  if (items.length === 0)
    return (
      <div className="empty card">
        <h2>{t.noneTitle}</h2>
        <p>{t.noneText}</p>
        <a className="btn btn--primary" href={linkTo(visit, "request")}>
          {t.ask}
        </a>
        <a className="more" href={linkTo(visit, "professionals")}>
          {t.clear}
        </a>
      </div>
    );
  const whole = nextCursor === null && query.cursor === undefined;
  return (
    <>
      <div className="find__state">
        <p className="sm muted">
          {whole ? (t.found[Math.min(items.length, 2)] ?? "").replace("{n}", String(items.length)) : ""}
        </p>
        <p className="sm faint">{t.sorted}</p>
      </div>
      <ProfessionalCards visit={visit} professionals={items} reasons={reasons} />
      <nav className="find__end" aria-label={t.heading}>
        {query.cursor !== undefined && (
          <a className="btn btn--quiet" href={linkTo(visit, "professionals", kept(query))}>
            {t.start}
          </a>
        )}
        {nextCursor && (
          <a className="btn" rel="next" href={linkTo(visit, "professionals", { ...kept(query), cursor: nextCursor })}>
            {t.more}
          </a>
        )}
      </nav>
    </>
  );
}

export function directoryPage(directory: Directory): Page {
  const { visit } = directory;
  const t = professionalsTexts[visit.locale];
  return {
    status: 200,
    title: t.title,
    description: t.description,
    addresses: publicPaths.professionals,
    body: (
      <Frame visit={visit}>
        <div className="container content">
          <div className="content__head">
            <h1>{t.heading}</h1>
            <p className="page__lead">{t.lead}</p>
          </div>
          <Filters {...directory} />
          <h2 className="vh">{t.heading}</h2>
          <Results {...directory} />
        </div>
      </Frame>
    ),
  };
}
