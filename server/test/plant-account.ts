import { randomBytes, randomUUID } from "node:crypto";
import { seal } from "../src/platform/sealing.ts";
import type { Ground } from "./fixtures.ts";

type Whose = { id: string; accountId: string; canary: string };
/** What a client keeps with the account: contacts, keys, what is under way, and what they told about their health. Gives its ids. */
export async function plantAccount({ make, clock }: Ground, { id: personId, accountId, canary }: Whose) {
  const at = clock.now();
  const later = new Date(at.getTime() + 86_400_000);
  const ids = {
    phone: randomUUID(),
    emergencyContact: randomUUID(),
    medicalProfile: randomUUID(),
    passkey: randomUUID(),
    emailChange: randomUUID(),
    deletion: randomUUID(),
  };
  const reach = { id: ids.phone, person_id: personId, kind: "phone", value: canary, created_at: at };
  await make.insert("contact_points", reach);
  const called = { person_id: personId, name: canary, relation: "friend", phone: "514 555-0100", first_to_call: true };
  await make.insert("emergency_contacts", { id: ids.emergencyContact, ...called, position: 0, created_at: at });
  const told = { conditions: [canary], medications: [], allergies: [], goals: canary };
  const rest = { previousTherapy: null, substanceUse: null, sleep: null, appetite: null, preferences: null };
  const place = { table: "medical_profiles", row: ids.medicalProfile, column: "sealed" };
  const sealed = seal([{ id: "test", key: Buffer.alloc(32, 7) }], place, JSON.stringify({ ...told, ...rest }));
  const whose = { person_id: personId, author_id: personId };
  await make.insert("medical_profiles", { id: ids.medicalProfile, ...whose, sealed, saved_at: at });
  const key = { credential_id: randomBytes(16), public_key: Buffer.from(canary), sign_count: 0, transports: ["usb"] };
  const named = { name: canary, synced: false, created_at: at };
  await make.insert("passkeys", { id: ids.passkey, account_id: accountId, ...key, ...named });
  const changing = { old_email: `${canary}@example.test`, new_email: `new-${canary}@example.test` };
  const when = { asked_at: at, expires_at: later };
  await make.insert("email_changes", { id: ids.emailChange, account_id: accountId, ...changing, ...when });
  const wish = { person_id: personId, account_id: accountId, state: "open", wish: canary, asked_at: at };
  await make.insert("deletion_requests", { id: ids.deletion, ...wish });
  const { phone, passkey, deletion } = ids; // what an address may name
  return { phone, passkey, deletion };
}
