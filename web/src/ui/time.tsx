import { fmt } from "./fmt.ts";

type Money = { amountCents: number; currency: string };
export const MoneyText = ({ of }: { of: Money }) => <span className="nw">{fmt.money(of)}</span>;

type At = { at: string; zone: string };

/** A day and an hour for people, with the exact instant for machines. */
export const DateTime = ({ at, zone }: At) => <time dateTime={at}>{fmt.dateTime(at, zone)}</time>;
export const DateText = ({ at, zone }: At) => <time dateTime={at}>{fmt.date(at, zone)}</time>;

/** From one hour to another; names the zone when the device lives in another. */
export function TimeRange({ from, to, zone }: { from: string; to: string; zone: string }) {
  const other = fmt.zoneIfOther(zone, new Intl.DateTimeFormat().resolvedOptions().timeZone, from);
  return (
    <time dateTime={`${from}/${to}`}>
      {fmt.timeRange(from, to, zone)}
      {other && `, ${other}`}
    </time>
  );
}

/** The day on a tinted tile, beside the same in words. */
export const DateTile = ({ day }: { day: string }) => (
  <div className="datebox" aria-hidden="true">
    <span>{fmt.day(day, { weekday: "short" })}</span>
    <b>{fmt.day(day, { day: "numeric" })}</b>
    <span>{fmt.day(day, { month: "short" })}</span>
  </div>
);
