import type { ConsentKey, ConsentState } from "@jechemine/contract/consents.ts";
import type { AccountKind } from "@jechemine/contract/permissions.ts";

/** Without these an account of that kind cannot be used. Staff agrees in its contract of work. */
const MANDATORY: Readonly<Record<AccountKind, readonly ConsentKey[]>> = {
  client: ["terms", "privacy"],
  professional: ["professional_terms", "privacy"],
  staff: [],
};
/** What a kind of account is shown at all. */
const SHOWN: Readonly<Record<AccountKind, readonly ConsentKey[]>> = {
  client: ["terms", "privacy", "telehealth", "automated_matching"],
  professional: ["professional_terms", "privacy"],
  staff: [],
};
export const mandatoryFor = (kind: AccountKind): readonly ConsentKey[] => MANDATORY[kind];
export const shownTo = (kind: AccountKind): readonly ConsentKey[] => SHOWN[kind];

type Newest = { version: string; withdrawnAt: Date | null };
/** Where a person stands with a text, by the newest line of their ledger. */
export function deriveConsentState(newest: Newest | undefined, inForce: string): ConsentState {
  if (!newest) return "none";
  if (newest.withdrawnAt) return "withdrawn";
  return newest.version === inForce ? "given" : "outdated";
}

/** Whether the person is asked: always for what is mandatory; for the rest only when they agreed to an earlier version. */
export const isDue = (state: ConsentState, mandatory: boolean): boolean =>
  mandatory ? state !== "given" : state === "outdated";
