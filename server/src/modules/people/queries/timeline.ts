import type { TimelineEntry } from "@jechemine/contract/clients.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

type Of<What extends TimelineEntry["what"]> = Extract<TimelineEntry, { what: What }>;
type Entry<What extends TimelineEntry["what"]> = Omit<Of<What>, "at" | "endsAt"> & { at: Date };
export type Session = Entry<"appointment"> & { endsAt: Date };
export type Moment = Session | Entry<"note"> | Entry<"agreement"> | Entry<"request">;
type Window = {
  clientId: string;
  fileIds: readonly string[];
  after: readonly [Date, string] | undefined;
  limit: number;
};
const page = (moment: string, id: string, { after, limit }: Pick<Window, "after" | "limit">) => {
  const [at, row] = [sql.ref(moment), sql.ref(id)];
  const before = after ? sql`and (${at}, ${row}) < (${after[0]}, ${after[1]}::uuid)` : sql``;
  return sql`${before} order by ${at} desc, ${row} desc limit ${limit}`;
};

type Until = { until: Date; me: string } | undefined;
/** `its`: only the sessions of that professional until then, for care that ended; asked as the system. */
export const listAppointmentsOf = async (tx: Tx, window: Window, its?: Until): Promise<Session[]> =>
  (
    await sql<Session>`
      select 'appointment' as what, a.id, a.starts_at as at, a.ends_at, a.state, a.modality, a.cancellation as cancelled_by,
        json_build_object('fr', s.name_fr, 'en', s.name_en) as service,
        (select n.given_name || ' ' || n.family_name from appointment_participants p join persons n on n.id = p.person_id
          where p.appointment_id = a.id and p.side = 'professional' order by p.role = 'treating' desc, p.person_id limit 1) as professional
      from appointment_participants t join appointments a on a.id = t.appointment_id join services s on s.id = a.service_id
      where t.person_id = ${window.clientId} and t.file_id = any(${window.fileIds}::uuid[])
        ${
          its
            ? sql`and a.starts_at <= ${its.until}
          and exists (select from appointment_participants m where m.appointment_id = a.id and m.person_id = ${its.me})`
            : sql``
        } ${page("t.startsAt", "t.appointmentId", window)}`.execute(tx)
  ).rows;

/** By row-level security what the caller may read; of the text nothing is fetched. */
export const listNotesOf = async (tx: Tx, window: Window): Promise<Entry<"note">[]> =>
  (
    await sql<Entry<"note">>`
      select 'note' as what, n.id, n.occurred_at as at, n.kind, case when n.signed_at is null then 'draft' else 'signed' end as state, n.private,
        coalesce((select p.given_name || ' ' || p.family_name from persons p where p.id = n.author_id), '') as author,
        (select count(*)::int from note_amendments m where m.note_id = n.id) as amendments
      from notes n where n.file_id = any(${window.fileIds}::uuid[]) and (n.member_id is null or n.member_id = ${window.clientId})
        ${page("n.occurredAt", "n.id", window)}`.execute(tx)
  ).rows;

export const listAgreementsOf = async (tx: Tx, window: Window): Promise<Entry<"agreement">[]> =>
  (
    await sql<Entry<"agreement">>`
      select 'agreement' as what, g.id, g.signed_at as at, coalesce(c.typed_name, '') as signed_by
      from service_agreements g left join consents c on c.id = g.consent_id
      where g.client_id = ${window.clientId} and g.file_id = any(${window.fileIds}::uuid[]) ${page("g.signedAt", "g.id", window)}`.execute(
      tx,
    )
  ).rows;

/** A request gives two moments; both bear its id, so a page between them begins after the one that was shown. */
export const listRequestsOf = async (tx: Tx, window: Window): Promise<Entry<"request">[]> =>
  (
    await sql<Entry<"request">>`
      select 'request' as what, r.id, r.at, r.event from (
        select id, opened_at as at, 'opened' as event, beneficiary_id from requests
        union all select id, matched_at, 'matched', beneficiary_id from requests where matched_at is not null) r
      where r.beneficiary_id = ${window.clientId} ${page("r.at", "r.id", window)}`.execute(tx)
  ).rows;
