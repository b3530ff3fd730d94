import type { Erased, Kept } from "@jechemine/contract/account-settings.ts";
import { Temporal } from "temporal-polyfill";

type FileTraces = {
  birthDate: string | null;
  /** Somebody answered for them as a child. */
  wasWard: boolean;
  /** The last day of care; null: there is no file. */
  lastServiceOn: string | null;
  legalHold: boolean;
};
/** The file of somebody else that names the person: because it is theirs too, or because they acted for whom it is about. */
export type OthersFile = FileTraces & { shared: boolean };
export type Traces = FileTraces & {
  /** Days in the practice's zone. */
  today: string;
  /** The last day on which something was owed or paid; null: never. */
  lastMoneyOn: string | null;
  others: readonly OthersFile[];
};
type Years = { fileRetentionYears: number; accountingRetentionYears: number };
const MAJORITY = 18;

const plus = (day: string, years: number) => Temporal.PlainDate.from(day).add({ years });
const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b);

/** When a minor comes of age; of a ward whose birth date nobody wrote down, the last day on which they can. Undefined for whoever was of age. */
function majorityOf({ birthDate, wasWard }: FileTraces, servedOn: string): Temporal.PlainDate | undefined {
  if (birthDate === null) return wasWard ? plus(servedOn, MAJORITY) : undefined;
  const ofAge = plus(birthDate, MAJORITY);
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(servedOn), ofAge) < 0 ? ofAge : undefined;
}

/** A file is kept for the years of the order's rule after the last service, and for as many after a minor comes of age. */
function keepFile(traces: FileTraces, { fileRetentionYears: years }: Years): Kept | undefined {
  const { lastServiceOn, legalHold } = traces;
  if (!lastServiceOn) return undefined;
  if (legalHold) return { what: "clinical_file", until: null, because: "legal_hold" };
  const served = plus(lastServiceOn, years);
  const ofAge = majorityOf(traces, lastServiceOn);
  const until = ofAge ? later(served, ofAge.add({ years })) : served;
  return { what: "clinical_file", until: until.toString(), because: ofAge ? "order_rule_minor" : "order_rule" };
}

/** Tax law counts from the end of the year. */
function keepBooks({ lastMoneyOn, legalHold }: Traces, { accountingRetentionYears }: Years): Kept | undefined {
  if (!lastMoneyOn) return undefined;
  if (legalHold) return { what: "accounting", until: null, because: "legal_hold" };
  const until = Temporal.PlainDate.from({ year: Number(lastMoneyOn.slice(0, 4)), month: 12, day: 31 });
  return {
    what: "accounting",
    until: until.add({ years: accountingRetentionYears }).toString(),
    because: "tax_law",
  };
}

/** The one that is kept longest; without a last day longer than any. */
const longest = (kept: readonly (Kept | undefined)[]): Kept | undefined =>
  kept
    .flatMap((one) => one ?? [])
    .reduce<Kept | undefined>((a, b) => {
      if (a === undefined || b.until === null) return b;
      return a.until === null || a.until >= b.until ? a : b;
    }, undefined);

/**
 * Until when what the law asks for is kept, also where that day is over. A legal hold stops every clock. A file of several people is kept for
 * the one who needs it longest; whoever acted for a child or an adult stands in their file by name for as long as there is one.
 */
export function lastDays(traces: Traces, years: Years): Kept[] {
  const shared = traces.others.filter((one) => one.shared);
  const file = traces.lastServiceOn ? longest([traces, ...shared].map((one) => keepFile(one, years))) : undefined;
  const wards = longest(traces.others.filter((one) => !one.shared).map((one) => keepFile(one, years)));
  const name = wards && longest([file, wards]) === wards ? { ...wards, what: "name" as const } : undefined;
  return [file, keepBooks(traces, years), name].flatMap((kept) => kept ?? []);
}

/** What goes at once and what stays, until when and why (model.md 14). The trail of who saw what stays: it protects the person. */
export function deriveRetention(traces: Traces, years: Years): { erased: Erased[]; kept: Kept[] } {
  const still = ({ until }: Kept) => until === null || until >= traces.today;
  const held = lastDays(traces, years).filter(still);
  const hasFile = held.some(({ what }) => what === "clinical_file");
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
