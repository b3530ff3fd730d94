import type { MedicalProfile } from "@jechemine/contract/medical-profile.ts";
import { idOfKey } from "../../../platform/new-id.ts";
import type { ExportedPerson } from "../../people/index.ts";
import { coded, concept, type Resource, refer } from "./fhir-parts.ts";

const HL7 = "http://terminology.hl7.org/CodeSystem";
/** Of the answers that FHIR has no resource of its own for; each in the person's words. */
export const ANSWERS = ["previousTherapy", "substanceUse", "sleep", "appetite", "preferences"] as const;
const NAMES: Readonly<Record<(typeof ANSWERS)[number], string>> = {
  previousTherapy: "Previous therapy",
  substanceUse: "Substance use",
  sleep: "Sleep",
  appetite: "Appetite",
  preferences: "Preferences about care",
};

/** What the person told about their health, as what it is: said by them, confirmed by nobody. */
export function healthOf({ id, medical }: ExportedPerson): Resource[] {
  const { version, savedAt } = medical;
  if (!version || !savedAt) return [];
  const made = (kind: string, at: number) => idOfKey(`export:${kind}:${version}:${at}`);
  const told = { person: refer(id), at: savedAt, made };
  return [
    ...conditions(medical, told),
    ...allergies(medical, told),
    ...medications(medical, told),
    ...answers(medical, told),
  ];
}

type Told = { person: { reference: string }; at: string; made(kind: string, at: number): string };
const unconfirmed = (of: "condition" | "allergyintolerance") =>
  coded(
    `${HL7}/${of === "condition" ? "condition-ver-status" : "allergyintolerance-verification"}`,
    "unconfirmed",
    "unconfirmed",
  );

const conditions = (medical: MedicalProfile, { person, at, made }: Told): Resource[] =>
  medical.conditions.map((text, index) => ({
    resourceType: "Condition",
    id: made("condition", index),
    verificationStatus: unconfirmed("condition"),
    code: concept(text),
    subject: person,
    recordedDate: at,
    asserter: person,
  }));

const allergies = (medical: MedicalProfile, { person, at, made }: Told): Resource[] =>
  medical.allergies.map(({ to, reaction }, index) => ({
    resourceType: "AllergyIntolerance",
    id: made("allergy", index),
    clinicalStatus: coded(`${HL7}/allergyintolerance-clinical`, "active", "active"),
    verificationStatus: unconfirmed("allergyintolerance"),
    code: concept(to),
    patient: person,
    recordedDate: at,
    asserter: person,
    ...(reaction && { reaction: [{ manifestation: [concept(reaction)] }] }),
  }));

const medications = (medical: MedicalProfile, { person, at, made }: Told): Resource[] =>
  medical.medications.map(({ name, dose }, index) => ({
    resourceType: "MedicationStatement",
    id: made("medication", index),
    status: "active",
    medicationCodeableConcept: concept(name),
    subject: person,
    dateAsserted: at,
    informationSource: person,
    ...(dose && { dosage: [{ text: dose }] }),
  }));

function answers(medical: MedicalProfile, { person, at, made }: Told): Resource[] {
  const said = ANSWERS.flatMap((name, index): Resource[] => {
    const valueString = medical[name];
    if (!valueString) return [];
    const category = [coded(`${HL7}/observation-category`, "social-history", "Social History")];
    const code = concept(NAMES[name]);
    const its = { category, code, subject: person, effectiveDateTime: at, performer: [person], valueString };
    return [{ resourceType: "Observation", id: made("answer", index), status: "final", ...its }];
  });
  if (!medical.goals) return said;
  const goal = {
    lifecycleStatus: "proposed",
    description: concept(medical.goals),
    subject: person,
    expressedBy: person,
  };
  return [...said, { resourceType: "Goal", id: made("goal", 0), ...goal }];
}
