import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { TimeLeft } from "./time-left.ts";

type When = string | number | Date;
const NB = "\u00a0";
const dateOf = (at: When) => (at instanceof Date ? at : new Date(at));

/** Spaces inside one value never break, and are the same whatever the version of the platform's data. */
const tie = (text: string) => text.replace(/[\u0020\u202f\u2009]/g, NB);
const two = (value: number) => String(value).padStart(2, "0");
/** At the beginning of a line. */
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** `14 h 30`, `14 h` in French; `2:30 p.m.` in English. */
function hourOf(locale: Locale, at: When, timeZone: string) {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const [hour = "0", minute = "00"] = parts.format(dateOf(at)).split(":");
  const full = Number(hour);
  if (locale === "fr") return minute === "00" ? `${full}${NB}h` : `${full}${NB}h${NB}${minute}`;
  return `${full % 12 || 12}:${minute}${NB}${full < 12 ? "a.m." : "p.m."}`;
}

/** The calendar day of an instant in a zone: `2026-11-23`. */
export const localDay = (at: When, timeZone: string) =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(dateOf(at));

/** Minutes since midnight on the wall clock of a zone. */
export function localMinutes(at: When, timeZone: string) {
  const clock = new Intl.DateTimeFormat("en-CA", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const [hour = "0", minute = "0"] = clock.format(dateOf(at)).split(":");
  return Number(hour) * 60 + Number(minute);
}

const dayNumber = (day: string) => Math.round(Date.parse(`${day}T12:00:00Z`) / 86_400_000);
const wholeDay = (day: string) => new Date(`${day}T12:00:00Z`);

/** How the language writes days, hours, money and durations; pure, so that it is tested in both. */
export function makeFormat(locale: Locale) {
  const tag = `${locale}-CA`;
  /** The first of a month is « 1er » in French, which the platform's data leave out. */
  const write = (at: When, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, options)
      .formatToParts(dateOf(at))
      .map(({ type, value }) => (locale === "fr" && options.month && type === "day" && value === "1" ? "1er" : value))
      .join("")
      .replace(/,(?= \d)/, locale === "fr" ? "" : ",");
  const dayWords = { weekday: "long", day: "numeric", month: "long" } as const;
  const at = locale === "fr" ? "," : " at";
  const time = (when: When, zone: string) => hourOf(locale, when, zone);
  const date = (when: When, timeZone: string) => write(when, { ...dayWords, timeZone });
  const zoneName = (zone: string, when: When) =>
    new Intl.DateTimeFormat(tag, { timeZone: zone, timeZoneName: "longGeneric" })
      .formatToParts(dateOf(when))
      .find(({ type }) => type === "timeZoneName")?.value ?? zone;
  return {
    /** `120,00 $` · `$120.00` */
    money: ({ amountCents, currency }: { amountCents: number; currency: string }) =>
      tie(
        new Intl.NumberFormat(tag, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(
          amountCents / 100,
        ),
      ),
    time,
    /** An hour of no day in particular, which the contract writes as `14:30`. */
    clock: (hour: string) => time(`2026-01-01T${hour}:00Z`, "UTC"),
    /** `lundi 23 novembre` · `Monday, November 23` */
    date,
    /** With a capital, for titles. */
    title: (when: When, zone: string) => capital(date(when, zone)),
    /** `23 novembre 2026` */
    longDate: (when: When, timeZone: string) =>
      write(when, { day: "numeric", month: "long", year: "numeric", timeZone }),
    /** `lun. 23 nov.` */
    shortDate: (when: When, timeZone: string) =>
      write(when, { weekday: "short", day: "numeric", month: "short", timeZone }),
    /** A calendar day that the contract writes as `2026-11-23`. */
    day: (day: string, options: Intl.DateTimeFormatOptions = dayWords) =>
      write(wholeDay(day), { ...options, timeZone: "UTC" }),
    /** The name of a day of the week, Monday is 1: `lundi`. */
    weekday: (weekday: number) => write(wholeDay(`2026-11-${22 + weekday}`), { weekday: "long", timeZone: "UTC" }),
    /** `lundi 23 novembre, 14 h` */
    dateTime: (when: When, zone: string) => `${date(when, zone)}${at} ${time(when, zone)}`,
    /** `514 555-0110`: a number of North America, however it was typed; any other as it is. */
    phone: (number: string) => {
      const [, area, exchange, line] =
        /^(?:\+?1)?(\d{3})(\d{3})(\d{4})$/.exec(number.replace(/[ ().\u00a0-]/g, "")) ?? [];
      return line ? `${area}${NB}${exchange}-${line}` : number;
    },
    /** `14 h à 14 h 50` · `2:00 p.m. to 2:50 p.m.` */
    timeRange: (from: When, to: When, zone: string) =>
      `${time(from, zone)} ${locale === "fr" ? "à" : "to"} ${time(to, zone)}`,
    /** `heure de l’Est` */
    zoneName,
    /** The zone in words, when the reader's clock shows another hour; else nothing. */
    zoneIfOther: (zone: string, reader: string, when: When) =>
      hourOf(locale, when, zone) === hourOf(locale, when, reader) ? undefined : zoneName(zone, when),
    /** `aujourd’hui`, `demain`, else the day in words. */
    relativeDay: (when: When, zone: string, now: When) => {
      const days = dayNumber(localDay(when, zone)) - dayNumber(localDay(now, zone));
      return Math.abs(days) < 2
        ? new Intl.RelativeTimeFormat(tag, { numeric: "auto" }).format(days, "day").replace("'", "’")
        : date(when, zone);
    },
    /** `il y a 26 min`, `il y a 3 j`: how old something is. */
    ago: (when: When, now: When) => {
      const minutes = Math.max(0, Math.floor((dateOf(now).getTime() - dateOf(when).getTime()) / 60_000));
      if (minutes < 1) return locale === "fr" ? "à l’instant" : "just now";
      const [value, unit] =
        minutes < 60
          ? [minutes, "minute" as const]
          : minutes < 1440
            ? [Math.floor(minutes / 60), "hour" as const]
            : [Math.floor(minutes / 1440), "day" as const];
      return tie(new Intl.RelativeTimeFormat(tag, { numeric: "always", style: "short" }).format(-value, unit));
    },
    /** `23 h 58`, `45 min`, `1 min 20 s`, `2 j 4 h` */
    left: ({ days, hours, minutes, seconds }: TimeLeft) => {
      if (days > 0) return tie(locale === "fr" ? `${days} j ${hours} h` : `${days} d ${hours} h`);
      if (hours > 0) return tie(locale === "fr" ? `${hours} h ${two(minutes)}` : `${hours} h ${two(minutes)} min`);
      if (minutes >= 2) return tie(`${minutes} min`);
      return tie(minutes > 0 ? `${minutes} min ${two(seconds)} s` : `${seconds} s`);
    },
    /** `50 min`, `1 h 15` */
    minutes: (value: number) =>
      value < 60
        ? `${value}${NB}min`
        : tie(`${Math.floor(value / 60)} h${value % 60 ? ` ${String(value % 60).padStart(2, "0")}` : ""}`),
    number: (value: number, options?: Intl.NumberFormatOptions) =>
      tie(new Intl.NumberFormat(tag, options).format(value)),
    /** `1,2 Mo`, `340 Ko` */
    bytes: (value: number) => {
      const [size, unit] = value < 1_048_576 ? [Math.max(1, Math.round(value / 1_024)), "K"] : [value / 1_048_576, "M"];
      return tie(
        `${new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }).format(size)} ${unit}${locale === "fr" ? "o" : "B"}`,
      );
    },
    /** `anxiété, deuil et sommeil` */
    list: (items: readonly string[]) => new Intl.ListFormat(tag, { type: "conjunction" }).format(items),
  };
}
