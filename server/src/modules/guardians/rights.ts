import {
  type Area,
  type Authority,
  GRANTS,
  type Grant,
  type LinkState,
  type Restriction,
} from "@jechemine/contract/guardians-shapes.ts";
import type { Permission } from "@jechemine/contract/permissions.ts";
import { AGE_OF_CONSENT, AGE_OF_MAJORITY, addDays, birthdayOf, isOfAge, UNDECIDED_DAYS } from "./birthdays.ts";

export type LinkFacts = {
  authority: Authority;
  scope: readonly Area[];
  restriction: Restriction | null;
  expiresOn: string | null;
  grants: readonly Grant[];
  /** The youth has said what this guardian sees. */
  hasDecided: boolean;
  /** The practice's date of the approval. */
  approvedOn: string | null;
  isRefused: boolean;
  isEnded: boolean;
};
export type WardFacts = { birthDate: string | null; today: string };
export type Rights = { sees: readonly Area[]; acts: readonly Area[] };
const NONE: Rights = { sees: [], acts: [] };

export function deriveState(link: LinkFacts, today: string): LinkState {
  if (link.isRefused) return "refused";
  if (link.isEnded) return "ended";
  if (link.approvedOn === null) return "pending";
  return link.expiresOn !== null && link.expiresOn < today ? "expired" : "approved";
}

export const isForMinors = ({ authority }: Pick<LinkFacts, "authority">): boolean =>
  authority === "parent" || authority === "tutor";

/** What is open by age: all of it before 14; then what the youth left, or for a while appointments and bills; nothing from 18 on. */
function openAreas(link: LinkFacts, { birthDate, today }: WardFacts): readonly Area[] {
  if (!isForMinors(link)) return link.scope;
  if (birthDate === null || isOfAge(birthDate, AGE_OF_MAJORITY, today)) return [];
  if (!isOfAge(birthDate, AGE_OF_CONSENT, today)) return link.scope;
  const left: readonly Area[] = link.hasDecided ? link.grants : GRANTS;
  if (!link.hasDecided && !staysOpen(link, { birthDate, today })) return [];
  return link.scope.filter((area) => left.includes(area));
}
/** A guardian who came after the fourteenth birthday waits for the youth. */
const staysOpen = ({ approvedOn }: LinkFacts, { birthDate, today }: { birthDate: string; today: string }): boolean => {
  const fourteenth = birthdayOf(birthDate, AGE_OF_CONSENT);
  return approvedOn !== null && approvedOn < fourteenth && today < addDays(fourteenth, UNDECIDED_DAYS);
};

/** What a guardian sees and does for a ward on a day. `app.guardian_rights` of the database says the same. */
export function deriveRights(link: LinkFacts, ward: WardFacts): Rights {
  if (deriveState(link, ward.today) !== "approved" || link.restriction === "no_information") return NONE;
  const sees = openAreas(link, ward);
  return { sees, acts: link.restriction === "no_decisions" ? [] : sees };
}

/** Until when appointments and bills stay open without the youth's decision; null when nothing hangs on it. */
export function deriveOpenUntil(link: LinkFacts, { birthDate, today }: WardFacts): string | null {
  if (birthDate === null || link.hasDecided || !isForMinors(link)) return null;
  const waits = isOfAge(birthDate, AGE_OF_CONSENT, today) && staysOpen(link, { birthDate, today });
  return waits ? addDays(birthdayOf(birthDate, AGE_OF_CONSENT), UNDECIDED_DAYS) : null;
}

/** Whether the ward says what this guardian sees: from 14 on, until 18. */
export const mayDecide = (link: LinkFacts, { birthDate, today }: WardFacts): boolean =>
  deriveState(link, today) === "approved" &&
  isForMinors(link) &&
  birthDate !== null &&
  isOfAge(birthDate, AGE_OF_CONSENT, today) &&
  !isOfAge(birthDate, AGE_OF_MAJORITY, today);

/** What a guardian may call for a ward. Messages, notes, the account and whatever else is not named here stay the ward's alone. */
export function actingPermissions({ sees, acts }: Rights): Permission[] {
  const named: [boolean, Permission][] = [
    [sees.includes("logistics"), "appointments:read"],
    [acts.includes("logistics"), "appointments:write"],
    [sees.includes("billing"), "billing:read"],
    [acts.includes("billing"), "billing:write"],
    [sees.includes("clinical") || sees.includes("consent"), "requests:read"],
    [acts.includes("clinical") || acts.includes("consent"), "requests:write"],
    // The clinical file, as its professional lets it go. To ask is an act: whom a court left to look only asks by letter.
    [sees.includes("clinical"), "file:read"],
    [acts.includes("clinical"), "file:write"],
  ];
  return named.flatMap(([open, permission]) => (open ? [permission] : []));
}

export type ConsentRule = "one" | "all";
/** Of those who may decide: how many agreed, of how many that are needed. */
export function deriveAgreement(
  answers: readonly (boolean | null)[],
  rule: ConsentRule,
): { given: number; needed: number } {
  const given = answers.filter((answer) => answer === true).length;
  const needed = rule === "one" ? Math.min(1, answers.length) : answers.length;
  return { given: Math.min(given, needed), needed };
}
