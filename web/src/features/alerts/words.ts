import type { AlertItem } from "@jechemine/contract/alerts.ts";
import { boot } from "../../api/boot.ts";
import { fmt } from "../../ui/fmt.ts";
import { t } from "./messages.ts";

const { zone } = boot.practice;

const TWO_DAYS = 48 * 3_600_000;
/** Near days by their names, others in few letters. */
export const sayMoment = (at: string, now: number) => {
  const isNear = Math.abs(Date.parse(at) - now) < TWO_DAYS;
  return `${isNear ? fmt.relativeDay(at, zone, now) : fmt.shortDate(at, zone)}, ${fmt.time(at, zone)}`;
};
export const nameOf = ({ subject }: Pick<AlertItem, "subject">) => subject?.name || t("alerts.somebody");

/** With whom it is, in one short sentence. */
export function sayStanding({ state, mine, responsible, closed, acknowledged }: AlertItem): string {
  if (closed) return closed.falsePositive ? t("alerts.false") : t("alerts.closed");
  if (acknowledged) return t("alerts.taken", { name: acknowledged.by });
  if (mine) return t("alerts.with.me");
  return responsible && state === "waiting" ? t("alerts.with", { name: responsible.name }) : t("alerts.with.nobody");
}
/** What waits stands first, the nearest deadline on top. */
export const sorted = (items: readonly AlertItem[]) =>
  items.toSorted((a, b) => {
    const waits = Number(b.state === "waiting") - Number(a.state === "waiting");
    return waits || (a.state === "waiting" ? a.dueAt.localeCompare(b.dueAt) : b.raisedAt.localeCompare(a.raisedAt));
  });
