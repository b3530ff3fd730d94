import { ORDER_LIST, type Order, titleOf } from "@jechemine/contract/code-lists.ts";
import type { Gender, Title } from "@jechemine/contract/vocabulary.ts";
import { Temporal } from "temporal-polyfill";
import type { Bilingual } from "../../platform/refused.ts";
import type { ReceiptLine, ReceiptProfessional } from "./content.ts";

export type Licence = {
  order: Order;
  title: Title;
  number: string;
  psychotherapyPermit: boolean;
  supervised: boolean;
  supervisorId: string | null;
  validFrom: string;
  validUntil: string | null;
};
export type Practitioner = { id: string; name: string; gender: Gender | "other" | null; licences: readonly Licence[] };
/** What billing says of the part of a charge that a payment covers. */
export type PaidLine = {
  kind: ReceiptLine["kind"];
  servedAt: Date;
  minutes: number;
  service: Bilingual;
  netCents: number;
  gstCents: number;
  qstCents: number;
  totalCents: number;
  chargeCents: number;
  taxed: boolean;
};
type Around = {
  client: string;
  professional: Practitioner;
  supervisors: ReadonlyMap<string, Practitioner>;
  zone: string;
};

/** The date that the practice's calendar shows at a moment. */
export const dayIn = (zone: string, at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();

const isValidOn = (day: string, { validFrom, validUntil }: Licence) =>
  validFrom <= day && (validUntil === null || day <= validUntil);

/** The licence under which somebody works that day: with the permit before without, own before supervised, then the older one. */
export function licenceOn(day: string, licences: readonly Licence[]): Licence | undefined {
  const rank = (one: Licence) => [one.psychotherapyPermit ? 0 : 1, one.supervised ? 1 : 0, one.validFrom, one.number];
  return licences
    .filter((one) => isValidOn(day, one))
    .toSorted((one, two) => (JSON.stringify(rank(one)) < JSON.stringify(rank(two)) ? -1 : 1))[0];
}

const describe = (licence: Licence, gender: Practitioner["gender"]) => ({
  title: titleOf(licence.title, gender),
  order: ORDER_LIST[licence.order].label,
  number: licence.number,
  psychotherapyPermit: licence.psychotherapyPermit,
});

function professionalOn(day: string, { professional, supervisors }: Around): ReceiptProfessional {
  const licence = licenceOn(day, professional.licences);
  const supervisor = licence?.supervised && licence.supervisorId ? supervisors.get(licence.supervisorId) : undefined;
  const theirs = supervisor && licenceOn(day, supervisor.licences);
  return {
    name: professional.name,
    licence: licence ? describe(licence, professional.gender) : null,
    supervisor: supervisor
      ? { name: supervisor.name, licence: theirs ? describe(theirs, supervisor.gender) : null }
      : null,
  };
}

/**
 * « Psychothérapie » is a reserved word (Code des professions, 187.1): it is said when the permit was valid that day, whatever the
 * service is called in the books, and never otherwise.
 */
export function serviceLabel({ fr, en }: Bilingual, permit: boolean): Bilingual {
  if (permit)
    return { fr: swap(fr, /\bthérapie\b/gi, "psychothérapie"), en: swap(en, /\btherapy\b/gi, "psychotherapy") };
  return {
    fr: withoutReserved(swap(fr, /psychothérapie/gi, "consultation")),
    en: withoutReserved(swap(en, /psychotherapy/gi, "consultation")),
  };
}
const swap = (text: string, from: RegExp, to: string) =>
  text.replace(from, (found) => (/^\p{Lu}/u.test(found) ? to.charAt(0).toUpperCase() + to.slice(1) : to));
/** « Suivi psychothérapeutique » has no other name that would be sure. */
const withoutReserved = (text: string) => (/psychoth[ée]rap/i.test(text) ? "Consultation" : text);

const FEES = {
  missed_session: {
    fr: "Frais administratifs\u00a0: rendez-vous manqué",
    en: "Administrative fee: missed appointment",
  },
  late_cancellation: {
    fr: "Frais administratifs\u00a0: annulation tardive",
    en: "Administrative fee: late cancellation",
  },
  late_move: {
    fr: "Frais administratifs\u00a0: déplacement tardif",
    en: "Administrative fee: late move",
  },
} as const satisfies Partial<Record<ReceiptLine["kind"], Bilingual>>;

/** One line of a receipt. A late or missed fee names no professional and no service: nobody was treated. */
export function deriveLine(paid: PaidLine, around: Around): ReceiptLine {
  const { kind, netCents, gstCents, qstCents, totalCents, chargeCents, taxed } = paid;
  const servedOn = dayIn(around.zone, paid.servedAt);
  const money = { netCents, gstCents, qstCents, totalCents, chargeCents, taxed };
  if (kind === "missed_session" || kind === "late_cancellation" || kind === "late_move")
    return { kind, servedOn, minutes: null, label: FEES[kind], client: around.client, professional: null, ...money };
  const professional = professionalOn(servedOn, around);
  const label = serviceLabel(paid.service, professional.licence?.psychotherapyPermit === true);
  const minutes = paid.minutes > 0 ? paid.minutes : null;
  return { kind, servedOn, minutes, label, client: around.client, professional, ...money };
}
