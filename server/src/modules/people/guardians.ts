import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { Authority } from "@jechemine/contract/guardians-shapes.ts";
import { newId } from "../../platform/new-id.ts";
import type { Ctx } from "../../platform/verb.ts";
import { readPractice, readRules } from "../settings/index.ts";
import { deriveDisplayName } from "./person.ts";
import { insertPerson } from "./persons.ts";
import { insertGuardianship, listGuardians, updateGuardianConsents } from "./queries/persons.ts";
import { dayIn } from "./today.ts";

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

/**
 * How many of the guardians have agreed, of how many whose word it takes: "consent: 1 of 2". By the practice's rule each of them, or one for
 * all; nobody waits for whom a court or the authority's reach keeps from deciding.
 */
export async function guardianConsent(
  ctx: Pick<Ctx, "tx" | "now">,
  wardId: string,
): Promise<{ given: number; needed: number }> {
  const { guardianConsent: rule } = await readRules(ctx);
  const today = dayIn((await readPractice(ctx)).zone, ctx.now);
  const deciding = (await listGuardians(ctx.tx, wardId)).filter(
    ({ restriction, scope, expiresOn }) =>
      restriction === null && scope.includes("consent") && (expiresOn === null || expiresOn >= today),
  );
  const given = deciding.filter(({ consent }) => consent === "given").length;
  const needed = rule === "one" ? Math.min(1, deciding.length) : deciding.length;
  return { given: Math.min(given, needed), needed };
}

/** Intake staff heard every guardian agree. Call it inside `asSystem`, after the request was loaded as the actor. */
export const recordGuardianConsents = ({ tx, now }: Pick<Ctx, "tx" | "now">, wardId: string): Promise<number> =>
  updateGuardianConsents(tx, wardId, now);
