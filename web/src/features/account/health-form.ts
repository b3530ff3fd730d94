import { Line, Text } from "@jechemine/contract/endpoint.ts";
import type { MedicalProfile, SaveMedicalProfile } from "@jechemine/contract/medical-profile.ts";
import { z } from "zod";

export const ANSWERS = ["previousTherapy", "substanceUse", "sleep", "appetite", "goals", "preferences"] as const;
const answer = Text(2000).optional();
const one = z.strictObject({ what: Line(120), detail: z.string().max(120) });
/** The profile as one types it: each list in rows, what is left empty is no answer. */
export const HealthForm = z.strictObject({
  conditions: z.array(z.strictObject({ what: Line(120), detail: z.string().max(60) })).max(40),
  medications: z.array(one).max(40),
  allergies: z.array(one).max(40),
  previousTherapy: answer,
  substanceUse: answer,
  sleep: answer,
  appetite: answer,
  goals: answer,
  preferences: answer,
});
export type HealthForm = z.infer<typeof HealthForm>;

export const healthFormOf = (profile: MedicalProfile) => ({
  conditions: profile.conditions.map((what) => ({ what, detail: "" })),
  medications: profile.medications.map(({ name, dose }) => ({ what: name, detail: dose ?? "" })),
  allergies: profile.allergies.map(({ to, reaction }) => ({ what: to, detail: reaction ?? "" })),
  previousTherapy: profile.previousTherapy ?? "",
  substanceUse: profile.substanceUse ?? "",
  sleep: profile.sleep ?? "",
  appetite: profile.appetite ?? "",
  goals: profile.goals ?? "",
  preferences: profile.preferences ?? "",
});

const detailOf = (text: string) => text.trim() || null;
export const healthBodyOf = (form: HealthForm, basedOn: string | null): SaveMedicalProfile => ({
  conditions: form.conditions.map(({ what }) => what),
  medications: form.medications.map(({ what, detail }) => ({ name: what, dose: detailOf(detail) })),
  allergies: form.allergies.map(({ what, detail }) => ({ to: what, reaction: detailOf(detail) })),
  previousTherapy: form.previousTherapy ?? null,
  substanceUse: form.substanceUse ?? null,
  sleep: form.sleep ?? null,
  appetite: form.appetite ?? null,
  goals: form.goals ?? null,
  preferences: form.preferences ?? null,
  basedOn,
});
