import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { Cell } from "../../../platform/pdf/table.ts";
import type { ReceiptContent, ReceiptProfessional } from "../content.ts";
import { dayIn } from "../derive-line.ts";
import { fill, receiptTexts } from "../receipt-texts.ts";
import { dayText, meansText, minutesText, moneyText, timeText } from "../words.ts";

export const unique = <T>(items: readonly T[]): T[] => [
  ...new Map(items.map((one) => [JSON.stringify(one), one])).values(),
];

export const professionalsOf = ({ lines }: ReceiptContent): ReceiptProfessional[] =>
  unique(lines.flatMap(({ professional }) => professional ?? []));
export const clientsOf = ({ lines }: ReceiptContent): string[] => unique(lines.map(({ client }) => client));

/** « Marie-Ève Lacasse, psychologue » */
export const nameAndTitle = (
  { name, licence }: Pick<ReceiptProfessional, "name" | "licence">,
  locale: Locale,
): string => (licence ? `${name}, ${lowerFirst(licence.title[locale])}` : name);
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Who rendered the services: name and title first, then what an insurer asks for. They are reached at the practice. */
export function professionalLines(
  one: ReceiptProfessional,
  locale: Locale,
  { phone }: Pick<ReceiptContent["practice"], "phone">,
): string[] {
  const t = receiptTexts[locale];
  const { licence, supervisor } = one;
  const first = nameAndTitle(one, locale);
  const reach = fill(t.reach, { phone });
  const own = [...(licence ? [licence.order[locale], fill(t.licence, { number: licence.number })] : []), reach];
  if (!supervisor) return [first, ...own];
  const under = fill(t.supervised, { name: one.name, supervisor: nameAndTitle(supervisor, locale) });
  const theirs = supervisor.licence;
  return [
    first,
    ...own,
    under,
    ...(theirs ? [`${theirs.order[locale]}, ${fill(t.licence, { number: theirs.number })}`] : []),
  ];
}

/** One row for each line: when, what and for whom, how much. */
export function rowsOf(content: ReceiptContent, locale: Locale): Cell[][] {
  const t = receiptTexts[locale];
  const { currency } = content;
  const money = (cents: number) => moneyText(cents, currency, locale);
  const [manyClients, manyProfessionals] = [clientsOf(content).length > 1, professionalsOf(content).length > 1];
  return content.lines.map((line) => {
    const what = line.minutes === null ? line.label[locale] : `${line.label[locale]}, ${minutesText(line.minutes)}`;
    const more = [
      ...(manyClients ? [fill(t.forWhom, { name: line.client })] : []),
      ...(manyProfessionals && line.professional
        ? [fill(t.byWhom, { name: nameAndTitle(line.professional, locale) })]
        : []),
      ...(line.totalCents < line.chargeCents
        ? [fill(t.part, { paid: money(line.totalCents), whole: money(line.chargeCents) })]
        : []),
    ];
    return [
      [dayText(line.servedOn, locale)],
      [what, ...more],
      [money(line.netCents)],
      [money(line.gstCents + line.qstCents)],
      [money(line.totalCents)],
    ];
  });
}

type Sum = { label: string; value: string };
/** What stands below the table: taxes by name when there are any, else why there are none. */
export function sumsOf({ lines, currency }: ReceiptContent, locale: Locale): Sum[] {
  const t = receiptTexts[locale];
  const sum = (pick: (line: ReceiptContent["lines"][number]) => number) =>
    moneyText(
      lines.reduce((all, line) => all + pick(line), 0),
      currency,
      locale,
    );
  const taxed = lines.some(({ gstCents, qstCents }) => gstCents + qstCents > 0);
  if (!taxed) return [{ label: t.exempt, value: sum(() => 0) }];
  return [
    { label: t.subtotal, value: sum(({ netCents }) => netCents) },
    { label: t.gst, value: sum(({ gstCents }) => gstCents) },
    { label: t.qst, value: sum(({ qstCents }) => qstCents) },
  ];
}

/** « Visa, finit par 4242, le 26 octobre 2026 à 15 h 02 » */
export function paymentText({ payment, zone }: ReceiptContent, locale: Locale): string {
  const at = new Date(payment.paidAt);
  return fill(receiptTexts[locale].paidAt, {
    method: meansText(payment, locale),
    day: dayText(dayIn(zone, at), locale),
    time: timeText(at, zone, locale),
  });
}
