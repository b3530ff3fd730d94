import type { CareRole } from "@jechemine/contract/clients.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

export const findIdentity = (tx: Tx, clientId: string) =>
  tx.selectFrom("persons").select(["locale", "city"]).where("id", "=", clientId).executeTakeFirst();

export const listAllContacts = (tx: Tx, personId: string) =>
  tx
    .selectFrom("contactPoints")
    .select(["kind", "value", "preferred", "safeText", "safeVoicemail", "safePost"])
    .where("personId", "=", personId)
    .where("endedAt", "is", null)
    .orderBy("preferred", "desc")
    .orderBy("createdAt")
    .orderBy("id")
    .limit(20)
    .execute();

/** The files of the caller's care with their members and the course of care that is open, else the last. */
export const listFiles = (tx: Tx, fileIds: readonly string[]) =>
  tx
    .selectFrom("files as f")
    .select(["f.id", "f.kind"])
    .select(({ selectFrom }) => [
      sql<
        string[]
      >`array(select m.client_id from file_members m where m.file_id = f.id and m.left_at is null order by m.joined_at, m.client_id)`.as(
        "members",
      ),
      selectFrom("episodes as e")
        .select(
          sql<{ id: string; serviceKind: string; openedAt: string; closedAt: string | null }>`json_build_object(
            'id', e.id, 'serviceKind', e.service_kind, 'openedAt', e.opened_at, 'closedAt', e.closed_at)`.as("episode"),
        )
        .whereRef("e.fileId", "=", "f.id")
        .orderBy(sql`e.closed_at is not null`)
        .orderBy("e.openedAt", "desc")
        .limit(1)
        .as("episode"),
    ])
    .where("f.id", "in", fileIds)
    .orderBy("f.openedAt")
    .execute();

type Member = { professionalId: string; role: CareRole; since: Date };
/** Everybody who gives or supervises care in these files now. As the system: a professional sees their own places only. */
export const listTeam = async (tx: Tx, clientId: string, fileIds: readonly string[]): Promise<Member[]> =>
  (
    await sql<Member>`select professional_id, role, min(starts_at) as since from care_team
      where client_id = ${clientId} and file_id = any(${fileIds}::uuid[]) and starts_at <= app.now() and (ends_at is null or app.now() < ends_at)
        and (role in ('treating', 'co_treating', 'successor') or role = 'supervisor' and consented_at is not null)
      group by 1, 2 order by 3, 1`.execute(tx)
  ).rows;

/** The latest request of the client that row-level security shows: to whom it was matched. */
export const findMatchedRequest = (tx: Tx, clientId: string, me: string) =>
  tx
    .selectFrom("requests as r")
    .select(["r.id", "r.openedAt", "r.urgent", "r.serviceKind", "r.preferences"])
    .select(({ selectFrom }) =>
      selectFrom("requestReasons as q")
        .innerJoin("reasons as n", "n.key", "q.reasonKey")
        .select(
          sql<{ key: string; label: { fr: string; en: string } }[]>`json_agg(json_build_object(
            'key', n.key, 'label', json_build_object('fr', n.label_fr, 'en', n.label_en)) order by q.position)`.as(
            "reasons",
          ),
        )
        .whereRef("q.requestId", "=", "r.id")
        .as("reasons"),
    )
    .where("r.beneficiaryId", "=", clientId)
    .where("r.matchedProfessionalId", "=", me)
    .orderBy("r.openedAt", "desc")
    .limit(1)
    .executeTakeFirst();

export const findAgreement = (tx: Tx, clientId: string, me: string) =>
  tx
    .selectFrom("serviceAgreements")
    .select(["signedAt", "payerPersonId"])
    .where("clientId", "=", clientId)
    .where("professionalId", "=", me)
    .where("endedAt", "is", null)
    .orderBy("signedAt", "desc")
    .limit(1)
    .executeTakeFirst();

export const listConsents = (tx: Tx, clientId: string) =>
  tx
    .selectFrom("consents as c")
    .innerJoin("legalTexts as l", (join) =>
      join
        .onRef("l.key", "=", "c.textKey")
        .onRef("l.version", "=", "c.textVersion")
        .onRef("l.language", "=", "c.textLanguage"),
    )
    .select(["c.id", "l.title", "c.textVersion", "c.textLanguage", "c.givenAt", "c.withdrawnAt"])
    .where("c.personId", "=", clientId)
    .orderBy("c.givenAt", "desc")
    .orderBy("c.id")
    .limit(50)
    .execute();
