/** What every resource of a FHIR R4 bundle has; each room of `fhir-bundle.ts` adds its own fields. */
export type Resource = { resourceType: string; id: string } & Readonly<Record<string, unknown>>;

/** In a collection without a server, resources find each other by these names. */
export const urnOf = (id: string): string => `urn:uuid:${id}`;
export const refer = (id: string, display?: string) => ({ reference: urnOf(id), ...(display && { display }) });
export const concept = (text: string) => ({ text });
export const coded = (system: string, code: string, text: string) => ({ coding: [{ system, code }], text });
export const money = (value: number, currency: string) => ({ value, currency });
/** Fields that say nothing are left out: FHIR knows no null. */
export const said = <T>(name: string, value: T | null | undefined | ""): Record<string, T> =>
  value === null || value === undefined || value === "" ? {} : { [name]: value };
