import { boot } from "../../api/boot.ts";
import { fmt } from "../../ui/fmt.ts";
import { now } from "../../ui/now.ts";
import { t } from "./messages.ts";

/** The reader's own zone: their days and hours. */
export const readerZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || boot.practice.zone;

/** `demain 14 h 30`, `lundi 23 novembre, 14 h 30`. */
export function sayMoment(at: string | number) {
  const day = fmt.relativeDay(at, readerZone(), now());
  if (day === fmt.date(at, readerZone())) return fmt.dateTime(at, readerZone());
  return t("home.near", { day, time: fmt.time(at, readerZone()) });
}

export const firstName = (name: string) => name.split(" ")[0] ?? name;
