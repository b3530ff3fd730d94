import { appointmentsOf, draftsOf, messagesOf, practitionersOf, requestsOf, whereaboutsOf } from "./fhir-care.ts";
import { healthOf } from "./fhir-health.ts";
import { chargesOf, paymentsOf, receiptsOf } from "./fhir-money.ts";
import { type Resource, urnOf } from "./fhir-parts.ts";
import { consentsOf, contactsOf, patientOf } from "./fhir-person.ts";
import type { Gathered } from "./gathered.ts";

/** A FHIR R4 collection: what other systems read. */
export type Bundle = {
  resourceType: "Bundle";
  type: "collection";
  timestamp: string;
  entry: { fullUrl: string; resource: Resource }[];
};

export function toBundle(gathered: Gathered): Bundle {
  const { person, at } = gathered;
  const resources = [
    patientOf(person),
    ...contactsOf(person),
    ...practitionersOf(gathered),
    ...consentsOf(person),
    ...healthOf(person),
    ...requestsOf(gathered),
    ...appointmentsOf(gathered),
    ...whereaboutsOf(gathered),
    ...messagesOf(gathered),
    ...draftsOf(gathered),
    ...chargesOf(gathered),
    ...paymentsOf(gathered),
    ...receiptsOf(gathered),
  ];
  const entry = resources.map((resource) => ({ fullUrl: urnOf(resource.id), resource }));
  return { resourceType: "Bundle", type: "collection", timestamp: at.toISOString(), entry };
}
