import { basisPointsOf, shareOf } from "./rounding.ts";

/** What a charge may be for. */
export type ChargeKind = "session" | "partial_session" | "missed_session" | "late_cancellation" | "late_move" | "other";
const MISSED: readonly ChargeKind[] = ["missed_session", "late_cancellation", "late_move"];
/** A fee for time that was kept for somebody and given up: nobody was treated. */
export const isMissed = (kind: ChargeKind): boolean => MISSED.includes(kind);

type TaxRule = { reason: "exempt" | "taxable"; name: string; since: string; gst: number; qst: number };
const MILLIONTHS = 1_000_000;
/**
 * The one source of every rate, in millionths; the newest rule that is in force that day holds.
 * Exempt: Excise Tax Act, Schedule V, Part II, section 7 (psychology; psychotherapy and counselling since 20 June 2024), and section 114
 * of the Act respecting the Québec sales tax, which follows it. Taxable: GST 5 % and QST 9.975 %, both on the net, since 2013.
 */
const RULES: readonly TaxRule[] = [
  { reason: "exempt", name: "ETA V-II-7, QSTA 114", since: "2024-06-20", gst: 0, qst: 0 },
  { reason: "exempt", name: "ETA V-II-7, QSTA 114", since: "2013-01-01", gst: 0, qst: 0 },
  { reason: "taxable", name: "ETA 165, QSTA 16", since: "2013-01-01", gst: 50_000, qst: 99_750 },
];

export type Tax = { taxReason: "exempt" | "taxable"; taxRule: string; taxRuleSince: string };
export type Line = Tax & {
  netCents: number;
  gstCents: number;
  qstCents: number;
  totalCents: number;
  feeBasisPoints: number;
  feeCents: number;
  payoutCents: number;
};
type Asked = { netCents: number; taxed: boolean; day: string; feeBasisPoints: number };

/** A line of a charge: taxes by the rule of the day on which it was served, the practice's service fee, and what is left to the professional. */
export function deriveLine({ netCents, taxed, day, feeBasisPoints }: Asked): Line {
  const reason = taxed ? "taxable" : "exempt";
  const rule = RULES.find((each) => each.reason === reason && each.since <= day);
  if (!rule) throw new Error(`no tax rule for ${day}`);
  const [gstCents, qstCents] = [shareOf(netCents, rule.gst, MILLIONTHS), shareOf(netCents, rule.qst, MILLIONTHS)];
  const feeCents = basisPointsOf(netCents, feeBasisPoints);
  return {
    netCents,
    gstCents,
    qstCents,
    totalCents: netCents + gstCents + qstCents,
    taxReason: reason,
    taxRule: rule.name,
    taxRuleSince: rule.since,
    feeBasisPoints,
    feeCents,
    payoutCents: netCents - feeCents,
  };
}
