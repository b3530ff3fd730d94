import { sql } from "kysely";
import { z } from "zod";
import type { Tx } from "../../platform/database.ts";
import type { Tables } from "../../platform/tables.ts";
import { ReceiptContent } from "./content.ts";
import type { Licence } from "./derive-line.ts";

export type PaidRow = {
  payerId: string;
  method: ReceiptContent["payment"]["method"];
  brand: ReceiptContent["payment"]["brand"];
  last4: string | null;
  confirmationNumber: string | null;
  settledAt: Date;
  sandbox: boolean;
  reversedBecause: "returned" | "refunded" | null;
};
/** Until this transaction ends the money stays as it is read here, and nobody else writes its receipt. */
export const lockPaid = async (tx: Tx, paymentId: string): Promise<PaidRow | undefined> =>
  (
    await sql<PaidRow>`
    select s.payer_id, s.method, p.brand, p.last4, p.confirmation_number, s.settled_at, coalesce(p.provider = 'sandbox', false) as sandbox, s.reversed_because
    from settlements s left join payments p on p.id = s.payment_id
    where s.payment_id = ${paymentId} for no key update of s`.execute(tx)
  ).rows[0];

/** Payments that cover a part of this charge: credits that were spent on it. */
export async function listPaymentsOf(tx: Tx, chargeId: string): Promise<string[]> {
  const { rows } = await sql<{ paymentId: string }>`
    select distinct a.payment_id from allocations a join charge_shares s on s.id = a.share_id
    where s.charge_id = ${chargeId} and a.released_at is null order by 1`.execute(tx);
  return rows.map(({ paymentId }) => paymentId);
}

/** The receipt of a payment that is not void. */
export const findStanding = (tx: Tx, paymentId: string) =>
  tx
    .selectFrom("receipts as r")
    .select(["r.id", "r.amountCents", "r.number"])
    .where("r.paymentId", "=", paymentId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("receiptVoids as v").select("v.receiptId").whereRef("v.receiptId", "=", "r.id"))),
    )
    .executeTakeFirst();

export type PayerRow = { personId: string | null; name: string; address: string | null };
/** Under the name that the payer wants on receipts, and where post reaches them. */
export const getPayer = async (tx: Tx, payerId: string): Promise<PayerRow | undefined> =>
  (
    await sql<PayerRow>`
    select y.person_id, coalesce(y.name, p.receipt_name, p.given_name || ' ' || p.family_name) as name,
      (select c.value from contact_points c where c.person_id = p.id and c.kind = 'post' and c.ended_at is null
        order by c.preferred desc, c.created_at limit 1) as address
    from payers y left join persons p on p.id = y.person_id where y.id = ${payerId}`.execute(tx)
  ).rows[0];

