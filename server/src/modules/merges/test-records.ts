import { randomUUID } from "node:crypto";
import { plantMoney } from "../../../test/plant-money.ts";
import { plantReceipt } from "../../../test/plant-receipt.ts";
import type { World } from "../../../test/world.ts";

/** What a record may hold of which a person has one, or which is written once. */
export const HELD = [
  "file",
  "agreement",
  "bill",
  "card",
  "receipt",
  "consent",
  "choices",
  "guardian",
  "account",
] as const;
export type Held = (typeof HELD)[number];

/** Whom both records know: a professional, a parent. */
export async function commonGround({ make }: World) {
  return { professional: await make.professional(), guardianId: await make.person({ given_name: "Hélène" }) };
}
export type Common = Awaited<ReturnType<typeof commonGround>>;

async function consentTo({ make, clock }: World, personId: string, purpose: string): Promise<string> {
  const id = randomUUID();
  const text = { text_key: "service_agreement", text_version: "2026-01", text_language: "fr" };
  const given = { person_id: personId, given_by: personId, purpose, form: "click", given_at: clock.now() };
  await make.insert("consents", { id, ...given, ...text, text_hash: Buffer.alloc(32) });
  return id;
}
async function agree(world: World, personId: string, { fileId, professionalId }: Record<string, string>) {
  const consentId = await consentTo(world, personId, "service_agreement");
  const parties = { client_id: personId, payer_person_id: personId, file_id: fileId, professional_id: professionalId };
  const terms = { notice_hours: 48, late_fee_basis_points: 5_000, missed_fee_basis_points: 10_000 };
  const signed = { consent_id: consentId, signed_at: world.clock.now() };
  await world.make.insert("service_agreements", { id: randomUUID(), ...parties, ...terms, ...signed });
}
async function guard({ god, clock }: World, wardId: string, { guardianId }: Common) {
  await god.query(
    `with link as (insert into guardianships (id, ward_id, guardian_id, authority, court_order, consent, created_at, approved_at)
        values ($1, $2, $3, 'parent', false, 'given', $4, $4))
      insert into guardianship_proofs (id, guardianship_id, kind, description, told_by, told_at)
      values (gen_random_uuid(), $1, 'birth_certificate', 'vu', $3, $4)`,
    [randomUUID(), wardId, guardianId, clock.now()],
  );
}

/** The one that is charged first. */
async function keepCard({ make, god, clock }: World, personId: string) {
  const { rows } = await god.query("select id from payers where person_id = $1", [personId]);
  const whose = { payer_id: rows[0].id, person_id: personId, provider: "sandbox", provider_ref: randomUUID() };
  const face = { kind: "card", brand: "visa", last4: "4242", expiry_month: 8, expiry_year: 2030 };
  await make.insert("payment_methods", {
    id: randomUUID(),
    ...whose,
    ...face,
    is_default: true,
    added_at: clock.now(),
  });
}

/** A record of somebody called Léa with what is asked; the same for everybody, so that two of them collide wherever they can. */
export async function recordWith(world: World, held: ReadonlySet<Held>, common: Common, family = "Boisvert") {
  const { make, clock } = world;
  const name = { given_name: "Léa", family_name: family };
  const account = held.has("account") ? await make.account("client", name) : undefined;
  const id = account?.id ?? (await make.person(name));
  const professionalId = common.professional.id;
  const at = clock.now();
  const file = held.has("file") ? await make.file(id, professionalId) : undefined;
  if (file && held.has("agreement")) await agree(world, id, { fileId: file.fileId, professionalId });
  if (file && held.has("bill")) {
    const payee = await make.professional(); // an account of the ledger is opened once
    const money = { clientId: id, professionalId: payee.id, fileId: file.fileId, serviceId: await make.service() };
    await plantMoney(world, { ...money, canary: "séance" });
    if (held.has("card")) await keepCard(world, id);
    if (held.has("receipt")) await plantReceipt(world, id, "reçu");
  }
  if (held.has("consent")) for (const purpose of ["terms", "privacy"]) await consentTo(world, id, purpose);
  if (held.has("guardian")) await guard(world, id, common);
  if (held.has("choices")) {
    const row = { person_id: id, changed_at: at };
    await make.insert("notification_preferences", { ...row, digest: false, discreet: true });
    await make.insert("notification_choices", { ...row, event: "messages", channel: "email", wanted: false });
    const waits = { id: randomUUID(), key: "same", kind: "k", title_fr: "x", title_en: "x", created_at: at };
    await make.insert("digest_items", { ...waits, person_id: id });
  }
  return { id, account, fileId: file?.fileId };
}

/** What a merge and its undoing leave behind on purpose, and what runs by itself. */
const KEPT = ["merges", "merge_moves", "audit_entries", "audit_seals", "clock", "live_counters"];
/** Every row of every table, to compare before and after. */
export async function wholeDatabase({ god }: World): Promise<Record<string, string>> {
  const { rows } = await god.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and c.relname <> all ($1) order by 1`,
    [KEPT],
  );
  const all: Record<string, string> = {};
  for (const { name } of rows) {
    const { rows: found } = await god.query(
      `select md5(string_agg(t::text, '|' order by t::text)) as sum from ${name} t`,
    );
    all[name] = found[0].sum ?? "";
  }
  return all;
}
