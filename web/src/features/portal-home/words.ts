import { boot } from "../../api/boot.ts";
import { fmt } from "../../ui/fmt.ts";
import { now } from "../../ui/now.ts";

/** The reader's own zone: their days and hours. */
export const readerZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || boot.practice.zone;

/** `demain 14 h 30`, `lundi 23 novembre 14 h 30`. */
export const sayMoment = (at: string | number) =>
  `${fmt.relativeDay(at, readerZone(), now())} ${fmt.time(at, readerZone())}`;

export const firstName = (name: string) => name.split(" ")[0] ?? name;
