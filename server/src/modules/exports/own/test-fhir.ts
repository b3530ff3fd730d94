import { z } from "zod";

/** FHIR R4, as far as our export goes: what each resource must have, the codes it may use, and nothing of our own beside them. */
const Id = z.string().regex(/^[A-Za-z0-9.-]{1,64}$/);
const DateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/);
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const Text = z.string().min(1);
const Concept = z
  .strictObject({
    coding: z
      .array(z.strictObject({ system: z.url().or(z.string().startsWith("urn:")).optional(), code: Text }))
      .optional(),
    text: Text.optional(),
  })
  .refine(({ coding, text }) => coding !== undefined || text !== undefined);
const Reference = z.strictObject({
  reference: z.string().startsWith("urn:uuid:").optional(),
  display: Text.optional(),
});
const Telecom = z.strictObject({
  system: z.enum(["phone", "email"]),
  value: Text,
  rank: z.int().positive().optional(),
});
const Name = z.strictObject({
  use: z.enum(["usual", "official"]).optional(),
  family: Text.optional(),
  given: z.array(Text).optional(),
  text: Text.optional(),
});
const Money = z.strictObject({ value: z.number(), currency: z.string().length(3) });
const Identifier = z.array(z.strictObject({ value: Text }));
const of = <S extends z.ZodRawShape>(resourceType: string, shape: S) =>
  z.strictObject({ resourceType: z.literal(resourceType), id: Id, ...shape });

