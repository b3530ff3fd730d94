import type { Authority } from "@jechemine/contract/guardians-shapes.ts";
import { plainText } from "../../platform/plain-text.ts";
import { AGE_OF_CONSENT, AGE_OF_MAJORITY, isOfAge, isPossibleBirthDate } from "./birthdays.ts";
import { deriveRights, deriveState, isForMinors, type LinkFacts, type WardFacts } from "./rights.ts";

type Decision<Code extends string> = { ok: true } | { ok: false; code: Code };
const OK = { ok: true } as const;
const no = <Code extends string>(code: Code) => ({ ok: false, code }) as const;

/** A parent or tutor acts for a minor, a mandatary for an adult. */
function fitsAge(authority: Authority, birthDate: string, today: string): boolean {
  return isForMinors({ authority }) !== isOfAge(birthDate, AGE_OF_MAJORITY, today);
}

export function decideAsk(
  { authority, birthDate }: { authority: Authority; birthDate: string },
  today: string,
): Decision<"BIRTH_DATE_IMPOSSIBLE" | "NOT_OF_THIS_AGE"> {
  if (!isPossibleBirthDate(birthDate, today)) return no("BIRTH_DATE_IMPOSSIBLE");
  return fitsAge(authority, birthDate, today) ? OK : no("NOT_OF_THIS_AGE");
}

type Approval = { link: LinkFacts; ward: WardFacts; proofs: number };
export function decideApproval({
  link,
  ward,
  proofs,
}: Approval): Decision<"NOT_PENDING" | "PROOF_NEEDED" | "BIRTH_DATE_NEEDED" | "NOT_OF_THIS_AGE"> {
  if (deriveState(link, ward.today) !== "pending") return no("NOT_PENDING");
  if (proofs === 0) return no("PROOF_NEEDED");
  if (ward.birthDate === null) return no("BIRTH_DATE_NEEDED");
  return fitsAge(link.authority, ward.birthDate, ward.today) ? OK : no("NOT_OF_THIS_AGE");
}

/** Under 14 guardians agree, those who may decide; from 14 on the youth does. */
export function canAnswer(link: LinkFacts, ward: WardFacts): boolean {
  const isChild = ward.birthDate !== null && !isOfAge(ward.birthDate, AGE_OF_CONSENT, ward.today);
  return isForMinors(link) && isChild && deriveRights(link, ward).acts.includes("consent");
}

type Invitation = { link: LinkFacts; ward: WardFacts; hasAccount: boolean };
export function decideInvitation({
  link,
  ward,
  hasAccount,
}: Invitation): Decision<"LINK_OVER" | "NOT_YET_FOURTEEN" | "HAS_ACCOUNT"> {
  if (deriveState(link, ward.today) !== "approved") return no("LINK_OVER");
  if (hasAccount) return no("HAS_ACCOUNT");
  const old = ward.birthDate !== null && isOfAge(ward.birthDate, AGE_OF_CONSENT, ward.today);
  return old ? OK : no("NOT_YET_FOURTEEN");
}

const plain = (name: string) =>
  plainText(name)
    .replace(/[\s-]+/g, " ")
    .trim();
type Named = { givenName: string; familyName: string };
/** The same name, whatever its accents, hyphens and capitals. */
export const isSameName = (one: Named, other: Named): boolean =>
  plain(one.givenName) === plain(other.givenName) && plain(one.familyName) === plain(other.familyName);
