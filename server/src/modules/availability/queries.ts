import type {
  AddException,
  Availability,
  AvailabilityException,
  BookingRules,
  WriteWindow,
} from "@jechemine/contract/availability.ts";
import type { Modality } from "@jechemine/contract/vocabulary.ts";
import { sql } from "kysely";
import type { Tx } from "../../platform/database.ts";
import { newId } from "../../platform/new-id.ts";
import type { WeekOfCells } from "./cells.ts";
import type { Exception, OpenWindow, ServiceTime } from "./facts.ts";

/** Instants come out of JSON as text, in UTC. */
type Told<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] };
type OpenRow = {
  windows: OpenWindow[];
  exceptions: Told<Exception>[];
  rules: BookingRules | null;
  rooms: { roomId: string; siteId: string }[];
};

/** What one professional set for a stretch of time, in one round trip. Public: anybody may see when somebody works. */
export async function findOpenTime(
  tx: Tx,
  professionalId: string,
  { from, until }: { from: Date; until: Date },
): Promise<OpenRow> {
  const { rows } = await sql<OpenRow>`
    select
      (select coalesce(json_agg(json_build_object('siteId', w.site_id, 'zone', s.zone, 'weekday', w.weekday, 'starts', w.starts, 'ends', w.ends,
          'modalities', w.modalities, 'validFrom', w.valid_from, 'validUntil', w.valid_until)), '[]')
        from availability_windows w join sites s on s.id = w.site_id
        where w.professional_id = ${professionalId} and (w.valid_until is null or w.valid_until >= (${from}::timestamptz)::date - 1)) as windows,
      (select coalesce(json_agg(json_build_object('kind', e.kind, 'startsAt', e.starts_at, 'endsAt', e.ends_at, 'siteId', e.site_id, 'zone', s.zone,
          'modalities', e.modalities)), '[]')
        from availability_exceptions e left join sites s on s.id = e.site_id
        where (e.professional_id = ${professionalId} or e.professional_id is null) and e.ends_at > ${from} and e.starts_at < ${until}) as exceptions,
      (select json_build_object('noticeHours', r.notice_hours, 'horizonDays', r.horizon_days, 'dailyMaximum', r.daily_maximum,
          'bufferMinutes', r.buffer_minutes)
        from booking_rules r where r.professional_id = ${professionalId}) as rules,
      (select coalesce(json_agg(json_build_object('roomId', r.id, 'siteId', r.site_id)), '[]')
        from rooms r join professional_sites p on p.site_id = r.site_id where p.professional_id = ${professionalId} and r.active) as rooms`.execute(
    tx,
  );
  const row = rows[0];
  if (!row) throw new Error("a select without a row");
  return row;
}

export type BusyRow = {
  resourceId: string;
  startsAt: Date;
  endsAt: Date;
  sessionStartsAt: Date;
  state: "held" | "scheduled" | "busy" | "time_off";
};
type BusyQuestion = {
  resources: readonly string[];
  from: Date;
  until: Date;
  now: Date;
  /** Their own holds are free to them. */
  clientId: string | null;
  /** The time of an appointment that is to move is free to it. */
  movesId: string | null;
};
/** Everybody's booked time: only free time leaves the room. Past bookings lie before the index range (migration 0030). */
export const listBusyTime = async (
  tx: Tx,
  { resources, from, until, now, clientId, movesId }: BusyQuestion,
): Promise<BusyRow[]> =>
  (
    await sql<BusyRow>`select * from app.busy_time(${resources}::uuid[], ${from}, ${until}, ${now}, ${clientId}, ${movesId})`.execute(
      tx,
    )
  ).rows;

export type OfferRow = ServiceTime & { bookableOnline: boolean; modalities: Modality[] };
/** A service that an approved professional offers. */
export const findOffer = (tx: Tx, professionalId: string, serviceId: string): Promise<OfferRow | undefined> =>
  tx
    .selectFrom("services as s")
    .innerJoin("professionalServices as o", "o.serviceId", "s.id")
    .innerJoin("professionals as p", "p.personId", "o.professionalId")
    .select(["s.minutes", "s.bufferBeforeMinutes", "s.bufferAfterMinutes", "s.bookableOnline"])
    .select(sql<Modality[]>`p.modalities`.as("modalities"))
    .where("s.id", "=", serviceId)
    .where("s.active", "=", true)
    .where("p.personId", "=", professionalId)
    .where("p.state", "=", "approved")
    .executeTakeFirst();

type Written = {
  windows: Availability["windows"];
  exceptions: Told<AvailabilityException>[];
  rules: BookingRules | null;
  selfScheduling: boolean;
  sites: Availability["sites"];
};
/** Everything that a professional's page of availability shows. Undefined when there is no such professional to be seen. */
export const findWritten = async (tx: Tx, professionalId: string, now: Date): Promise<Written | undefined> =>
  (
    await sql<Written>`
    select p.self_scheduling,
      (select coalesce(json_agg(json_build_object('id', w.id, 'siteId', w.site_id, 'weekday', w.weekday, 'starts', to_char(w.starts, 'HH24:MI'),
          'ends', to_char(w.ends, 'HH24:MI'), 'modalities', w.modalities, 'validFrom', w.valid_from, 'validUntil', w.valid_until)
          order by w.weekday, w.starts), '[]')
        from availability_windows w where w.professional_id = p.person_id) as windows,
      (select coalesce(json_agg(json_build_object('id', e.id, 'kind', e.kind, 'startsAt', e.starts_at, 'endsAt', e.ends_at, 'siteId', e.site_id,
          'modalities', e.modalities) order by e.starts_at), '[]')
        from availability_exceptions e where (e.professional_id = p.person_id or e.professional_id is null) and e.ends_at > ${now}) as exceptions,
      (select json_build_object('noticeHours', r.notice_hours, 'horizonDays', r.horizon_days, 'dailyMaximum', r.daily_maximum,
          'bufferMinutes', r.buffer_minutes)
        from booking_rules r where r.professional_id = p.person_id) as rules,
      (select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'zone', s.zone) order by s.name), '[]')
        from professional_sites its join sites s on s.id = its.site_id where its.professional_id = p.person_id and s.active) as sites
    from professionals p where p.person_id = ${professionalId}`.execute(tx)
  ).rows[0];

