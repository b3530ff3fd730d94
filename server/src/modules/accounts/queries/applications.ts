import type { Application } from "@jechemine/contract/accounts-applications.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

type State = Application["state"];
const people = (tx: Tx) =>
  tx
    .selectFrom("professionals as r")
    .innerJoin("persons as p", "p.id", "r.personId")
    .innerJoin("accounts as a", "a.personId", "r.personId");

/** The application of a professional, as far as the actor may see it. */
export const findApplication = (tx: Tx, personId: string) =>
  people(tx)
    .selectAll("r")
    .select(["p.givenName", "p.familyName", "a.email", "a.id as accountId", "p.locale"])
    .where("r.personId", "=", personId)
    .executeTakeFirst();
export type ApplicationRow = NonNullable<Awaited<ReturnType<typeof findApplication>>>;

export const lockApplication = (tx: Tx, personId: string) =>
  tx.selectFrom("professionals").select("state").where("personId", "=", personId).forUpdate().executeTakeFirst();

type Listing = { state: State; after: { at: Date; id: string } | undefined; limit: number };
export const listApplications = (tx: Tx, { state, after, limit }: Listing) =>
  people(tx)
    .select(["r.personId", "r.state", "r.appliedAt", "p.givenName", "p.familyName"])
    .select(
      sql<string[]>`array(select distinct l.title from licences l where l.professional_id = r.person_id order by 1)`.as(
        "titles",
      ),
    )
    .where("r.state", "=", state)
    .$if(after !== undefined, (of) =>
      of.where(sql<boolean>`(r.applied_at, r.person_id) > (${after?.at}, ${after?.id}::uuid)`),
    )
    .orderBy("r.appliedAt")
    .orderBy("r.personId")
    .limit(limit)
    .execute();
export type SummaryRow = Awaited<ReturnType<typeof listApplications>>[number];

/** What hangs on an application. */
export async function listParts(tx: Tx, professionalId: string) {
  const reasons = await tx
    .selectFrom("professionalReasons as x")
    .innerJoin("reasons as k", "k.key", "x.reasonKey")
    .select("x.reasonKey")
    .where("x.professionalId", "=", professionalId)
    .orderBy("k.position")
    .execute();
  const services = await tx
    .selectFrom("professionalServices")
    .select("serviceId")
    .where("professionalId", "=", professionalId)
    .orderBy("serviceId")
    .execute();
  const sites = await tx
    .selectFrom("professionalSites")
    .select("siteId")
    .where("professionalId", "=", professionalId)
    .orderBy("siteId")
    .execute();
  const licences = await tx
    .selectFrom("licences")
    .select(["professionalOrder", "title", "number", "psychotherapyPermit", "supervised", "validFrom", "validUntil"])
    .where("professionalId", "=", professionalId)
    .orderBy("validFrom")
    .orderBy("id")
    .execute();
  return { reasons, services, sites, licences };
}
export type Parts = Awaited<ReturnType<typeof listParts>>;

type Deciding = { personId: string; state: "approved" | "refused"; by: string; at: Date; reason: string | null };
export async function decide(tx: Tx, { personId, state, by, at, reason }: Deciding): Promise<void> {
  await tx
    .updateTable("professionals")
    .set({ state, decidedAt: at, decidedBy: by, decisionReason: reason })
    .where("personId", "=", personId)
    .execute();
  if (state === "refused") return;
  await tx
    .updateTable("licences")
    .set({ verifiedAt: at, verifiedBy: by })
    .where("professionalId", "=", personId)
    .where("verifiedAt", "is", null)
    .execute();
}
