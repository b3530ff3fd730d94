import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { Authority } from "@jechemine/contract/guardians-shapes.ts";
import { newId } from "../../platform/new-id.ts";
import type { Ctx } from "../../platform/verb.ts";
import { deriveDisplayName } from "./person.ts";
import { insertPerson } from "./persons.ts";
import { insertGuardianship, listGuardians, updateGuardianConsents } from "./queries/persons.ts";

export type NewGuardian = {
  givenName: string;
  familyName: string;
  authority: "parent" | "tutor";
  courtOrder: boolean;
  locale: Locale;
  zone: string;
  email?: string | undefined;
  phone?: string | undefined;
};
/** Writes who answers for a child; each one is still to be asked. Call it inside `asSystem`. */
export async function addGuardians(
  ctx: Pick<Ctx, "tx" | "now">,
  wardId: string,
  guardians: readonly NewGuardian[],
): Promise<void> {
  for (const { authority, courtOrder, ...who } of guardians) {
    const guardianId = await insertPerson(ctx, who);
    await insertGuardianship(ctx.tx, {
      id: newId(ctx.now),
      wardId,
      guardianId,
      authority,
      courtOrder,
      createdAt: ctx.now,
    });
  }
}

export type Guardian = {
  personId: string;
  name: string;
  locale: Locale;
  authority: Authority;
  courtOrder: boolean;
  consented: boolean;
};
/** Who answers for this person, as far as the actor may see it. */
export async function readGuardians({ tx }: Pick<Ctx, "tx">, wardId: string): Promise<Guardian[]> {
  const rows = await listGuardians(tx, wardId);
  return rows.map((row) => ({
    personId: row.guardianId,
    name: deriveDisplayName(row),
    locale: row.locale,
    authority: row.authority,
    courtOrder: row.courtOrder,
    consented: row.consent === "given",
  }));
}

/** How many of the guardians have agreed, of how many: "consent: 1 of 2". */
export async function guardianConsent(
  ctx: Pick<Ctx, "tx">,
  wardId: string,
): Promise<{ given: number; needed: number }> {
  const guardians = await readGuardians(ctx, wardId);
  return { given: guardians.filter(({ consented }) => consented).length, needed: guardians.length };
}

/** Intake staff heard every guardian agree. Call it inside `asSystem`, after the request was loaded as the actor. */
export const recordGuardianConsents = ({ tx, now }: Pick<Ctx, "tx" | "now">, wardId: string): Promise<number> =>
  updateGuardianConsents(tx, wardId, now);
