import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { Referral } from "@jechemine/contract/referrals.ts";
import type { OpenGuestRequest, OpenRequest, RequestPreferences } from "@jechemine/contract/requests.ts";
import type { Draft, GuardianDraft } from "./draft.ts";
import { ageOfBeneficiary, type Circumstances, centsOf, isForOther, needsGuardians, type Problem } from "./problems.ts";
import type { Step } from "./steps.ts";

/** A key with an empty text is left out: the contract knows absent, not empty. */
const given = <K extends string>(key: K, text: string): Partial<Record<K, string>> => {
  const said: Partial<Record<K, string>> = {};
  if (text.trim() !== "") said[key] = text.trim();
  return said;
};
const wished = <K extends string, W extends { wanted: readonly unknown[] }>(key: K, wish: W) => {
  const said: Partial<Record<K, W>> = {};
  if (wish.wanted.length > 0) said[key] = wish;
  return said;
};

/** What is wished, without what was left open. */
export function preferencesOf({ wishes, place, maximumPrice, wheelchair, payer }: Draft): RequestPreferences {
  const amountCents = centsOf(maximumPrice.amount);
  const meetsInPerson = wishes.modality.wanted.length === 0 || wishes.modality.wanted.includes("in_person");
  const named = place.city.trim() !== "" || place.region !== null;
  return {
    ...wished("modality", wishes.modality),
    ...wished("language", wishes.language),
    ...wished("gender", wishes.gender),
    ...wished("approaches", wishes.approaches),
    ...wished("times", wishes.times),
    ...wished("title", wishes.title),
    ...(meetsInPerson && named
      ? {
          place: {
            ...given("city", place.city),
            ...(place.region ? { region: place.region } : {}),
            required: place.required,
          },
        }
      : {}),
    ...(amountCents === undefined ? {} : { maximumPrice: { amountCents, required: maximumPrice.required } }),
    ...(wheelchair && meetsInPerson ? { wheelchair } : {}),
    ...(payer ? { payer } : {}),
  };
}

function careOf(draft: Draft) {
  const { inDanger, mayCallToday, phone } = draft.safety;
  return {
    reasons: draft.reasons,
    service: draft.service,
    preferences: preferencesOf(draft),
    asSoonAsPossible: draft.asSoonAsPossible,
    ...(draft.asSoonAsPossible && inDanger !== null
      ? {
          safety: {
            inDanger,
            ...(inDanger && mayCallToday !== null ? { mayCallToday } : {}),
            ...(inDanger && mayCallToday ? given("phone", phone) : {}),
          },
        }
      : {}),
    ...given("note", draft.note),
    ...(draft.named
      ? { named: { professionalId: draft.named.professionalId, thenOthers: draft.named.thenOthers } }
      : {}),
  };
}

const guardianOf = ({ firstName, lastName, relation, authority, courtOrder, email, phone }: GuardianDraft) => ({
  firstName: firstName.trim(),
  lastName: lastName.trim(),
  relation,
  authority: authority ?? "unknown",
  courtOrder: courtOrder ?? false,
  ...given("email", email),
  ...given("phone", phone),
});

function beneficiaryOf({ forWhom, beneficiary }: Draft, underAge: boolean) {
  const { firstName, lastName, birthDate, dateUnknown, email, phone, throughMe } = beneficiary;
  return {
    firstName: firstName.trim(),
    lastName: lastName.trim(),
    ...(dateUnknown ? {} : given("birthDate", birthDate)),
    ...(underAge || (throughMe && forWhom !== "patient") ? {} : { ...given("email", email), ...given("phone", phone) }),
  };
}

const referralOf = ({ referral }: Draft): Referral => ({
  profession: referral.profession ?? "other",
  ...given("licenceOrder", referral.licenceOrder),
  ...given("licenceNumber", referral.licenceNumber),
  ...given("organisation", referral.organisation),
  personConsents: true,
  hearsBack: referral.hearsBack === true,
});

