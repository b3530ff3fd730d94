import type { QueueCard, QueueDetail, RankedRow } from "@jechemine/contract/queue.ts";
import { MODALITY_LABELS, REGION_LABELS, SERVICE_TYPE_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import { locale } from "../../i18n/language.ts";
import { fmt } from "../../ui/fmt.ts";
import { t } from "./messages.ts";

/** Age or age group, where, and how: what one needs to know a request at a glance. */
export function lineOf(card: QueueCard): string {
  const age = card.age !== null ? t("queue.card.age", { age: card.age }) : groupOf(card);
  const place = card.city ?? (card.region ? REGION_LABELS[card.region][locale] : undefined);
  const service = card.service.type === "individual" ? undefined : SERVICE_TYPE_LABELS[card.service.type][locale];
  const [modality] = card.modalities;
  const how =
    card.modalities.length === 1 && modality ? MODALITY_LABELS[modality][locale].toLocaleLowerCase() : undefined;
  return [age, service, place, how].filter(Boolean).join(" · ");
}
const groupOf = ({ ageGroup }: QueueCard) =>
  ageGroup ? t(`queue.card.ageGroup.${ageGroup}`) : t("queue.card.ageUnknown");

/** `2 refus, 1 expirée`, or nothing. */
export function triesOf({ refusals, expiries }: QueueCard): string {
  return t("queue.card.tries", { refusals, expiries, both: refusals > 0 && expiries > 0 ? "yes" : "no" }).trim();
}

/** The five colours of the bar: criteria that say the same kind of thing share one. */
const COLOURS = {
  first_reason: "p1",
  neighbour_reason: "p1",
  other_reasons: "p2",
  approaches: "p3",
  times: "p4",
  language: "p2",
  modality: "p2",
  service: "p2",
  gender: "p2",
  place: "p4",
  fairness: "p5",
} as const;
export const colourOf = (criterion: RankedRow["parts"][number]["criterion"]): string => COLOURS[criterion];

export const pointsInWords = ({ parts }: RankedRow): string =>
  fmt.list(
    parts
      .filter(({ points }) => points > 0)
      .map(({ criterion, points }) => `${t(`queue.criterion.${criterion}`)} ${fmt.number(Math.round(points))}`),
  );

/** `4 n’acceptent pas …, 3 autre groupe d’âge` */
export const setAsideInWords = (ranking: NonNullable<QueueDetail["ranking"]>): string =>
  ranking.setAside.map(({ filter, count }) => `${count} ${t(`queue.aside.${filter}`)}`).join(", ");
