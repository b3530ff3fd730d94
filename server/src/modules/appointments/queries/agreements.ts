import type { Locale } from "@jechemine/contract/endpoint.ts";
import { sql } from "kysely";
import type { Tx } from "../../../platform/database.ts";

export type AgreementFacts = {
  professional: { id: string; name: string };
  fileId: string;
  priceCents: number;
  currency: string;
  signed: { id: string; version: string; language: Locale; typedName: string | null; signedAt: string } | null;
  /** As signed; null: what the practice asks today. */
  terms: { noticeHours: number; lateFeeBasisPoints: number; missedFeeBasisPoints: number } | null;
};
/** The professional who treats the client, what the next session costs, and what was signed. No row when they do not treat them. */
export async function findAgreementFacts(
  tx: Tx,
  clientId: string,
  professionalId: string,
  now: Date,
): Promise<AgreementFacts | undefined> {
  const { rows } = await sql<AgreementFacts>`
    with price as (
      (select a.price_cents, a.currency, 1 as place from appointments a
        join appointment_participants c on c.appointment_id = a.id and c.person_id = ${clientId}
        join appointment_participants t on t.appointment_id = a.id and t.person_id = ${professionalId}
        where a.state = 'scheduled' and a.starts_at > ${now} order by a.starts_at limit 1)
      union all
      (select coalesce(o.price_cents, s.price_cents), s.currency, 2 from professional_services o join services s on s.id = o.service_id
        where o.professional_id = ${professionalId} and s.active order by s.kind = 'individual' desc, 1 limit 1)
      order by place limit 1)
    select json_build_object('id', n.id, 'name', n.given_name || ' ' || n.family_name) as professional, t.file_id,
      coalesce(price.price_cents, 0) as price_cents, coalesce(price.currency, (select currency from practice), 'CAD') as currency,
      (select json_build_object('id', g.id, 'version', c.text_version, 'language', c.text_language, 'typedName', c.typed_name, 'signedAt', g.signed_at)
        from service_agreements g join consents c on c.id = g.consent_id
        where g.client_id = ${clientId} and g.professional_id = ${professionalId} and g.ended_at is null) as signed,
      (select json_build_object('noticeHours', g.notice_hours, 'lateFeeBasisPoints', g.late_fee_basis_points,
          'missedFeeBasisPoints', g.missed_fee_basis_points)
        from service_agreements g
        where g.client_id = ${clientId} and g.professional_id = ${professionalId} and g.ended_at is null) as terms
    from care_team t join persons n on n.id = t.professional_id left join price on true
    where t.client_id = ${clientId} and t.professional_id = ${professionalId} and t.role in ('treating', 'co_treating')
      and t.starts_at <= ${now} and (t.ends_at is null or ${now} < t.ends_at)
    order by t.starts_at desc limit 1`.execute(tx);
  return rows[0];
}

/** The text in force. */
export const findAgreementText = (tx: Tx, language: Locale, now: Date) =>
  tx
    .selectFrom("legalTexts")
    .select(["version", "title", "body", "hash"])
    .where("key", "=", "service_agreement")
    .where("language", "=", language)
    .where("effectiveAt", "<=", now)
    .orderBy("effectiveAt", "desc")
    .executeTakeFirst();

/** The text of that version, for those who signed it. */
export const findSignedText = (tx: Tx, version: string, language: Locale) =>
  tx
    .selectFrom("legalTexts")
    .select(["version", "title", "body", "hash"])
    .where("key", "=", "service_agreement")
    .where("version", "=", version)
    .where("language", "=", language)
    .executeTakeFirst();

export type NewAgreement = {
  id: string;
  consentId: string;
  clientId: string;
  /** The client, or the guardian who signs for them. */
  signedBy: string;
  fileId: string;
  professionalId: string;
  terms: { noticeHours: number; lateFeeBasisPoints: number; missedFeeBasisPoints: number };
  text: { version: string; language: Locale; hash: Buffer };
  typedName: string;
  network: string;
  agent: string;
  at: Date;
};
/** The consent remembers the exact text; the agreement remembers what it allows. */
export async function insertAgreement(tx: Tx, agreement: NewAgreement): Promise<void> {
  const { id, consentId, clientId, signedBy, fileId, professionalId, terms, text, typedName, network, agent, at } =
    agreement;
  await tx
    .insertInto("consents")
    .values({
      id: consentId,
      personId: clientId,
      givenBy: signedBy,
      purpose: "service_agreement",
      textKey: "service_agreement",
      textVersion: text.version,
      textLanguage: text.language,
      textHash: text.hash,
      scope: JSON.stringify({ professionalId, ...terms }),
      typedName,
      form: "typed",
      network,
      agent,
      givenAt: at,
    })
    .execute();
  await tx
    .insertInto("serviceAgreements")
    .values({ id, consentId, clientId, fileId, professionalId, payerPersonId: signedBy, ...terms, signedAt: at })
    .execute();
}
