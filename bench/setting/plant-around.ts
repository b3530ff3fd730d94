import { createHash, randomBytes, randomUUID } from "node:crypto";
import { hashOf } from "../../server/src/modules/notes/note.ts";
import { seal } from "../../server/src/platform/sealing.ts";
import type { Ground } from "../../server/test/fixtures.ts";
import { PLANTED_KEY, type Planted } from "./care-world.ts";

type Row = Record<string, unknown>;
const sealed = (table: string, row: string, text: string, column = "sealed") =>
  seal([PLANTED_KEY], { table, row, column }, text);
const hash = () => createHash("sha256").update(randomBytes(16)).digest();

/**
 * What stands around somebody's care and speaks of them: each text with its class behind the canary, and the id of what an address may
 * name. Kinds that `mayRead` knows.
 */
export async function plantAround(ground: Ground, victim: Planted): Promise<Record<string, string>> {
  const ids = {
    callBack: randomUUID(),
    submission: randomUUID(),
    guardianship: randomUUID(),
    hold: randomUUID(),
    refund: randomUUID(),
    trustedDevice: randomUUID(),
    consent: randomUUID(),
  };
  await plantDesk(ground, victim, ids);
  await plantFamily(ground, victim, ids);
  await plantCare(ground, victim);
  await plantMoneyTold(ground, victim, ids);
  await plantOwn(ground, victim, ids);
  return ids;
}
type Ids = Readonly<
  Record<"callBack" | "submission" | "guardianship" | "hold" | "refund" | "trustedDevice" | "consent", string>
>;

/** Logistics, and what strangers wrote: of the administration. */
async function plantDesk({ make, god, clock }: Ground, { canary, clientId, treatingId, ids: its }: Planted, ids: Ids) {
  const at = clock.now();
  const desk = `${canary}-desk`;
  await make.insert("call_backs", {
    id: ids.callBack,
    person_id: clientId,
    name: desk,
    phone: "514 555-0100",
    words: desk,
    added_by: treatingId,
    added_at: at,
  });
  const wrote = {
    topic: "general",
    state: "responded",
    suspected: false,
    given_name: desk,
    family_name: desk,
    email: `${desk}@example.test`,
  };
  const said = sealed("contact_submissions", ids.submission, desk);
  await make.insert("contact_submissions", {
    id: ids.submission,
    ...wrote,
    locale: "fr",
    sealed: said,
    received_at: at,
  });
  const answerId = randomUUID();
  const answered = { submission_id: ids.submission, responded_by: treatingId, responded_at: at };
  await make.insert("contact_responses", {
    id: answerId,
    ...answered,
    sealed: sealed("contact_responses", answerId, desk),
  });
  const accountId = its["account"];
  const closed = {
    account_id: accountId,
    reason: desk,
    suspended_by: treatingId,
    suspended_at: at,
    ended_by: treatingId,
    ended_at: at,
  };
  await make.insert("suspensions", { id: randomUUID(), ...closed });
  await make.insert("legal_holds", {
    id: ids.hold,
    person_id: clientId,
    reason: desk,
    placed_at: at,
    placed_by: treatingId,
  });
  await make.insert("disclosures", {
    id: randomUUID(),
    person_id: clientId,
    recipient: desk,
    content: desk,
    reason: desk,
    disclosed_by: treatingId,
    at,
  });
  await god.query("update deliveries set last_error = $2 where id = $1", [its["delivery"], desk]);
  await make.insert("unreachable_addresses", {
    channel: "email",
    address: `${canary}@example.test`,
    since: at,
    reason: desk,
    reported: false,
  });
  const pending = {
    given_name: `${canary}-nobody`,
    family_name: `${canary}-nobody`,
    email: `${canary}-nobody@example.test`,
  };
  const until = new Date(at.getTime() + 86_400_000);
  await make.insert("registrations", {
    id: randomUUID(),
    kind: "client",
    ...pending,
    locale: "fr",
    password_hash: "$argon2id$none",
    created_at: at,
    expires_at: until,
  });
}

/** Somebody who says that they decide for the client, and is not believed yet. */
async function plantFamily({ make, clock }: Ground, { canary, clientId }: Planted, ids: Ids) {
  const at = clock.now();
  const { id: guardianId } = await make.account("client", { given_name: `${canary}-asker`, family_name: "Roy" });
  const asked = {
    ward_id: clientId,
    guardian_id: guardianId,
    authority: "tutor",
    court_order: false,
    consent: "asked",
    created_at: at,
    asked_by: guardianId,
  };
  await make.insert("guardianships", { id: ids.guardianship, ...asked });
  const proof = {
    kind: "tutorship_act",
    reference: `${canary}-proof`,
    description: `${canary}-proof`,
    told_by: guardianId,
    told_at: at,
  };
  await make.insert("guardianship_proofs", { id: randomUUID(), guardianship_id: ids.guardianship, ...proof });
}

