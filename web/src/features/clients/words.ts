import type { Client } from "@jechemine/contract/clients.ts";
import type { NoteRow } from "@jechemine/contract/notes.ts";
import type { Bilingual } from "@jechemine/contract/vocabulary.ts";
import {
  APPROACH_LABELS,
  CARE_LANGUAGE_LABELS,
  CELL_LABELS,
  GENDER_LABELS,
  MODALITY_LABELS,
  REGION_LABELS,
  SERVICE_TYPE_LABELS,
} from "@jechemine/contract/vocabulary-labels.ts";
import { boot } from "../../api/boot.ts";
import { locale } from "../../i18n/language.ts";
import { fmt } from "../../ui/fmt.ts";
import { t } from "./messages.ts";

export const zone = boot.practice.zone;
export const sayDay = (at: string) => fmt.longDate(at, zone);
export const sayMoment = (at: string) => fmt.dateTime(at, zone);
/** In few letters, for lists. */
export const sayShortMoment = (at: string) => `${fmt.shortDate(at, zone)}, ${fmt.time(at, zone)}`;
export const titleOf = ({ kind, occurredAt }: Pick<NoteRow, "kind" | "occurredAt">) =>
  t("clients.note.of", { kind: t(`clients.kind.${kind}`), when: fmt.date(occurredAt, zone) });
/** In a list, where a long day would take a second line. */
export const shortTitleOf = ({ kind, occurredAt }: Pick<NoteRow, "kind" | "occurredAt">) =>
  t("clients.note.of", { kind: t(`clients.kind.${kind}`), when: fmt.shortDate(occurredAt, zone) });

/** Who wrote a note and how far it is: `Signée le 2 mars · par Marie-Ève Lacasse · 1 ajout, dernier le 4 mars`. */
export function standingOf({ state, signedAt, savedAt, mine, author, amendments, amendedAt }: NoteRow): string {
  const when =
    state === "signed" && signedAt
      ? t("clients.note.signed.when", { when: fmt.shortDate(signedAt, zone) })
      : t("clients.note.saved.when", { when: fmt.shortDate(savedAt, zone) });
  const added = amendments > 0 && [
    t("clients.note.additions", { count: amendments }),
    amendedAt && t("clients.note.additions.last", { when: sayDay(amendedAt) }),
  ];
  return [when, !mine && t("clients.note.by", { name: author.name }), added && added.filter(Boolean).join(", ")]
    .filter(Boolean)
    .join(" · ");
}

type Wish<Id> = { wanted: readonly Id[]; required: boolean } | undefined;
type Line = { label: string; value: string };
const wish = <Id extends string>(label: string, said: Wish<Id>, labels: Readonly<Record<Id, Bilingual>>): Line[] => {
  if (!said) return [];
  const text = fmt.list(said.wanted.map((id) => labels[id][locale]));
  return [{ label, value: said.required ? t("clients.wish.required", { text }) : text }];
};

/** What was asked for, as lines; what was left open is not listed. */
export function wishesOf({ reasons, service, preferences }: NonNullable<Client["request"]>): Line[] {
  const { modality, language, gender, approaches, times, place } = preferences;
  const where = [place?.city, place?.region && REGION_LABELS[place.region][locale]].filter(Boolean).join(", ");
  return [
    { label: t("clients.request.reasons"), value: reasons.map(({ label }) => label[locale]).join(", ") },
    { label: t("clients.request.service"), value: SERVICE_TYPE_LABELS[service][locale] },
    ...wish(t("clients.wish.modality"), modality, MODALITY_LABELS),
    ...wish(t("clients.wish.language"), language, CARE_LANGUAGE_LABELS),
    ...wish(t("clients.wish.gender"), gender, GENDER_LABELS),
    ...wish(t("clients.wish.approaches"), approaches, APPROACH_LABELS),
    ...wish(t("clients.wish.times"), times, CELL_LABELS),
    ...(where ? [{ label: t("clients.wish.place"), value: where }] : []),
  ];
}
