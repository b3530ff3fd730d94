import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";
import type { ChargesTable, PayLinksTable } from "../../../platform/tables.ts";
import { UNDER_WAY } from "../payment.ts";
import type { PaymentRow } from "./payments.ts";

export type PayLinkRow = PayLinksTable;
type NewLink = Omit<PayLinkRow, "revokedBy" | "revokedAt">;
export const insertPayLink = (tx: Tx, row: NewLink) => tx.insertInto("payLinks").values(row).execute();
export const findPayLink = (tx: Tx, id: string): Promise<PayLinkRow | undefined> =>
  tx.selectFrom("payLinks").selectAll().where("id", "=", id).executeTakeFirst();
export const endPayLink = (tx: Tx, id: string, end: { revokedBy: string; revokedAt: Date }) =>
  tx.updateTable("payLinks").set(end).where("id", "=", id).where("revokedAt", "is", null).execute();

export type Part = { owedCents: number; underWayCents: number; servedAt: Date };
/**
 * What is left to pay of a part of a charge of this payer, zero when it is closed, and what is under way for it by links. Undefined: they
 * have no such part.
 */
export async function findPart(
  tx: Tx,
  { payerId, shareId }: { payerId: string; shareId: string },
): Promise<Part | undefined> {
  const { rows } = await sql<Part>`
    select c.served_at, (select coalesce(sum(p.amount_cents), 0)::bigint from pay_links l join payments p on p.pay_link_id = l.id
        where l.share_id = s.id and p.state = any (${[...UNDER_WAY]}::text[])) as under_way_cents,
      case when s.state <> 'open' then 0 else s.amount_cents
        - (select coalesce(sum(a.amount_cents), 0) from allocations a where a.share_id = s.id and a.released_at is null)
        - (select coalesce(sum(w.amount_cents), 0) from write_offs w where w.share_id = s.id and w.reversed_at is null) end::bigint as owed_cents
    from charge_shares s join charges c on c.id = s.charge_id where s.id = ${shareId} and s.payer_id = ${payerId}`.execute(
    tx,
  );
  return rows[0];
}

export type ListedLink = Pick<
  PayLinkRow,
  "id" | "shareId" | "email" | "locale" | "madeBy" | "madeAt" | "expiresAt" | "revokedAt"
> & {
  chargeId: string | null;
  kind: ChargesTable["kind"] | null;
  serviceNameFr: string | null;
  serviceNameEn: string | null;
  servedAt: Date | null;
  shareIsOpen: boolean | null;
  paidCents: number;
};
/** Of a payer, the newest first. */
export const listPayLinks = async (tx: Tx, payerId: string): Promise<ListedLink[]> =>
  tx
    .selectFrom("payLinks as l")
    .leftJoin("chargeShares as s", "s.id", "l.shareId")
    .leftJoin("charges as c", "c.id", "s.chargeId")
    .select(["l.id", "l.shareId", "l.email", "l.locale", "l.madeBy", "l.madeAt", "l.expiresAt", "l.revokedAt"])
    .select(["c.id as chargeId", "c.kind", "c.serviceNameFr", "c.serviceNameEn", "c.servedAt"])
    .select(sql<boolean | null>`s.state = 'open'`.as("shareIsOpen"))
    .select(
      sql<number>`(select coalesce(sum(p.amount_cents), 0)::bigint from payments p where p.pay_link_id = l.id and p.state = 'settled')`.as(
        "paidCents",
      ),
    )
    .where("l.payerId", "=", payerId)
    .orderBy("l.madeAt", "desc")
    .orderBy("l.id", "desc")
    .limit(50)
    .execute();

/** The newest payment by a link. */
export const findLatestBy = (tx: Tx, payLinkId: string): Promise<PaymentRow | undefined> =>
  tx
    .selectFrom("payments")
    .selectAll()
    .where("payLinkId", "=", payLinkId)
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();

/** Who gave what a link pays for, of the people who were born that day. */
export async function listProfessionalsOf(
  tx: Tx,
  { payerId, shareId }: PayLinkRow,
  birthDate: string,
): Promise<string[]> {
  const { rows } = await sql<{ professionalId: string }>`
    select distinct c.professional_id from charge_shares s join charges c on c.id = s.charge_id join persons n on n.id = c.client_id
    where s.payer_id = ${payerId} and ${shareId ? sql`s.id = ${shareId}` : sql`s.state = 'open'`} and n.birth_date = ${birthDate}`.execute(
    tx,
  );
  return rows.map(({ professionalId }) => professionalId);
}
