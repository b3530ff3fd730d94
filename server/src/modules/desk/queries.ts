import { sql } from "kysely";
import type { Tx } from "../../platform/database.ts";
import type { Tables } from "../../platform/tables.ts";

type Span = { from: Date; until: Date };
export type SessionRow = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  modality: Tables["appointments"]["modality"];
  state: Tables["appointments"]["state"];
  confirmedAt: Date | null;
  site: string | null;
  room: string | null;
  roomId: string | null;
  professional: { id: string; name: string } | null;
  clients: { id: string; name: string }[];
};
const people = (side: "client" | "professional") => sql`
  (select json_agg(json_build_object('id', n.id, 'name', n.given_name || ' ' || n.family_name) order by n.family_name, n.id)
    from appointment_participants t join persons n on n.id = t.person_id where t.appointment_id = a.id and t.side = ${side})`;
/** Sessions that begin on the day, cancelled ones too; what moved stands where it went. Row-level security shows the front desk all. */
export const listSessions = async (tx: Tx, { from, until }: Span): Promise<SessionRow[]> =>
  (
    await sql<SessionRow>`
    select a.id, a.starts_at, a.ends_at, a.modality, a.state, a.confirmed_at, s.name as site, r.name as room, a.room_id,
      ${people("professional")} -> 0 as professional, coalesce(${people("client")}, '[]') as clients
    from appointments a left join sites s on s.id = a.site_id left join rooms r on r.id = a.room_id
    where a.starts_at >= ${from} and a.starts_at < ${until} and a.cancellation is distinct from 'moved'
    order by a.starts_at, a.id limit 1000`.execute(tx)
  ).rows;

export const listRooms = (tx: Tx) =>
  tx
    .selectFrom("rooms as r")
    .innerJoin("sites as s", "s.id", "r.siteId")
    .select(["r.id", "r.name", "s.name as site"])
    .where("r.active", "=", true)
    .where("s.active", "=", true)
    .orderBy("s.name")
    .orderBy("r.name")
    .orderBy("r.id")
    .execute();

export const listPhones = async (tx: Tx, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ personId: string; value: string }>`
    select distinct on (person_id) person_id, value from contact_points
    where person_id = any(${[...ids]}::uuid[]) and kind = 'phone' and ended_at is null order by person_id, preferred desc, created_at, id`.execute(
    tx,
  );
  return new Map(rows.map(({ personId, value }) => [personId, value]));
};
/** Of these people, those who have an open share that is due. */
export const listOwing = async (tx: Tx, ids: readonly string[]): Promise<Set<string>> => {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ personId: string }>`
    select distinct p.person_id from payers p join charge_shares s on s.payer_id = p.id and s.state = 'open'
    where p.person_id = any(${[...ids]}::uuid[])`.execute(tx);
  return new Set(rows.map(({ personId }) => personId));
};

export const listArrivals = (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom("arrivals")
        .select(["appointmentId", "clientId", "arrivedAt"])
        .where("appointmentId", "in", ids)
        .execute();
/** A client's place in a session; undefined when there is none that the caller may see. */
export const findPlace = (tx: Tx, appointmentId: string, clientId: string) =>
  tx
    .selectFrom("appointmentParticipants as t")
    .innerJoin("appointments as a", "a.id", "t.appointmentId")
    .select(["a.startsAt", "a.state"])
    .select(({ selectFrom }) =>
      selectFrom("appointmentParticipants as m")
        .select("m.personId")
        .whereRef("m.appointmentId", "=", "a.id")
        .where("m.side", "=", "professional")
        .where("m.role", "=", "treating")
        .limit(1)
        .as("professionalId"),
    )
    .where("t.appointmentId", "=", appointmentId)
    .where("t.personId", "=", clientId)
    .where("t.side", "=", "client")
    .executeTakeFirst();
/** Whoever presses twice finds the first moment. */
export const insertArrival = (tx: Tx, row: Tables["arrivals"]) =>
  tx
    .insertInto("arrivals")
    .values(row)
    .onConflict((conflict) => conflict.columns(["appointmentId", "clientId"]).doNothing())
    .execute();
export const deleteArrival = (tx: Tx, appointmentId: string, clientId: string) =>
  tx.deleteFrom("arrivals").where("appointmentId", "=", appointmentId).where("clientId", "=", clientId).execute();

const callBacks = (tx: Tx) =>
  tx
    .selectFrom("callBacks as c")
    .innerJoin("persons as b", "b.id", "c.addedBy")
    .leftJoin("persons as p", "p.id", "c.personId")
    .select([
      "c.id",
      "c.personId",
      "c.name",
      "c.phone",
      "c.words",
      "c.addedAt",
      "c.attempts",
      "c.lastTriedAt",
      "c.doneAt",
    ])
    .select([
      sql<string>`b.given_name || ' ' || b.family_name`.as("addedBy"),
      sql<string | null>`p.given_name || ' ' || p.family_name`.as("personName"),
    ]);
/** Open, and done within the day. */
export const listCallBacks = (tx: Tx, { from, until }: Span) =>
  callBacks(tx)
    .where((where) =>
      where.or([
        where("c.doneAt", "is", null),
        where.and([where("c.doneAt", ">=", from), where("c.doneAt", "<", until)]),
      ]),
    )
    .orderBy("c.doneAt", (order) => order.desc().nullsFirst())
    .orderBy("c.addedAt")
    .orderBy("c.id")
    .limit(200)
    .execute();
export type CallBackRow = Awaited<ReturnType<typeof listCallBacks>>[number];
export const findCallBack = (tx: Tx, id: string) => callBacks(tx).where("c.id", "=", id).executeTakeFirst();
export const lockCallBack = (tx: Tx, id: string) =>
  tx.selectFrom("callBacks").select(["id", "attempts", "doneAt"]).where("id", "=", id).forUpdate().executeTakeFirst();
type NewCallBack = Pick<Tables["callBacks"], "id" | "personId" | "name" | "phone" | "words" | "addedBy" | "addedAt">;
export const insertCallBack = (tx: Tx, row: NewCallBack) =>
  tx
    .insertInto("callBacks")
    .values({ ...row, attempts: 0 })
    .execute();
type Change = { attempts: number; lastTriedAt: Date; doneBy?: string | null; doneAt?: Date };
export const changeCallBack = (tx: Tx, id: string, change: Change) =>
  tx.updateTable("callBacks").set(change).where("id", "=", id).execute();
