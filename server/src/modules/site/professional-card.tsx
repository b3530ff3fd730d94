import { publicPath } from "@jechemine/contract/paths.ts";
import type { ProfessionalCard } from "@jechemine/contract/people.ts";
import type { ReasonLabels } from "./home-page.tsx";
import { listInWords, momentInWords, moneyInWords } from "./moment-words.ts";
import { professionalsTexts } from "./professionals-texts.ts";
import { linkTo, type Visit } from "./visit.ts";

const TINTS = ["", "av--c", "av--b", "av--d", "av--e"];
/** Always the same tint for the same person. */
const tintOf = (id: string) =>
  TINTS[Array.from(id).reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % TINTS.length] ?? "";
const initialsOf = (name: string) =>
  name
    .split(" ")
    .flatMap((word) => word.match(/\p{L}/u) ?? [])
    .filter((_, index, letters) => index === 0 || index === letters.length - 1)
    .join("")
    .toUpperCase();

export const Avatar = ({ person: { id, name }, size }: { person: { id: string; name: string }; size: "l" | "xl" }) => (
  <span className={`av av--${size} ${tintOf(id)}`} aria-hidden="true">
    {initialsOf(name)}
  </span>
);

type One = { visit: Visit; professional: ProfessionalCard };
export function freeInWords({ visit, professional: { acceptsNew, firstFreeAt } }: One): string {
  const t = professionalsTexts[visit.locale];
  if (!acceptsNew) return t.full;
  if (!firstFreeAt) return t.noneFree;
  return momentInWords({ at: new Date(firstFreeAt), now: visit.now, zone: visit.practice.zone, locale: visit.locale });
}

const MEETINGS = {
  video: { fr: "vidéo", en: "video" },
  phone: { fr: "téléphone", en: "phone" },
  in_person: { fr: "en personne", en: "in person" },
} as const;
/** « Vidéo, Montréal ou téléphone » */
export function whereInWords({ visit, professional: { modalities, cities } }: One): string {
  const words = modalities.flatMap((modality) =>
    modality === "in_person" && cities.length > 0 ? cities : [MEETINGS[modality][visit.locale]],
  );
  return listInWords(words, visit.locale, "disjunction").replace(/^./u, (letter) => letter.toUpperCase());
}

/** A label in the middle of a sentence; an acronym keeps its capitals, and English keeps those of languages. */
export const inSentence = (label: string): string =>
  label.replace(/^\p{Lu}(?=\p{Ll}|’)/u, (letter) => letter.toLowerCase());

/** The first three reasons, as one line. */
export const reasonsInWords = (keys: readonly string[], reasons: ReasonLabels, locale: Visit["locale"]): string => {
  const labels = keys.flatMap((key) => reasons.get(key)?.[locale] ?? []).slice(0, 3);
  return labels.map((label, index) => (index === 0 ? label : inSentence(label))).join(", ");
};

function Card({ visit, professional, reasons }: One & { reasons: ReasonLabels }) {
  const t = professionalsTexts[visit.locale];
  const { name, slug, titleLabel, services } = professional;
  const service = services.find(({ kind }) => kind === "individual") ?? services[0];
  return (
    <li className="card pro">
      <div className="pro__head">
        <Avatar person={professional} size="l" />
        <div>
          <h3 className="pro__n">
            <a href={publicPath("professional", visit.locale, { slug })} className="pro__a">
              {name}
            </a>
          </h3>
          <div className="sm muted">{titleLabel[visit.locale]}</div>
        </div>
      </div>
      <p className="sm pro__d">{reasonsInWords(professional.reasons, reasons, visit.locale)}</p>
      <dl className="pro__f">
        <div>
          <dt>{t.firstFree}</dt>
          <dd>{freeInWords({ visit, professional })}</dd>
        </div>
        <div>
          <dt>{t.where}</dt>
          <dd>{whereInWords({ visit, professional })}</dd>
        </div>
        {service && (
          <div>
            <dt>{t.session.replace("{minutes}", String(service.minutes))}</dt>
            <dd>{moneyInWords(service.price, visit.locale)}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}

type Cards = { visit: Visit; professionals: readonly ProfessionalCard[]; reasons: ReasonLabels };
export const ProfessionalCards = ({ visit, professionals, reasons }: Cards) => (
  <ul className="pros">
    {professionals.map((professional) => (
      <Card key={professional.id} visit={visit} professional={professional} reasons={reasons} />
    ))}
  </ul>
);

/** The request, with this person asked for by name. */
export const askLink = (visit: Visit, slug: string) => linkTo(visit, "request", { professional: slug });
