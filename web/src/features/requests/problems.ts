import { Email, Phone } from "@jechemine/contract/endpoint.ts";
import { parseAmount } from "../../ui/amount.ts";
import { ageOn, DECIDES_ALONE_FROM } from "./age.ts";
import type { Draft } from "./draft.ts";
import { placeOf, STEPS, type Step } from "./steps.ts";

/** What is wrong, as a message id ends: `requests.problem.<code>`. */
export type ProblemCode =
  | "choose"
  | "needed"
  | "email"
  | "phone"
  | "date"
  | "birth"
  | "reach"
  | "reason"
  | "price"
  | "safety"
  | "call"
  | "guardian"
  | "agree"
  | "attest"
  | "person"
  | "refused";
/** `field` is the id of the control that takes focus; `message` comes from the server and stands in for the code. */
export type Problem = { step: Step; field: string; code: ProblemCode; message?: string };
export type Circumstances = {
  /** Nobody is signed in: names and e-mail are needed. */
  guest: boolean;
  /** `YYYY-MM-DD` in the practice's zone. */
  today: string;
};

type Found = Omit<Problem, "step">;
type Check = (draft: Draft, circumstances: Circumstances) => Found[];

const wrong = (field: string, code: ProblemCode): Found => ({ field, code });
const filled = (text: string) => text.trim() !== "";
const need = (field: string, text: string): Found[] => (filled(text) ? [] : [{ field, code: "needed" }]);
const email = (field: string, text: string): Found[] =>
  Email.safeParse(text).success ? [] : [{ field, code: "email" }];
const phone = (field: string, text: string): Found[] =>
  Phone.safeParse(text).success ? [] : [{ field, code: "phone" }];
const ifFilled = (check: typeof email, field: string, text: string) => (filled(text) ? check(field, text) : []);

/** Somebody else is concerned than who asks. */
export const isForOther = ({ forWhom }: Pick<Draft, "forWhom">) => forWhom === "loved_one" || forWhom === "patient";

/** How old the person concerned is, as far as the draft knows. */
export function ageOfBeneficiary(draft: Draft, today: string): number | undefined {
  if (isForOther(draft) && draft.beneficiary.dateUnknown) return undefined;
  return ageOn(isForOther(draft) ? draft.beneficiary.birthDate : draft.contact.birthDate, today);
}
export function needsGuardians(draft: Draft, today: string): boolean {
  const age = ageOfBeneficiary(draft, today);
  return isForOther(draft) && age !== undefined && age < DECIDES_ALONE_FROM;
}

const who: Check = (draft, { today }) => {
  if (draft.forWhom === null) return [wrong("for-whom", "choose")];
  if (draft.forWhom === "self") return [];
  const { firstName, lastName, birthDate, dateUnknown } = draft.beneficiary;
  const names = [...need("beneficiary-first-name", firstName), ...need("beneficiary-last-name", lastName)];
  if (!dateUnknown && ageOn(birthDate, today) === undefined) return [...names, wrong("beneficiary-birth-date", "date")];
  return [...names, ...(needsGuardians(draft, today) ? guardians(draft) : reach(draft))];
};

function reach({ forWhom, beneficiary }: Draft): Found[] {
  const isReferred = forWhom === "patient";
  if (beneficiary.throughMe && !isReferred) return [];
  if (!filled(beneficiary.email) && !filled(beneficiary.phone))
    return [isReferred ? wrong("beneficiary-phone", "person") : wrong("beneficiary-email", "reach")];
  return [
    ...ifFilled(email, "beneficiary-email", beneficiary.email),
    ...ifFilled(phone, "beneficiary-phone", beneficiary.phone),
  ];
}

function guardians(draft: Draft): Found[] {
  if (draft.guardians.length === 0) return [wrong("add-guardian", "guardian")];
  const isReached = draft.guardians.some((guardian) => filled(guardian.email) || filled(guardian.phone));
  if (draft.forWhom === "patient" && !isReached) return [wrong("guardian-0-phone", "person")];
  return draft.guardians.flatMap((guardian, at) => [
    ...need(`guardian-${at}-first-name`, guardian.firstName),
    ...need(`guardian-${at}-last-name`, guardian.lastName),
    ...(guardian.authority ? [] : [wrong(`guardian-${at}-authority`, "choose")]),
    ...(guardian.courtOrder === null ? [wrong(`guardian-${at}-court`, "choose")] : []),
    ...ifFilled(email, `guardian-${at}-email`, guardian.email),
    ...ifFilled(phone, `guardian-${at}-phone`, guardian.phone),
  ]);
}

const reasons: Check = (draft) =>
  draft.reasons.length > 0 || draft.forWhom === "patient" ? [] : [wrong("reason-search", "reason")];

/** A price as people type it, in cents; a thousand dollars at most. */
export function centsOf(amount: string): number | undefined {
  const cents = parseAmount(amount);
  return cents !== undefined && cents <= 100_000 ? cents : undefined;
}
const preferences: Check = ({ maximumPrice: { amount } }) =>
  filled(amount) && centsOf(amount) === undefined ? [wrong("maximum-price", "price")] : [];

const times: Check = ({ asSoonAsPossible, safety }) => {
  if (!asSoonAsPossible) return [];
  if (safety.inDanger === null) return [wrong("in-danger", "safety")];
  if (!safety.inDanger) return [];
  if (safety.mayCallToday === null) return [wrong("may-call", "call")];
  return safety.mayCallToday ? phone("safety-phone", safety.phone) : [];
};

const contact: Check = (draft, { guest, today }) => {
  const { firstName, lastName, email: mail, phone: number, birthDate } = draft.contact;
  const forSelf = !isForOther(draft);
  const age = ageOn(birthDate, today);
  return [
    ...(guest ? [...need("first-name", firstName), ...need("last-name", lastName), ...email("email", mail)] : []),
    ...(guest ? ifFilled(phone, "phone", number) : []),
    ...(forSelf && filled(birthDate) && age === undefined ? [wrong("birth-date", "birth")] : []),
    ...(draft.forWhom === "patient" ? referral(draft) : draft.agreed ? [] : [wrong("agreed", "agree")]),
  ];
};

function referral({ referral: { profession, personConsents, hearsBack } }: Draft): Found[] {
  return [
    ...(profession ? [] : [wrong("referral-profession", "choose")]),
    ...(personConsents ? [] : [wrong("referral-consents", "attest")]),
    ...(hearsBack === null ? [wrong("referral-hears", "choose")] : []),
  ];
}

const CHECKS: Readonly<Record<Step, Check>> = { who, reasons, preferences, times, contact, review: () => [] };

/** A person of the team asks something first: an age that is not known, or a child. */
export function goesToIntake(draft: Draft, today: string): boolean {
  const age = ageOfBeneficiary(draft, today);
  return age === undefined || age < DECIDES_ALONE_FROM;
}

/** What stands in the way of one step. */
export const problemsOf = (step: Step, draft: Draft, circumstances: Circumstances): Problem[] =>
  CHECKS[step](draft, circumstances).map((problem) => ({ step, ...problem }));

/** The first step that is not done; nobody gets past it, also not by its address. */
export const firstOpenStep = (draft: Draft, circumstances: Circumstances): Step =>
  STEPS.find((step) => problemsOf(step, draft, circumstances).length > 0) ?? "review";

/** Asked for by its address, a step is shown only when all before it are done. */
export const reachable = (step: Step, draft: Draft, circumstances: Circumstances): Step => {
  const open = firstOpenStep(draft, circumstances);
  return placeOf(step) <= placeOf(open) ? step : open;
};
