import { randomBytes, randomUUID } from "node:crypto";
import { hashOf } from "../src/modules/notes/note.ts";
import { seal } from "../src/platform/sealing.ts";
import type { Ground } from "./fixtures.ts";
import { plantAccount } from "./plant-account.ts";
import { plantAlert } from "./plant-alert.ts";
import { plantMoney } from "./plant-money.ts";
import { plantPayment } from "./plant-payment.ts";
import { plantReceipt } from "./plant-receipt.ts";
import { plantThread } from "./plant-thread.ts";

const DAY = 86_400_000;

/** What every approved professional has: something they treat, and a service. */
export async function offerCare({ make }: Ground, professionalId: string): Promise<void> {
  const key = `reason-${randomBytes(4).toString("hex")}`;
  const words = { label_fr: "Motif", label_en: "Reason", aliases_fr: [], aliases_en: [] };
  await make.insert("reasons", { key, category: "mind", position: 1, active: true, ...words });
  await make.insert("professional_reasons", { professional_id: professionalId, reason_key: key });
  await make.insert("professional_services", { professional_id: professionalId, service_id: await make.service() });
}

/** Somebody with one of everything, whose words carry a canary. Strangers shall see none of it. */
export async function plantVictim(ground: Ground) {
  const { make, clock } = ground;
  const canary = `canary-${randomBytes(6).toString("hex")}`;
  const now = clock.now();
  const later = new Date(now.getTime() + DAY);
  const client = await make.account("client", { given_name: canary, family_name: canary, city: canary });
  const professional = await make.professional({ state: "applied", biography_fr: canary });
  const { fileId, episodeId } = await make.file(client.id, professional.id);
  const [siteId, serviceId] = [await make.site(), await make.service()];
  const ids = {
    person: client.id,
    account: client.accountId,
    professional: professional.id,
    file: fileId,
    episode: episodeId,
    request: randomUUID(),
    proposal: randomUUID(),
    appointment: randomUUID(),
    closing: randomUUID(),
    whereabouts: randomUUID(),
    absence: randomUUID(),
    hold: randomUUID(),
    exception: randomUUID(),
    notification: randomUUID(),
    delivery: randomUUID(),
    signIn: randomUUID(),
    note: randomUUID(),
    export: randomUUID(),
    fileRequest: randomUUID(),
  };
  const text = { title_fr: canary, title_en: canary, body_fr: canary, body_en: canary };
  await make.insert("requests", {
    id: ids.request,
    number: `D-${randomBytes(2).toString("hex").toUpperCase()}-${randomBytes(1).toString("hex").toUpperCase()}`,
    audience: "self",
    requester_id: client.id,
    beneficiary_id: client.id,
    others_if_named_cannot: true,
    service_kind: "individual",
    state: "proposed",
    origin: "member",
    urgent: false,
    age_group: "18-64",
    city: canary,
    locale: "fr",
    preferences: JSON.stringify({}),
    opened_at: now,
    attempts: 1,
  });
  await make.insert("proposals", {
    id: ids.proposal,
    request_id: ids.request,
    professional_id: professional.id,
    attempt: 1,
    mode: "strict",
    state: "open",
    explanation: JSON.stringify({}),
    made_at: now,
    deadline_at: later,
  });
  const when = { starts_at: later, ends_at: new Date(later.getTime() + 3_000_000) };
  await make.insert("appointments", {
    id: ids.appointment,
    file_id: fileId,
    episode_id: episodeId,
    request_id: ids.request,
    service_id: serviceId,
    ...when,
    modality: "video",
    meeting_link: `https://${canary}.example`,
    price_cents: 12_000,
    currency: "CAD",
    state: "scheduled",
    proposed_by_practice: false,
    booked_at: now,
    revision: 0,
  });
  const taking = { appointment_id: ids.appointment, file_id: fileId, starts_at: later };
  for (const [side, role, person_id] of [
    ["client", "client", client.id],
    ["professional", "treating", professional.id],
  ])
    await make.insert("appointment_participants", { ...taking, person_id, side, role, charge_share_basis_points: 0 });
  const closing = { id: ids.closing, appointment_id: ids.appointment, file_id: fileId, was: "scheduled" };
  await make.insert("closings", { ...closing, closed_by: professional.id, closed_at: now });
  const told = { id: ids.whereabouts, appointment_id: ids.appointment, client_id: client.id, territory: "QC" };
  await make.insert("session_checks", { ...told, sealed: Buffer.from(canary), told_at: now });
  const absence = { id: ids.absence, professional_id: professional.id, day: "2026-03-10", act: "cancel" };
  await make.insert("absences", { ...absence, ...when, message: canary, declared_by: client.id, declared_at: now });
  const held = {
    resource_id: client.id,
    resource_kind: "client",
    held_by: client.id,
    state: "held",
    held_until: later,
  };
  await make.insert("occupancies", { id: ids.hold, ...held, ...when, session_starts_at: later });
  const away = { professional_id: professional.id, kind: "time_off", starts_at: now, ends_at: later };
  await make.insert("availability_exceptions", { id: ids.exception, ...away });
  const notified = { person_id: client.id, key: "k", kind: "k", created_at: now };
  await make.insert("notifications", { id: ids.notification, ...notified, ...text });
  const sent = { person_id: client.id, channel: "email", address: `${canary}@example.test`, locale: "fr", kind: "k" };
  const state = { sealed: Buffer.from("x"), state: "failed", attempts: 1, last_error: canary, created_at: now };
  await make.insert("deliveries", { id: ids.delivery, key: canary, ...sent, ...state });
  const signedIn = { account_id: client.accountId, transport: "token", agent: canary, network: canary };
  await make.insert("sign_ins", { id: ids.signIn, ...signedIn, created_at: now, last_used_at: now, expires_at: later });
  const noted = { file_id: fileId, episode_id: episodeId, author_id: professional.id, kind: "call", private: false };
  const sealed = seal(
    [{ id: "test", key: Buffer.alloc(32, 7) }],
    { table: "notes", row: ids.note, column: "sealed" },
    canary,
  );
  const saved = { occurred_at: now, created_at: now, saved_at: now, revision: 1, sealed };
  await make.insert("notes", { id: ids.note, ...noted, ...saved, signed_at: now, text_hash: hashOf(ids.note, canary) });
  const asked = { account_id: client.accountId, asked_at: now };
  const words = seal(
    [{ id: "test", key: Buffer.alloc(32, 7) }],
    { table: "file_requests", row: ids.fileRequest, column: "sealed" },
    canary,
  );
  const wanted = { client_id: client.id, professional_id: professional.id, file_id: fileId, state: "pending" };
  await make.insert("file_requests", { id: ids.fileRequest, ...asked, ...wanted, due_at: later, sealed: words });
  const taken = { person_id: client.id, locale: "fr", state: "failed", step: "packing", attempt: 1 };
  await make.insert("exports", { id: ids.export, ...asked, ...taken, sealed: Buffer.from("x") });
  const owed = await plantMoney(ground, {
    clientId: client.id,
    professionalId: professional.id,
    fileId,
    serviceId,
    canary,
  });
  const receipt = await plantReceipt(ground, client.id, canary);
  const paying = await plantPayment(ground, client.id, canary);
  const written = await plantThread(ground, { clientId: client.id, professionalId: professional.id, canary });
  const kept = await plantAccount(ground, { ...client, canary });
  const alert = await plantAlert(ground, {
    clientId: client.id,
    professionalId: professional.id,
    requestId: ids.request,
    canary,
  });
  return { canary, ids: { ...ids, ...written, alert, receipt, ...owed, ...paying, ...kept }, siteId, client };
}