/** People under the names that they want on receipts. */
export async function listReceiptNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, coalesce(receipt_name, given_name || ' ' || family_name) as name from persons where id = any (${ids}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export type PractitionerRow = {
  id: string;
  name: string;
  gender: Tables["persons"]["gender"];
  licences: Licence[];
};
/** Professionals, and those who supervise them, with the licences that were verified. */
export async function listPractitioners(tx: Tx, ids: readonly string[]): Promise<PractitionerRow[]> {
  const { rows } = await sql<PractitionerRow>`
    select p.id, p.given_name || ' ' || p.family_name as name, p.gender, coalesce((
      select json_agg(json_build_object('order', l.professional_order, 'title', l.title, 'number', l.number, 'psychotherapyPermit', l.psychotherapy_permit,
        'supervised', l.supervised, 'supervisorId', l.supervisor_id, 'validFrom', l.valid_from, 'validUntil', l.valid_until))
      from licences l where l.professional_id = p.id and l.verified_at is not null), '[]') as licences
    from persons p where p.id = any (${ids}::uuid[])
      or p.id in (select l.supervisor_id from licences l where l.professional_id = any (${ids}::uuid[]) and l.supervisor_id is not null)`.execute(
    tx,
  );
  return rows;
}

/** The next number of the year; the row stays locked until the receipt stands. */
export const takeNumber = async (tx: Tx, year: number): Promise<number> =>
  (
    await tx
      .insertInto("receiptCounters")
      .values({ year, last: 1 })
      .onConflict((of) => of.column("year").doUpdateSet({ last: sql`receipt_counters.last + 1` }))
      .returning("last")
      .executeTakeFirstOrThrow()
  ).last;

export const findKeys = (tx: Tx) =>
  tx.selectFrom("receiptKeys").select(["id", "sealed"]).orderBy("madeAt").orderBy("id").execute();
export const insertKey = (tx: Tx, row: Tables["receiptKeys"]) => tx.insertInto("receiptKeys").values(row).execute();

type NewReceipt = Omit<Tables["receipts"], "number" | "predecessor" | "content"> & { content: ReceiptContent };
export async function insertReceipt(
  tx: Tx,
  { content, ...row }: NewReceipt,
  clientIds: readonly string[],
): Promise<void> {
  await tx
    .insertInto("receipts")
    .values({ ...row, content: JSON.stringify(content) })
    .execute();
  const clients = clientIds.map((clientId) => ({ receiptId: row.id, clientId, issuedAt: row.issuedAt }));
  await tx.insertInto("receiptClients").values(clients).execute();
}
export const insertVoid = (tx: Tx, row: Tables["receiptVoids"]) => tx.insertInto("receiptVoids").values(row).execute();

export type ReceiptRow = {
  id: string;
  paymentId: string;
  payerId: string;
  number: string;
  code: string;
  keyId: string;
  issuedAt: Date;
  voidedAt: Date | null;
  amountCents: number;
  currency: string;
  content: ReceiptContent;
};
const Content = z.object({ content: ReceiptContent });
const parsed = <R extends { content: unknown }>(row: R) => ({ ...row, ...Content.parse(row) });
const selectReceipts = (tx: Tx) =>
  tx
    .selectFrom("receipts as r")
    .leftJoin("receiptVoids as v", "v.receiptId", "r.id")
    .select(["r.id", "r.paymentId", "r.payerId", "r.number", "r.code", "r.keyId", "r.issuedAt", "v.voidedAt"])
    .select(["r.amountCents", "r.currency", "r.content"]);

type Listing = { after: readonly [Date, string] | undefined; limit: number };
const paged = (query: ReturnType<typeof selectReceipts>, { after, limit }: Listing) => {
  const ordered = query.orderBy("r.issuedAt", "desc").orderBy("r.id", "desc").limit(limit);
  return after ? ordered.where(sql<boolean>`(r.issued_at, r.id) < (${after[0]}, ${after[1]}::uuid)`) : ordered;
};
/** Also those of a payer who was joined to this one. */
export const listOfPayer = async (tx: Tx, payerId: string, listing: Listing): Promise<ReceiptRow[]> => {
  const joined = sql`array(select j.owner_id from ledger_joins j where j.into_id = ${payerId}::uuid)`;
  const own = sql<boolean>`r.payer_id = any (${joined} || ${payerId}::uuid)`;
  return (await paged(selectReceipts(tx).where(own), listing).execute()).map(parsed);
};

/** Receipts that name a client, and those that the client paid; also under a name that was merged into this one. */
export const listOfClient = async (tx: Tx, clientId: string, listing: Listing): Promise<ReceiptRow[]> => {
  const selves = sql`(select p.id from persons p where p.id = ${clientId} or p.merged_into = ${clientId})`;
  const named = selectReceipts(tx).where(
    sql<boolean>`r.id in (select c.receipt_id from receipt_clients c where c.client_id in ${selves}
      union select o.id from receipts o join payers y on y.id = o.payer_id where y.person_id in ${selves})`,
  );
  return (await paged(named, listing).execute()).map(parsed);
};

export async function findReceipt(tx: Tx, id: string): Promise<ReceiptRow | undefined> {
  const row = await selectReceipts(tx).where("r.id", "=", id).executeTakeFirst();
  return row && parsed(row);
}

/** By the verification code, the content as it stands in the database: whether it may be believed is still to be seen. */
export const findByCode = (tx: Tx, code: string) => selectReceipts(tx).where("r.code", "=", code).executeTakeFirst();

/** Whom a notice about a receipt goes to; none when an organisation paid. */
export const findReceiptPayer = (tx: Tx, id: string) =>
  tx
    .selectFrom("receipts as r")
    .innerJoin("payers as y", "y.id", "r.payerId")
    .leftJoin("receiptVoids as v", "v.receiptId", "r.id")
    .select(["r.number", "r.amountCents", "r.currency", "r.replacesId", "y.personId", "v.voidedAt"])
    .where("r.id", "=", id)
    .executeTakeFirst();
