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
  return t("appointments.near", { day, time: fmt.time(at, readerZone()) });
}

/** The zone in words; the practice's too when its clock shows another hour. */
export const zoneWords = (at: string | number) => ({
  zone: fmt.zoneName(readerZone(), at),
  practice: fmt.zoneIfOther(boot.practice.zone, readerZone(), at),
});
