import type { Area, Authority, Grant, LinkState, Proof, Restriction } from "@jechemine/contract/guardians-shapes.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

const links = (tx: Tx) =>
  tx
    .selectFrom("guardianships as g")
    .innerJoin("persons as w", "w.id", "g.wardId")
    .innerJoin("persons as n", "n.id", "g.guardianId")
    .leftJoin("accounts as wa", "wa.personId", "g.wardId")
    .leftJoin("accounts as na", "na.personId", "g.guardianId")
    .select(["g.id", "g.wardId", "g.guardianId", "g.authority", "g.courtOrder", "g.restriction", "g.scope"])
    .select(["g.expiresOn", "g.grants", "g.decidedAt", "g.createdAt", "g.approvedAt"])
    .select(["g.refusedAt", "g.refusalReason", "g.endedAt", "g.endReason"])
    .select(["w.givenName as wardGivenName", "w.familyName as wardFamilyName", "w.birthDate"])
    .select(["n.givenName", "n.familyName", "na.email", "wa.id as wardAccountId", "na.id as guardianAccountId"])
    .select(
      sql<number>`(select count(*)::int from guardianship_proofs p where p.guardianship_id = g.id)`.as("proofCount"),
    )
    .where("w.mergedInto", "is", null);

/** Accounts and other people's names are not everybody's to read: call these inside `asSystem`, after the caller's right to the link is sure. */
export const findLink = (tx: Tx, id: string) => links(tx).where("g.id", "=", id).executeTakeFirst();
export type LinkRow = NonNullable<Awaited<ReturnType<typeof findLink>>>;
/** The same, and nobody else changes it until the verb ends. */
export const lockLink = (tx: Tx, id: string) => links(tx).where("g.id", "=", id).forUpdate("g").executeTakeFirst();
export const listLinksOfGuardian = (tx: Tx, guardianId: string) =>
  links(tx).where("g.guardianId", "=", guardianId).orderBy("g.createdAt").orderBy("g.id").execute();
export const listLinksOfWard = (tx: Tx, wardId: string) =>
  links(tx).where("g.wardId", "=", wardId).orderBy("g.createdAt").orderBy("g.id").execute();
export const findLiveLink = (tx: Tx, between: { guardianId: string; wardId: string }) =>
  links(tx)
    .where("g.guardianId", "=", between.guardianId)
    .where("g.wardId", "=", between.wardId)
    .where("g.endedAt", "is", null)
    .where("g.refusedAt", "is", null)
    .executeTakeFirst();

type Listing = { state: LinkState; today: string; after: { at: Date; id: string } | undefined; limit: number };
const STATE = sql<LinkState>`case when g.refused_at is not null then 'refused' when g.ended_at is not null then 'ended'
  when g.approved_at is null then 'pending' else 'approved' end`;
/** The links of one state that the caller's own rights reach. */
export const listLinkIds = async (tx: Tx, { state, today, after, limit }: Listing): Promise<string[]> => {
  const expired = sql<boolean>`g.expires_on is not null and g.expires_on < ${today}::date`;
  const stored = state === "expired" ? "approved" : state;
  let query = tx
    .selectFrom("guardianships as g")
    .innerJoin("persons as w", "w.id", "g.wardId")
    .select("g.id")
    .where("w.mergedInto", "is", null)
    .where(sql<boolean>`${STATE} = ${stored}`);
  if (stored === "approved") query = query.where(state === "expired" ? expired : sql<boolean>`not (${expired})`);
  if (after) query = query.where(sql<boolean>`(g.created_at, g.id) > (${after.at}, ${after.id}::uuid)`);
  const rows = await query.orderBy("g.createdAt").orderBy("g.id").limit(limit).execute();
  return rows.map(({ id }) => id);
};
export const listLinks = (tx: Tx, ids: readonly string[]) =>
  links(tx).where("g.id", "in", ids).orderBy("g.createdAt").orderBy("g.id").execute();

/** Whether the caller's own rights reach this link: missing and foreign are both false. */
export const canSeeLink = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.selectFrom("guardianships").select("id").where("id", "=", id).executeTakeFirst()) !== undefined;

export const listProofs = (tx: Tx, linkIds: readonly string[]) =>
  tx
    .selectFrom("guardianshipProofs")
    .select(["id", "guardianshipId", "kind", "reference", "description", "toldAt"])
    .where("guardianshipId", "in", linkIds)
    .orderBy("toldAt")
    .orderBy("id")
    .execute();

type NewLink = {
  id: string;
  wardId: string;
  guardianId: string;
  authority: Authority;
  courtOrder: boolean;
  askedBy: string;
  createdAt: Date;
};
export const insertLink = (tx: Tx, link: NewLink) =>
  tx
    .insertInto("guardianships")
    .values({ ...link, consent: "asked" })
    .execute();

/** Somebody named in a request by the e-mail that the caller has proven theirs: from now on it is they. */
export const takeOverLink = (tx: Tx, id: string, by: Pick<NewLink, "guardianId" | "authority" | "courtOrder">) =>
  tx
    .updateTable("guardianships")
    .set({ ...by, askedBy: by.guardianId })
    .where("id", "=", id)
    .execute();

type NewProof = { id: string; guardianshipId: string; proof: Proof; toldBy: string; toldAt: Date };
export async function insertProof(tx: Tx, { proof, ...row }: NewProof): Promise<void> {
  const { reference = null, documentIds = [], kind, description } = proof;
  await tx
    .insertInto("guardianshipProofs")
    .values({ ...row, kind, description, reference })
    .execute();
  const files = documentIds.map((documentId, index) => ({ proofId: row.id, position: index + 1, documentId }));
  if (files.length > 0) await tx.insertInto("guardianshipProofFiles").values(files).execute();
}
export const listProofFiles = (tx: Tx, proofIds: readonly string[]) =>
  proofIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom("guardianshipProofFiles")
        .select(["proofId", "documentId"])
        .where("proofId", "in", proofIds)
        .orderBy("proofId")
        .orderBy("position")
        .execute();

type Change = {
  approvedAt?: Date;
  approvedBy?: string | null;
  scope?: Area[];
  restriction?: Restriction | null;
  expiresOn?: string | null;
  refusedAt?: Date;
  refusedBy?: string | null;
  refusalReason?: string;
  endedAt?: Date;
  endedBy?: string | null;
  endReason?: string;
  grants?: Grant[];
  decidedAt?: Date;
  consent?: "given" | "refused";
  consentAt?: Date;
};
export const changeLink = (tx: Tx, id: string, change: Change) =>
  tx.updateTable("guardianships").set(change).where("id", "=", id).execute();