/** The new windows instead of the old ones. */
export async function replaceWindows(tx: Tx, professionalId: string, windows: readonly WriteWindow[], now: Date) {
  await tx.deleteFrom("availabilityWindows").where("professionalId", "=", professionalId).execute();
  if (windows.length === 0) return;
  const rows = windows.map((window) => ({ id: newId(now), professionalId, ...window }));
  await tx.insertInto("availabilityWindows").values(rows).execute();
}

type NewException = { id: string; professionalId: string | null } & (
  | AddException
  | { kind: "holiday"; startsAt: string; endsAt: string }
);
export async function insertException(tx: Tx, exception: NewException): Promise<void> {
  const extra = exception.kind === "extra_hours" ? exception : undefined;
  const { id, professionalId, kind } = exception;
  const span = { startsAt: new Date(exception.startsAt), endsAt: new Date(exception.endsAt) };
  const row = {
    id,
    professionalId,
    kind,
    ...span,
    siteId: extra?.siteId ?? null,
    modalities: extra?.modalities ?? null,
  };
  await tx.insertInto("availabilityExceptions").values(row).execute();
}
/** `professionalId` null: a holiday of the practice. False when it is not there. */
export async function deleteException(tx: Tx, id: string, professionalId: string | null): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("availabilityExceptions")
    .where("id", "=", id)
    .where("professionalId", professionalId === null ? "is" : "=", professionalId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
export const listHolidays = (tx: Tx, now: Date) =>
  tx
    .selectFrom("availabilityExceptions")
    .select(["id", "startsAt", "endsAt"])
    .where("professionalId", "is", null)
    .where("endsAt", ">", now)
    .orderBy("startsAt")
    .limit(200)
    .execute();

export async function saveRules(
  tx: Tx,
  professionalId: string,
  rules: BookingRules,
  selfScheduling: boolean,
): Promise<void> {
  await tx
    .insertInto("bookingRules")
    .values({ professionalId, ...rules })
    .onConflict((conflict) => conflict.column("professionalId").doUpdateSet(rules))
    .execute();
  await tx.updateTable("professionals").set({ selfScheduling }).where("personId", "=", professionalId).execute();
}

/** Free time of the coming weeks instead of what was counted before. */
export const replaceCells = (tx: Tx, professionalId: string, weeks: readonly WeekOfCells[], now: Date) =>
  sql`
    with gone as (
      delete from free_cells where professional_id = ${professionalId}
        and week <> all (array(select (w ->> 'week')::date from jsonb_array_elements(${JSON.stringify(weeks)}::jsonb) w)))
    insert into free_cells (professional_id, week, minutes, first_free_at, counted_at)
    select ${professionalId}, (w ->> 'week')::date, array(select jsonb_array_elements_text(w -> 'minutes')::int),
      (w ->> 'firstFreeAt')::timestamptz, ${now}
    from jsonb_array_elements(${JSON.stringify(weeks)}::jsonb) w
    on conflict (professional_id, week) do update
      set minutes = excluded.minutes, first_free_at = excluded.first_free_at, counted_at = excluded.counted_at`.execute(
    tx,
  );

type CellsRow = { professionalId: string; minutes: string; firstFreeAt: Date | null };
/** One row for each professional: six weeks of numbers as one text, which is read in a fraction of the time that six arrays take. */
export const listCells = (
  tx: Tx,
  { now, professionalIds }: { now: Date; professionalIds: readonly string[] | undefined },
): Promise<CellsRow[]> =>
  tx
    .selectFrom("freeCells")
    .select((query) => [
      "professionalId",
      sql<string>`string_agg(array_to_string(minutes, ','), ',' order by week)`.as("minutes"),
      query.fn.min("firstFreeAt").filterWhere("firstFreeAt", ">", now).as("firstFreeAt"),
    ])
    .$if(professionalIds !== undefined, (query) =>
      query.where(sql<boolean>`professional_id = any(${[...(professionalIds ?? [])]}::uuid[])`),
    )
    .groupBy("professionalId")
    .execute();

/** Those whose free time is kept: approved, with windows or extra hours to come. */
export const listCounted = async (tx: Tx): Promise<string[]> =>
  (
    await tx
      .selectFrom("professionals")
      .select("personId")
      .where("state", "=", "approved")
      .orderBy("personId")
      .execute()
  ).map(({ personId }) => personId);

export type Later = { task: string; professionalId: string; runAt: Date; key: string };
/** A job of the system itself, outside of a verb: derived rows leave no audit. */
export const enqueue = (tx: Tx, { task, professionalId, runAt, key }: Later) =>
  sql`select app.enqueue(${JSON.stringify([{ task, payload: { professionalId }, runAt, key }])}::jsonb)`.execute(tx);
