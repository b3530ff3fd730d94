import { randomUUID } from "node:crypto";
import { seal } from "../src/platform/sealing.ts";
import type { Ground } from "./fixtures.ts";

type About = { clientId: string; professionalId: string; requestId: string; canary: string };
/** An alert that a request's note raised, closed with the canary. Gives its id. */
export async function plantAlert(
  { make, clock }: Ground,
  { clientId, professionalId, requestId, canary }: About,
): Promise<string> {
  const [id, at] = [randomUUID(), clock.now()];
  const about = { tier: "urgent", source: "request", source_id: requestId, phrase_ids: [canary], subject_id: clientId };
  const asked = { owner_id: professionalId, responsible_id: professionalId, escalations: 0, rounds: 1 };
  const acknowledged = { acknowledged_at: at, acknowledged_by: professionalId };
  const closed = { closed_at: at, closed_by: professionalId, false_positive: false };
  const times = { raised_at: at, due_at: new Date(at.getTime() + 3_600_000) };
  await make.insert("alerts", { id, ...about, ...asked, ...times, ...acknowledged, ...closed });
  const text = { source: "request", source_id: requestId, tier: "urgent", phrase_ids: [canary] };
  await make.insert("alert_texts", { id: randomUUID(), alert_id: id, ...text, found_at: at });
  const place = { table: "alert_notes", row: id, column: "sealed" };
  const sealed = seal([{ id: "test", key: Buffer.alloc(32, 7) }], place, canary);
  await make.insert("alert_notes", { alert_id: id, sealed });
  await make.insert("alert_steps", { id: randomUUID(), alert_id: id, at, step: "closed", by_id: professionalId });
  return id;
}