const Resources = z.union([
  of("Patient", {
    name: z.array(Name).min(1),
    gender: z.enum(["male", "female", "other", "unknown"]),
    birthDate: Day.optional(),
    telecom: z.array(Telecom).min(1).optional(),
    address: z.array(z.strictObject({ text: Text.optional(), city: Text.optional() })).optional(),
    communication: z.array(z.strictObject({ language: Concept, preferred: z.boolean() })),
  }),
  of("RelatedPerson", {
    patient: Reference,
    relationship: z.array(Concept),
    name: z.array(Name),
    telecom: z.array(Telecom),
  }),
  of("Practitioner", { name: z.array(Name).min(1) }),
  of("Consent", {
    status: z.enum(["draft", "proposed", "active", "rejected", "inactive", "entered-in-error"]),
    scope: Concept,
    category: z.array(Concept).min(1),
    patient: Reference,
    dateTime: DateTime,
    policyRule: Concept, // ppc-1: a policy, or a rule
    verification: z.array(z.strictObject({ verified: z.boolean(), verificationDate: DateTime })).optional(),
  }),
  of("Condition", {
    verificationStatus: Concept,
    code: Concept,
    subject: Reference,
    recordedDate: DateTime,
    asserter: Reference,
  }),
  of("AllergyIntolerance", {
    clinicalStatus: Concept, // ait-1: always, unless it was entered in error
    verificationStatus: Concept,
    code: Concept,
    patient: Reference,
    recordedDate: DateTime,
    asserter: Reference,
    reaction: z.array(z.strictObject({ manifestation: z.array(Concept).min(1) })).optional(),
  }),
  of("MedicationStatement", {
    status: z.enum([
      "active",
      "completed",
      "entered-in-error",
      "intended",
      "stopped",
      "on-hold",
      "unknown",
      "not-taken",
    ]),
    medicationCodeableConcept: Concept,
    subject: Reference,
    dateAsserted: DateTime,
    informationSource: Reference,
    dosage: z.array(z.strictObject({ text: Text })).optional(),
  }),
  of("Observation", {
    status: z.enum(["registered", "preliminary", "final", "amended"]),
    category: z.array(Concept),
    code: Concept,
    subject: Reference,
    effectiveDateTime: DateTime,
    performer: z.array(Reference),
    valueString: Text,
  }),
  of("Goal", {
    lifecycleStatus: z.enum(["proposed", "planned", "accepted", "active", "on-hold", "completed", "cancelled"]),
    description: Concept,
    subject: Reference,
    expressedBy: Reference,
  }),
  of("ServiceRequest", {
    identifier: Identifier,
    status: z.enum(["draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown"]),
    intent: z.enum(["proposal", "plan", "directive", "order"]),
    priority: z.enum(["routine", "urgent", "asap", "stat"]),
    code: Concept,
    subject: Reference,
    authoredOn: DateTime,
    reasonCode: z.array(Concept),
    performer: z.array(Reference).optional(),
    note: z.array(z.strictObject({ text: Text })).optional(),
  }),
  of("Appointment", {
    status: z.enum([
      "proposed",
      "pending",
      "booked",
      "arrived",
      "fulfilled",
      "cancelled",
      "noshow",
      "entered-in-error",
    ]),
    serviceType: z.array(Concept),
    start: DateTime, // app-2 and app-3: both, or neither
    end: DateTime,
    minutesDuration: z.int().positive(),
    description: Text.optional(),
    participant: z
      .array(
        z.strictObject({ actor: Reference, status: z.enum(["accepted", "declined", "tentative", "needs-action"]) }),
      )
      .min(1),
  }),
  of("Location", {
    mode: z.enum(["instance", "kind"]),
    name: Text,
    telecom: z.array(Telecom),
    address: z.strictObject({ text: Text, state: Text }),
  }),
  of("Communication", {
    status: z.enum(["preparation", "in-progress", "not-done", "on-hold", "stopped", "completed"]),
    topic: Concept.optional(),
    subject: Reference,
    sent: DateTime.optional(),
    sender: Reference,
    recipient: z.array(Reference).optional(),
    payload: z.array(
      z.strictObject({ contentString: Text }).or(
        z.strictObject({
          contentAttachment: z.strictObject({
            contentType: Text,
            title: Text,
            size: z.int().nonnegative(),
            url: Text.optional(),
          }),
        }),
      ),
    ),
  }),
  of("ChargeItem", {
    status: z.enum(["planned", "billable", "not-billable", "aborted", "billed", "entered-in-error", "unknown"]),
    code: Concept,
    subject: Reference,
    occurrenceDateTime: DateTime,
    performer: z.array(z.strictObject({ actor: Reference })),
    priceOverride: Money,
  }),
  of("PaymentReconciliation", {
    identifier: Identifier,
    status: z.enum(["active", "cancelled", "draft", "entered-in-error"]),
    created: DateTime,
    paymentDate: Day,
    paymentAmount: Money,
    formCode: Concept,
  }),
  of("DocumentReference", {
    identifier: Identifier,
    status: z.enum(["current", "superseded", "entered-in-error"]),
    type: Concept,
    subject: Reference,
    date: DateTime,
    content: z
      .array(
        z.strictObject({
          attachment: z.strictObject({
            contentType: Text,
            url: Text,
            title: Text,
            creation: DateTime,
            language: Text.optional(),
          }),
        }),
      )
      .min(1),
  }),
]);
const Bundle = z.strictObject({
  resourceType: z.literal("Bundle"),
  type: z.literal("collection"),
  timestamp: DateTime,
  entry: z.array(z.strictObject({ fullUrl: z.string(), resource: Resources })),
});

/** Throws where the bundle is not what FHIR says, names one thing twice, or points at what is not in it. Gives the resources by kind. */
export function validateBundle(json: unknown): Map<string, z.output<typeof Resources>[]> {
  const { entry } = Bundle.parse(json);
  const names = new Set(entry.map(({ fullUrl }) => fullUrl));
  if (names.size !== entry.length) throw new Error("two resources have one name");
  for (const [, urn = ""] of JSON.stringify(entry).matchAll(/"reference":"([^"]+)"/g))
    if (!names.has(urn)) throw new Error(`${urn} is not in the bundle`);
  const byKind = new Map<string, z.output<typeof Resources>[]>();
  for (const { fullUrl, resource } of entry) {
    if (fullUrl !== `urn:uuid:${resource.id}`) throw new Error(`${fullUrl} is not the name of ${resource.id}`);
    byKind.set(resource.resourceType, [...(byKind.get(resource.resourceType) ?? []), resource]);
  }
  return byKind;
}