/** What the API is told. The draft has no problems any more. */
export function requestOf(draft: Draft, { today }: Pick<Circumstances, "today">): OpenRequest {
  const agreed = { agreedToMatching: draft.agreed };
  if (draft.forWhom === "loved_one" || draft.forWhom === "patient") {
    const underAge = needsGuardians(draft, today);
    const other = {
      beneficiary: beneficiaryOf(draft, underAge),
      guardians: underAge ? draft.guardians.map(guardianOf) : [],
    };
    if (draft.forWhom === "loved_one") return { forWhom: "loved_one", ...other, ...careOf(draft), ...agreed };
    // Whoever refers agrees to nothing in the person's place.
    return { forWhom: "patient", ...other, ...careOf(draft), referral: referralOf(draft) };
  }
  const known = ageOfBeneficiary(draft, today) !== undefined;
  return { forWhom: "self", ...(known ? { birthDate: draft.contact.birthDate } : {}), ...careOf(draft), ...agreed };
}

export function guestRequestOf(
  draft: Draft,
  { today, locale }: Pick<Circumstances, "today"> & { locale: Locale },
): OpenGuestRequest {
  const { firstName, lastName, email, phone } = draft.contact;
  const requester = {
    firstName: firstName.trim(),
    lastName: lastName.trim(),
    email: email.trim().toLowerCase(),
    ...given("phone", phone),
    locale,
  };
  return { ...requestOf(draft, { today }), requester };
}

/** Where the parts of the API's body are typed; the first that fits wins. */
const PLACES: readonly (readonly [start: RegExp, step: Step, field: string])[] = [
  [/^requester\.firstName/, "contact", "first-name"],
  [/^requester\.lastName/, "contact", "last-name"],
  [/^requester\.email/, "contact", "email"],
  [/^requester\.phone/, "contact", "phone"],
  [/^birthDate/, "contact", "birth-date"],
  [/^beneficiary\.firstName/, "who", "beneficiary-first-name"],
  [/^beneficiary\.lastName/, "who", "beneficiary-last-name"],
  [/^beneficiary\.birthDate/, "who", "beneficiary-birth-date"],
  [/^beneficiary\.email/, "who", "beneficiary-email"],
  [/^beneficiary\.phone/, "who", "beneficiary-phone"],
  [/^guardians/, "who", "add-guardian"],
  [/^referral\.profession/, "contact", "referral-profession"],
  [/^referral\.organisation/, "contact", "referral-organisation"],
  [/^referral\.licenceOrder/, "contact", "referral-order"],
  [/^referral\.licenceNumber/, "contact", "referral-number"],
  [/^reasons/, "reasons", "reason-search"],
  [/^preferences\.maximumPrice/, "preferences", "maximum-price"],
  [/^preferences\.place/, "preferences", "city"],
  [/^preferences\.times/, "times", "times"],
  [/^preferences|^service/, "preferences", "service"],
  [/^safety\.phone/, "times", "safety-phone"],
  [/^safety/, "times", "in-danger"],
  [/^note/, "preferences", "note"],
];

/** Refusals of the whole body, and where their answer is typed. */
const REFUSALS: Readonly<Record<string, readonly [step: Step, field: string]>> = {
  UNKNOWN_REASON: ["reasons", "reason-search"],
  SAFETY_UNANSWERED: ["times", "in-danger"],
  GUARDIANS_NEEDED: ["who", "add-guardian"],
  REACH_NEEDED: ["who", "beneficiary-phone"],
};

type Refusal = { code: string; message: string; errors?: readonly { path: string; message: string }[] | undefined };

/** The server's complaints, each at its field; those without a field are left to a notice. */
export function problemsFrom({ code, message, errors = [] }: Refusal, draft: Draft): Problem[] {
  if (code === "BIRTH_DATE_IMPOSSIBLE") {
    return isForOther(draft)
      ? [{ step: "who", field: "beneficiary-birth-date", code: "refused", message }]
      : [{ step: "contact", field: "birth-date", code: "refused", message }];
  }
  const refused = REFUSALS[code];
  if (refused) return [{ step: refused[0], field: refused[1], code: "refused", message }];
  return errors.flatMap(({ path, message: said }) => {
    const found = PLACES.find(([start]) => start.test(path));
    return found ? [{ step: found[1], field: found[2], code: "refused" as const, message: said }] : [];
  });
}
