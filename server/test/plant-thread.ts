import { randomUUID } from "node:crypto";
import { seal } from "../src/platform/sealing.ts";
import type { Ground } from "./fixtures.ts";

const KEYS = [{ id: "test", key: Buffer.alloc(32, 7) }];
type Victim = { clientId: string; professionalId: string; canary: string };
/** A thread of a client with a professional; its words and the name of its file are the canary. Also a pair of colleagues. */
export async function plantThread({ make, clock }: Ground, { clientId, professionalId, canary }: Victim) {
  const ids = { thread: randomUUID(), message: randomUUID(), document: randomUUID(), colleague: randomUUID() };
  const at = clock.now();
  const sealed = (table: string, row: string, text: string) =>
    seal(KEYS, { table, row, column: table === "threads" ? "sealed_subject" : "sealed" }, text);
  await make.insert("threads", {
    id: ids.thread,
    kind: "care",
    client_id: clientId,
    priority: "normal",
    sealed_subject: sealed("threads", ids.thread, canary),
    started_by: clientId,
    started_at: at,
    last_message_at: at,
    messages: 1,
  });
  const place = { thread_id: ids.thread, joined_at: at, last_message_at: at, read_number: 0, unread: 0 };
  await make.insert("thread_participants", { ...place, person_id: clientId, side: "client" });
  await make.insert("thread_participants", { ...place, person_id: professionalId, side: "professional" });
  const said = { thread_id: ids.thread, number: 1, author_id: clientId, side: "client", internal: false, sent_at: at };
  await make.insert("messages", { id: ids.message, ...said, sealed: sealed("messages", ids.message, canary) });
  const facts = JSON.stringify({ name: `${canary}.pdf`, key: Buffer.alloc(32).toString("base64") });
  await make.insert("documents", {
    id: ids.document,
    uploaded_by: clientId,
    state: "ready",
    kind: "pdf",
    bytes: canary.length,
    sha256: Buffer.alloc(32),
    sealed: sealed("documents", ids.document, facts),
    began_at: at,
    arrived_at: at,
    attached_at: at,
    client_id: clientId,
  });
  await make.insert("message_attachments", { message_id: ids.message, position: 1, document_id: ids.document });
  const colleague = await make.professional();
  const pair = { asked_by: professionalId, asked: colleague.id, asked_at: at, state: "asked" };
  await make.insert("colleagues", { id: ids.colleague, ...pair });
  return ids;
}
