import { z } from "zod";
import { endpoint, Id, Instant, Line, Text } from "./endpoint.ts";

const lines = (max: number) => z.array(Line(200)).max(max);
const answer = Text(2000).nullable();
const described = {
  /** Illnesses and diagnoses, in the person's words. */
  conditions: lines(40),
  medications: z.array(z.strictObject({ name: Line(120), dose: Line(120).nullable() })).max(40),
  allergies: z.array(z.strictObject({ to: Line(120), reaction: Line(200).nullable() })).max(40),
  previousTherapy: answer,
  substanceUse: answer,
  sleep: answer,
  appetite: answer,
  goals: answer,
  preferences: answer,
};
export const MedicalProfile = z.object({
  ...described,
  medications: z.array(z.object(described.medications.element.shape)),
  allergies: z.array(z.object(described.allergies.element.shape)),
  /** Names the version that one has read; null before the first. Send it back as `basedOn`. */
  version: Id.nullable(),
  savedAt: Instant.nullable(),
});
export type MedicalProfile = z.infer<typeof MedicalProfile>;
export const SaveMedicalProfile = z.strictObject({ ...described, basedOn: Id.nullable() });
export type SaveMedicalProfile = z.infer<typeof SaveMedicalProfile>;

export const medicalProfile = {
  own: endpoint({
    method: "GET",
    path: "/medical-profile",
    access: "medical:write",
    summary: "What I told about my health",
    reply: MedicalProfile,
    success: 200,
    refusals: {},
  }),
  save: endpoint({
    method: "PUT",
    path: "/medical-profile",
    access: "medical:write",
    summary: "Tell about my health; those who treat me read it",
    body: SaveMedicalProfile,
    reply: MedicalProfile,
    success: 200,
    refusals: { CHANGED_MEANWHILE: 409 },
  }),
  of: endpoint({
    method: "GET",
    path: "/medical-profile/:userId",
    access: "medical:read",
    summary: "What a client told about their health: for themselves and their care team; who read it is recorded",
    params: z.strictObject({ userId: Id }),
    reply: MedicalProfile,
    success: 200,
    refusals: {},
  }),
};
