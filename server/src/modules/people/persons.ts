import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { Gender, Region } from "@jechemine/contract/vocabulary.ts";
import { newId } from "../../platform/new-id.ts";
import type { Ctx } from "../../platform/verb.ts";
import { deriveDisplayName, deriveFreeSlug, deriveSlug } from "./person.ts";
import {
  findPerson,
  insertContactPoint,
  insertPersonRow,
  listContactPoints,
  listNames,
  listSlugsLike,
} from "./queries/persons.ts";

/** The names that the actor may see, by person. Who is missing is nobody's to name. */
export async function displayNames({ tx }: Pick<Ctx, "tx">, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await listNames(tx, [...new Set(ids)]);
  return new Map(rows.map((row) => [row.id, deriveDisplayName(row)]));
}

/** The name of a person that the actor may see; undefined otherwise. */
export const displayName = async (ctx: Pick<Ctx, "tx">, id: string): Promise<string | undefined> =>
  (await displayNames(ctx, [id])).get(id);

export type NewPerson = {
  givenName: string;
  familyName: string;
  locale: Locale;
  zone: string;
  birthDate?: string | undefined;
  pronouns?: string | undefined;
  gender?: Gender | undefined;
  city?: string | undefined;
  region?: Region | undefined;
  email?: string | undefined;
  phone?: string | undefined;
};
/** A person without an account, with what reaches them. Call it inside `asSystem` unless the actor may register people. */
export async function insertPerson(
  { tx, now }: Pick<Ctx, "tx" | "now">,
  { email, phone, ...who }: NewPerson,
): Promise<string> {
  const id = newId(now);
  const { birthDate = null, pronouns = null, gender = null, city = null, region = null, ...name } = who;
  await insertPersonRow(tx, { id, createdAt: now, ...name, birthDate, pronouns, gender, city, region });
  await addContactPoints({ tx, now }, id, { email, phone });
  return id;
}

type Reach = { email?: string | undefined; phone?: string | undefined };
/** Adds an e-mail and a telephone to a person who does not have them yet; both unverified, neither safe until the person says so. */
export async function addContactPoints(
  { tx, now }: Pick<Ctx, "tx" | "now">,
  personId: string,
  { email, phone }: Reach,
): Promise<void> {
  const row = { personId, createdAt: now };
  if (email) await insertContactPoint(tx, { ...row, id: newId(now), kind: "email", value: email });
  if (phone) await insertContactPoint(tx, { ...row, id: newId(now), kind: "phone", value: phone });
}

/** Where a person is reached: the preferred contact points, else the oldest. */
export async function readReach(
  { tx }: Pick<Ctx, "tx">,
  personId: string,
): Promise<{ email: string | null; phone: string | null }> {
  const points = await listContactPoints(tx, personId);
  const first = (kind: "email" | "phone") => points.find((point) => point.kind === kind)?.value ?? null;
  return { email: first("email"), phone: first("phone") };
}

/** The address part of a new professional's page. */
export async function freeSlug(
  { tx }: Pick<Ctx, "tx">,
  name: { givenName: string; familyName: string },
): Promise<string> {
  const wanted = deriveSlug(name);
  return deriveFreeSlug(wanted, new Set(await listSlugsLike(tx, wanted)));
}

/** Name and language of a person that the actor may see. */
export async function personOf(
  { tx }: Pick<Ctx, "tx">,
  id: string,
): Promise<{ name: string; locale: Locale } | undefined> {
  const row = await findPerson(tx, id);
  return row && { name: deriveDisplayName(row), locale: row.locale };
}
