import type { OwnProfile } from "@jechemine/contract/portal-profile.ts";
import { idOfKey } from "../../../platform/new-id.ts";
import type { ExportedPerson } from "../../people/index.ts";
import { coded, concept, type Resource, refer, said } from "./fhir-parts.ts";

const GENDERS = { woman: "female", man: "male", non_binary: "other", other: "other" } as const;
/** `administrative-gender`: how the person lives it; what registers say is another matter. */
const genderOf = ({ gender }: OwnProfile) => (gender ? GENDERS[gender] : "unknown");

function namesOf({ firstName, lastName, legalFirstName, legalLastName }: OwnProfile) {
  const usual = { use: "usual", family: lastName, given: [firstName] };
  if (!legalFirstName && !legalLastName) return [usual];
  return [usual, { use: "official", family: legalLastName ?? lastName, given: [legalFirstName ?? firstName] }];
}

export function patientOf({ id, profile }: ExportedPerson): Resource {
  const { email, phones, address, city, birthDate, locale } = profile;
  const telecom = [
    ...(email ? [{ system: "email", value: email }] : []),
    ...phones.map(({ number, preferred }) => ({ system: "phone", value: number, ...(preferred && { rank: 1 }) })),
  ];
  const home = { ...said("text", address?.text), ...said("city", city) };
  return {
    resourceType: "Patient",
    id,
    name: namesOf(profile),
    gender: genderOf(profile),
    ...said("birthDate", birthDate),
    ...said("telecom", telecom.length > 0 ? telecom : null),
    ...said("address", Object.keys(home).length > 0 ? [home] : null),
    communication: [{ language: coded("urn:ietf:bcp:47", `${locale}-CA`, locale), preferred: true }],
  };
}

/** Whom to call. They are the person's own words; nobody else's file is opened for them. */
export const contactsOf = ({ id, profile }: ExportedPerson): Resource[] =>
  profile.emergencyContacts.map(({ name, relation, phone, first }, index) => ({
    resourceType: "RelatedPerson",
    id: idOfKey(`export:emergency-contact:${id}:${index}`),
    patient: refer(id),
    relationship: [concept(relation)],
    name: [{ text: name }],
    telecom: [{ system: "phone", value: phone, ...(first && { rank: 1 }) }],
  }));

const SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
const LOINC = "http://loinc.org";
export const consentsOf = ({ id: personId, consents }: ExportedPerson): Resource[] =>
  consents.map(({ id, purpose, title, textVersion, textLanguage, textHash, givenAt, withdrawnAt, typedName }) => ({
    resourceType: "Consent",
    id,
    status: withdrawnAt ? "inactive" : "active",
    scope: coded(SCOPE, purpose === "service_agreement" ? "treatment" : "patient-privacy", purpose),
    category: [coded(LOINC, "59284-0", "Patient Consent")],
    patient: refer(personId),
    dateTime: givenAt.toISOString(),
    policyRule: concept(`${title} (${textVersion}, ${textLanguage}, SHA-256 ${textHash.toString("hex")})`),
    ...said("verification", typedName && [{ verified: true, verificationDate: givenAt.toISOString() }]),
  }));
