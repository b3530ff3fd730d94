import type { Erased, Kept } from "@jechemine/contract/account-settings.ts";
import { Temporal } from "temporal-polyfill";

export type Traces = {
  /** Days in the practice's zone. */
  today: string;
  birthDate: string | null;
  /** The last day of care; null: there is no file. */
  lastServiceOn: string | null;
  /** The last day on which something was owed or paid; null: never. */
  lastMoneyOn: string | null;
  legalHold: boolean;
};
type Years = { fileRetentionYears: number; accountingRetentionYears: number };
const MAJORITY = 18;

const plus = (day: string, years: number) => Temporal.PlainDate.from(day).add({ years });
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b);

/** A file is kept for the years of the order's rule after the last service, and for as many after a minor comes of age. */
function keepFile({ lastServiceOn, birthDate }: Traces, { fileRetentionYears }: Years): Kept | undefined {
  if (!lastServiceOn) return undefined;
  const served = plus(lastServiceOn, fileRetentionYears);
  const ofAge = birthDate ? plus(birthDate, MAJORITY) : undefined;
  const wasMinor = ofAge !== undefined && Temporal.PlainDate.compare(Temporal.PlainDate.from(lastServiceOn), ofAge) < 0;
  const until = wasMinor ? later(served, ofAge.add({ years: fileRetentionYears })) : served;
  return { what: "clinical_file", until: until.toString(), because: wasMinor ? "order_rule_minor" : "order_rule" };
}

/** Tax law counts from the end of the year. */
function keepBooks({ lastMoneyOn }: Traces, { accountingRetentionYears }: Years): Kept | undefined {
  if (!lastMoneyOn) return undefined;
  const until = Temporal.PlainDate.from({ year: Number(lastMoneyOn.slice(0, 4)), month: 12, day: 31 });
  return {
    what: "accounting",
    until: until.add({ years: accountingRetentionYears }).toString(),
    because: "tax_law",
  };
}

/** Until when what the law asks for is kept, also where that day is over. A legal hold stops every clock. */
export function lastDays(traces: Traces, years: Years): Kept[] {
  const lawful = [keepFile(traces, years), keepBooks(traces, years)].flatMap((kept) => (kept ? [kept] : []));
  return traces.legalHold ? lawful.map((kept) => ({ ...kept, until: null, because: "legal_hold" as const })) : lawful;
}

/** What goes at once and what stays, until when and why (model.md 14). The trail of who saw what stays: it protects the person. */
export function deriveRetention(traces: Traces, years: Years): { erased: Erased[]; kept: Kept[] } {
  const still = ({ until }: Kept) => until === null || until >= traces.today;
  const held = lastDays(traces, years).filter(still);
  const hasFile = traces.lastServiceOn !== null && held.some(({ what }) => what === "clinical_file");
  return {
    erased: [
      "sign_in",
      "contact_points",
      "emergency_contacts",
      "profile_details",
      "desk_messages",
      "notices",
      "exports",
      ...(hasFile ? [] : ["medical_profile" as const]),
      ...(held.length > 0 ? [] : ["name" as const]),
    ],
    kept: [...held, { what: "audit", until: null, because: "security" }],
  };
}
