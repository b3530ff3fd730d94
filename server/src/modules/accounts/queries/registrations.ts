import type { Locale } from "@jechemine/contract/endpoint.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

type NewRegistration = {
  id: string;
  kind: "client" | "professional";
  email: string;
  givenName: string;
  familyName: string;
  locale: Locale;
  passwordHash: string;
  application: string | null;
  createdAt: Date;
  expiresAt: Date;
};
export const insertRegistration = (tx: Tx, row: NewRegistration) =>
  tx.insertInto("registrations").values(row).execute();

export const findRegistration = (tx: Tx, id: string) =>
  tx.selectFrom("registrations").selectAll().where("id", "=", id).executeTakeFirst();

/** The registration whose link is opened, for whoever opens it first. */
export const lockRegistration = (tx: Tx, id: string, now: Date) =>
  tx
    .selectFrom("registrations")
    .selectAll()
    .where("id", "=", id)
    .where("verifiedAt", "is", null)
    .where("expiresAt", ">", now)
    .forUpdate()
    .executeTakeFirst();

export const findLatestRegistration = (tx: Tx, email: string, now: Date) =>
  tx
    .selectFrom("registrations")
    .selectAll()
    .where("email", "=", email)
    .where("verifiedAt", "is", null)
    .where("expiresAt", ">", now)
    .orderBy("createdAt", "desc")
    .limit(1)
    .executeTakeFirst();

/** Others of the same address are void: the mailbox has said which one counts. */
export async function closeRegistrations(tx: Tx, { id, email, at }: { id: string; email: string; at: Date }) {
  await tx.updateTable("registrations").set({ verifiedAt: at }).where("id", "=", id).execute();
  await tx.deleteFrom("registrations").where("email", "=", email).where("id", "!=", id).execute();
}

/** What nobody verified is not kept. Each new registration takes a few old ones away. */
export async function sweepRegistrations(tx: Tx, before: Date): Promise<void> {
  await sql`delete from registrations where id in (
    select id from registrations where expires_at < ${before} order by expires_at limit 10 for update skip locked)`.execute(
    tx,
  );
  await sql`delete from account_asks where id in (
    select id from account_asks where created_at < ${before} order by created_at limit 10 for update skip locked)`.execute(
    tx,
  );
}

type NewAsk = { id: string; email: string; purpose: "verification" | "password"; createdAt: Date };
export const insertAsk = (tx: Tx, row: NewAsk) => tx.insertInto("accountAsks").values(row).execute();
export const findAsk = (tx: Tx, id: string) =>
  tx.selectFrom("accountAsks").selectAll().where("id", "=", id).executeTakeFirst();
