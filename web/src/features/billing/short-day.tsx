import { boot } from "../../api/boot.ts";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { now } from "../../ui/now.ts";

const zone = boot.practice.zone;

/** « 9 novembre », with its year when it is another one. */
export function sayShortDay(at: string): string {
  const day = localDay(at, zone);
  const isThisYear = day.slice(0, 4) === localDay(now(), zone).slice(0, 4);
  return fmt.day(day, { day: "numeric", month: "long", ...(!isThisYear && { year: "numeric" }) });
}

export const ShortDay = ({ at }: { at: string }) => (
  <time dateTime={at} className="nw">
    {sayShortDay(at)}
  </time>
);
