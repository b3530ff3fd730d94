import type { Area, LinkState } from "@jechemine/contract/guardians-shapes.ts";
import { locale } from "../../i18n/language.ts";
import { fmt } from "../../ui/fmt.ts";
import type { Tone } from "../../ui/marks.tsx";
import { t } from "./messages.ts";

/** A date without its time is the same in every zone. */
export const dayWords = (day: string): string => fmt.longDate(`${day}T12:00:00Z`, "UTC");
export const areaWords = (areas: readonly Area[]): string =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(areas.map((area) => t(`family.area.${area}`)));
export const firstNameOf = (name: string): string => name.split(" ")[0] ?? name;

const CONSENT = 14;
/** Born so long ago on this day; both as dates without their time. */
export const isOfAge = (birthDate: string, today: string): boolean =>
  `${Number(birthDate.slice(0, 4)) + CONSENT}${birthDate.slice(4)}` <= today;

export const TONES: Readonly<Record<LinkState, Tone>> = {
  pending: "info",
  approved: "ok",
  refused: "warn",
  ended: "plain",
  expired: "warn",
};
