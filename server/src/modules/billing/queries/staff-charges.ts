import type { ChargeKind } from "@jechemine/contract/billing.ts";
import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

type ShareOfRow = {
  id: string;
  payerId: string;
  personId: string | null;
  /** Of an insurer, an employer …; a person is named by the people module. */
  name: string | null;
  amountCents: number;
  paidCents: number;
  refundedCents: number;
  writtenOffCents: number;
};
export type ChargeRow = {
  id: string;
  kind: ChargeKind;
  serviceCode: string;
  serviceNameFr: string;
  serviceNameEn: string;
  servedAt: Date;
  minutes: number;
  postedAt: Date;
  dueOn: string;
  appointmentId: string | null;
  clientId: string;
  professionalId: string;
  netCents: number;
  gstCents: number;
  qstCents: number;
  totalCents: number;
  currency: string;
  reversedAt: Date | null;
  shares: ShareOfRow[];
};
type Listing = {
  status: "open" | "paid" | "voided" | undefined;
  clientId: string | undefined;
  professionalId: string | undefined;
  from: Date | undefined;
  until: Date | undefined;
  after: { at: Date; id: string } | undefined;
  limit: number;
};
const OPEN = sql`exists (select from charge_shares s where s.charge_id = c.id and s.state = 'open')`;
const GIVEN_UP = sql`exists (select from write_offs w join charge_shares s on s.id = w.share_id where s.charge_id = c.id and w.reversed_at is null)`;
const STATUS = {
  open: sql`c.reversed_at is null and ${OPEN}`,
  paid: sql`c.reversed_at is null and not ${OPEN} and not ${GIVEN_UP}`,
  voided: sql`c.reversed_at is not null`,
};
type Place = Pick<Listing, "from" | "until" | "after">;
/** The part of the list that is asked for, on whichever of the two the index is. */
const placed = ({ from, until, after }: Place, at: RawBuilder<unknown>, id: RawBuilder<unknown>) => [
  ...(from ? [sql`${at} >= ${from}`] : []),
  ...(until ? [sql`${at} < ${until}`] : []),
  ...(after ? [sql`(${at}, ${id}) < (${after.at}, ${after.id})`] : []),
];
const all = (conditions: readonly RawBuilder<unknown>[]) => sql.join([sql`true`, ...conditions], sql` and `);

/** Of everybody, what is open is walked by its own index: most of what was ever charged is paid. */
const openOfAll = (asked: Listing) => sql`
  select c.* from (
    select distinct on (s.posted_at, s.charge_id) s.posted_at, s.charge_id from charge_shares s
    where s.state = 'open' and ${all(placed(asked, sql`s.posted_at`, sql`s.charge_id`))}
    order by s.posted_at desc, s.charge_id desc limit ${sql.lit(asked.limit)}) open
  join charges c on c.id = open.charge_id`;
const chargesOf = (asked: Listing) => sql`
  select * from charges c where ${all([
    ...(asked.status ? [STATUS[asked.status]] : []),
    ...(asked.clientId ? [sql`c.client_id = ${asked.clientId}`] : []),
    ...(asked.professionalId ? [sql`c.professional_id = ${asked.professionalId}`] : []),
    ...placed(asked, sql`c.posted_at`, sql`c.id`),
  ])} order by c.posted_at desc, c.id desc limit ${asked.limit}`;

export function chargesQuery(asked: Listing) {
  const everybodys = asked.clientId === undefined && asked.professionalId === undefined;
  return withShares(everybodys && asked.status === "open" ? openOfAll(asked) : chargesOf(asked));
}
function withShares(shown: RawBuilder<unknown>) {
  return sql<Omit<ChargeRow, "shares"> & { shares: ShareOfRow[] | null }>`
    with shown as (${shown})
    select c.id, c.kind, c.service_code, c.service_name_fr, c.service_name_en, c.served_at, c.minutes, c.posted_at, c.due_on, c.appointment_id,
      c.client_id, c.professional_id, c.net_cents, c.gst_cents, c.qst_cents, c.total_cents, c.currency, c.reversed_at,
      (select json_agg(json_build_object('id', s.id, 'payerId', s.payer_id, 'personId', p.person_id, 'name', p.name, 'amountCents', s.amount_cents, 'paidCents',
          (select coalesce(sum(a.amount_cents), 0) from allocations a where a.share_id = s.id and a.released_at is null), 'refundedCents',
          (select coalesce(sum(k.amount_cents), 0) from charge_credits k where k.share_id = s.id), 'writtenOffCents',
          (select coalesce(sum(w.amount_cents), 0) from write_offs w where w.share_id = s.id and w.reversed_at is null)) order by s.id)
        from charge_shares s join payers p on p.id = s.payer_id where s.charge_id = c.id) as shares
    from shown c order by c.posted_at desc, c.id desc`;
}
/** Charges that the caller may see, newest first: of a client and of a professional by their own index. */
export async function listCharges(tx: Tx, asked: Listing): Promise<ChargeRow[]> {
  const { rows } = await chargesQuery(asked).execute(tx);
  return rows.map((row) => ({ ...row, shares: row.shares ?? [] }));
}
export async function findCharge(tx: Tx, id: string): Promise<ChargeRow | undefined> {
  const { rows } = await withShares(sql`select * from charges where id = ${id}`).execute(tx);
  const [row] = rows;
  return row && { ...row, shares: row.shares ?? [] };
}