async function plantCare({ make, god, clock }: Ground, { canary, clientId, treatingId, ids: its }: Planted) {
  const at = clock.now();
  const amendment = randomUUID();
  const addition = `${canary}-note`;
  const added = sealed("note_amendments", amendment, addition);
  await make.insert("note_amendments", {
    id: amendment,
    note_id: its["note"],
    author_id: treatingId,
    at,
    sealed: added,
    text_hash: hashOf(amendment, addition),
  });
  const answer = randomUUID();
  const decided = {
    file_request_id: its["fileRequest"],
    outcome: "refused",
    ground: "no_file",
    decided_by: treatingId,
    decided_at: at,
  };
  const words = sealed(
    "file_request_answers",
    answer,
    JSON.stringify({ explanation: `${canary}-answer`, readAt: null, redactions: [] }),
  );
  await god.query("alter table file_requests disable trigger user");
  await god.query("update file_requests set state = 'refused', ended_at = asked_at where id = $1", [
    its["fileRequest"],
  ]);
  await god.query("alter table file_requests enable trigger user");
  await make.insert("file_request_answers", { id: answer, ...decided, sealed: words });
  const referred = {
    profession: "physician",
    licence_number: `${canary}-asked`,
    organisation: `${canary}-asked`,
    attested_at: at,
    hears_back: false,
  };
  await make.insert("referrals", { request_id: its["request"], ...referred });
  await make.insert("arrivals", {
    appointment_id: its["appointment"],
    client_id: clientId,
    arrived_at: at,
    marked_by: treatingId,
  });
}

async function plantMoneyTold({ make, god, clock }: Ground, { canary, clientId, ids: its }: Planted, ids: Ids) {
  const at = clock.now();
  const note = `${canary}-money`;
  await god.query("alter table payments disable trigger user");
  await make.insert("refunds", {
    id: ids.refund,
    payment_id: its["payment"],
    amount_cents: 100,
    currency: "CAD",
    reason: "other",
    note,
    state: "failed",
    asked_at: at,
    ended_at: at,
  });
  await god.query("alter table payments enable trigger user");
  const { rows } = await god.query("select id from payers where person_id = $1", [clientId]);
  const covered = {
    payer_id: rows[0].id,
    client_id: clientId,
    authorisation_number: note,
    share_basis_points: 0,
    missed_session_rule: "client",
  };
  await make.insert("coverages", { id: randomUUID(), ...covered, valid_from: "2026-01-01" });
}

/** What an account keeps for itself. */
async function plantOwn({ make, god, clock }: Ground, { canary, clientId, ids: its }: Planted, ids: Ids) {
  const at = clock.now();
  const own = `${canary}-own`;
  const accountId = its["account"];
  const until = new Date(at.getTime() + 86_400_000);
  await make.insert("trusted_devices", {
    id: ids.trustedDevice,
    account_id: accountId,
    token_hash: hash(),
    agent: own,
    created_at: at,
    expires_at: until,
  });
  await make.insert("push_subscriptions", {
    id: randomUUID(),
    account_id: accountId,
    endpoint_hash: hash(),
    host: `${own}.example`,
    sealed: randomBytes(8),
    device: own,
    created_at: at,
  });
  await make.insert("digest_items", {
    id: randomUUID(),
    person_id: clientId,
    key: own,
    kind: "k",
    title_fr: own,
    title_en: own,
    created_at: at,
  });
  await make.insert("youth_invitations", {
    id: randomUUID(),
    ward_id: clientId,
    email: `${canary}-nobody@example.test`,
    invited_at: at,
  });
  const { rows } = await god.query<Row>("select key, version, language from legal_texts order by 1, 2, 3 limit 1");
  const [text] = rows;
  if (!text) return;
  const shown = {
    text_key: text["key"],
    text_version: text["version"],
    text_language: text["language"],
    text_hash: hash(),
  };
  const given = { purpose: "terms", typed_name: own, form: "typed", network: own, agent: own, given_at: at };
  await make.insert("consents", { id: ids.consent, person_id: clientId, given_by: clientId, ...shown, ...given });
}
