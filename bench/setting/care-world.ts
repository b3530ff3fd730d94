import { createHash, randomBytes, randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { STAFF_PERMISSIONS } from "@jechemine/contract/permissions.ts";
import type pg from "pg";
import { hashOf } from "../../server/src/modules/notes/note.ts";
import type { Config } from "../../server/src/platform/config.ts";
import { storeFile } from "../../server/src/platform/files.ts";
import { seal } from "../../server/src/platform/sealing.ts";
import { Fixtures, type Ground } from "../../server/test/fixtures.ts";
import { offerCare, plantVictim } from "../../server/test/plant-victim.ts";
import { plantAround } from "./plant-around.ts";

const DAY = 86_400_000;
const ROLES = ["treating", "co_treating", "successor", "supervisor", "on_call"] as const;
const SPANS = ["current", "ended", "future"] as const;
const EARLIER = ["nothing", "all"] as const;
/** With which the planted texts are sealed. */
export const PLANTED_KEY = { id: "test", key: Buffer.alloc(32, 7) };

/** Of a client's file: who gives care, from when until when. */
export type Relation = {
  professionalId: string;
  role: (typeof ROLES)[number];
  span: (typeof SPANS)[number];
  earlier: (typeof EARLIER)[number];
  consented: boolean;
};
/** Somebody with one of everything. Every text that is theirs carries the canary, some with a class behind it: `canary-…-note`. */
export type Victim = Planted & { relations: readonly Relation[] };
export type Planted = {
  canary: string;
  ids: Readonly<Record<string, string>>;
  clientId: string;
  treatingId: string;
};
export type Reader = { name: string; kind: "client" | "professional" | "staff"; id: string; cookie: string };
export type CareWorld = { victims: readonly Victim[]; readers: readonly Reader[] };

type Setting = { god: pg.Pool; chance: () => number; config: Pick<Config, "dataDir"> };
/** Clients with their files, professionals who care for them by dates, and one member of staff for each permission. */
export async function makeCareWorld({ god, chance, config }: Setting, size: number): Promise<CareWorld> {
  const now = new Date();
  const ground: Ground = { god, make: new Fixtures(god, () => now), clock: { now: () => now } };
  const planted = [];
  for (let count = 0; count < size; count += 1) {
    const { canary, ids, client } = await plantVictim(ground);
    planted.push({ canary, ids, clientId: client.id, treatingId: ids.professional });
    const file = { table: "documents", id: ids.document, key: Buffer.alloc(32) };
    await storeFile(config, file, Readable.from([Buffer.from(canary)]));
    await offerCare(ground, ids.professional);
  }
  // Approved, they are public: what they say of themselves is nobody's secret.
  await god.query("update professionals set state = 'approved', decided_at = applied_at, biography_fr = null");
  await god.query("update persons set city = null where id in (select person_id from professionals)");
  const victims: Victim[] = [];
  for (const one of planted) {
    const others = planted.map(({ treatingId }) => treatingId).filter((id) => id !== one.treatingId);
    const around = await plantAround(ground, one);
    victims.push({
      ...one,
      ids: { ...one.ids, ...around },
      relations: await relate({ ground, chance }, one.ids.file, { clientId: one.clientId, others }),
    });
  }
  for (const victim of victims) await plantClasses(ground, victim);
  return { victims, readers: await makeReaders(ground, victims) };
}

type Drawing = { ground: Ground; chance: () => number };
async function relate(
  { ground, chance }: Drawing,
  fileId: string | undefined,
  { clientId, others }: { clientId: string; others: readonly string[] },
): Promise<Relation[]> {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(chance() * list.length)];
  const relations = new Map<string, Relation>();
  for (let count = 0; count < 4; count += 1) {
    const [professionalId, role, span, earlier] = [pick(others), pick(ROLES), pick(SPANS), pick(EARLIER)];
    if (!professionalId || !role || !span || !earlier) continue;
    relations.set(professionalId, { professionalId, role, span, earlier, consented: chance() < 0.5 });
  }
  const at = (days: number) => new Date(ground.clock.now().getTime() + days * DAY);
  for (const { professionalId, role, span, earlier, consented } of relations.values())
    await ground.make.insert("care_team", {
      file_id: fileId,
      client_id: clientId,
      professional_id: professionalId,
      role,
      starts_at: span === "future" ? at(5) : at(-30),
      ends_at: span === "ended" ? at(-10) : null,
      earlier,
      consented_at: role === "supervisor" && consented ? at(-30) : null,
    });
  return [...relations.values()];
}

/** What not everybody who knows the client may read, each with its class behind the canary. */
async function plantClasses(
  { god, make, clock }: Ground,
  { canary, ids, clientId, treatingId }: Victim,
): Promise<void> {
  const now = clock.now();
  const sealed = (table: string, row: string, text: string, column = "sealed") =>
    seal([PLANTED_KEY], { table, row, column }, text);
  const note = `${canary}-note`;
  await god.query("alter table notes disable trigger keep_signed");
  await god.query("update notes set sealed = $2, text_hash = $3 where id = $1", [
    ids["note"],
    sealed("notes", ids["note"] ?? "", note),
    hashOf(ids["note"] ?? "", note),
  ]);
  await god.query("alter table notes enable trigger keep_signed");
  const mine = {
    file_id: ids["file"],
    episode_id: ids["episode"],
    author_id: treatingId,
    occurred_at: now,
    created_at: now,
  };
  const privateId = randomUUID();
  const personal = { id: privateId, kind: "call", private: true, saved_at: now, revision: 1 };
  await make.insert("notes", { ...mine, ...personal, sealed: sealed("notes", privateId, `${canary}-private`) });
  await make.insert("request_notes", {
    request_id: ids["request"],
    sealed: sealed("request_notes", ids["request"] ?? "", `${canary}-asked`),
  });
  const [thread, message, draft] = [randomUUID(), randomUUID(), randomUUID()];
  const words = `${canary}-thread`;
  const times = { last_message_at: now };
  await make.insert("threads", {
    id: thread,
    kind: "care",
    client_id: clientId,
    priority: "normal",
    sealed_subject: sealed("threads", thread, words, "sealed_subject"),
    started_by: clientId,
    started_at: now,
    messages: 1,
    ...times,
  });
  for (const [person_id, side] of [
    [clientId, "client"],
    [treatingId, "professional"],
  ])
    await make.insert("thread_participants", {
      thread_id: thread,
      person_id,
      side,
      joined_at: now,
      read_number: 0,
      unread: 1,
      ...times,
    });
  const sent = { thread_id: thread, number: 1, author_id: clientId, side: "client", internal: false, sent_at: now };
  await make.insert("messages", { id: message, ...sent, sealed: sealed("messages", message, words) });
  const place = JSON.stringify({ place: canary, phone: "514 555-0100" });
  const told = ids["whereabouts"] ?? "";
  await god.query("update session_checks set sealed = $2 where id = $1", [told, sealed("session_checks", told, place)]);
  const point = { person_id: clientId, kind: "post", value: canary, created_at: now };
  await make.insert("contact_points", { id: randomUUID(), ...point });
  const typed = JSON.stringify({ subject: `${canary}-own`, message: `${canary}-own` });
  await make.insert("message_drafts", {
    id: draft,
    author_id: clientId,
    saved_at: now,
    sealed: sealed("message_drafts", draft, typed),
  });
  const own = [`${canary}-own`, clientId];
  await god.query(
    "update notifications set title_fr = $1, title_en = $1, body_fr = $1, body_en = $1 where person_id = $2",
    own,
  );
  await god.query(
    "update sign_ins set agent = $1, network = $1 where account_id in (select id from accounts where person_id = $2)",
    own,
  );
}

async function makeReaders({ god, make, clock }: Ground, victims: readonly Victim[]): Promise<Reader[]> {
  const readers: Reader[] = [];
  const add = async (kind: Reader["kind"], id: string, name: string) => {
    const { rows } = await god.query("select id from accounts where person_id = $1", [id]);
    readers.push({ name, kind, id, cookie: await signIn({ god, make, clock }, rows[0].id) });
  };
  for (const [index, { clientId, treatingId }] of victims.entries()) {
    await add("client", clientId, `client ${index}`);
    await add("professional", treatingId, `professional ${index}`);
  }
  for (const permission of STAFF_PERMISSIONS)
    await add("staff", (await make.account("staff", {}, [permission])).id, permission);
  return readers;
}

/** As after a real sign-in with password and second factor: the browser's token, of which the database holds the hash. */
export async function signIn(
  { make, clock }: Pick<Ground, "make" | "god" | "clock">,
  accountId: string,
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const at = clock.now();
  const expires = new Date(at.getTime() + DAY);
  await make.insert("credentials", {
    account_id: accountId,
    password_hash: "$argon2id$none",
    changed_at: at,
    demonstration: false,
  });
  const factor = { secret: Buffer.from("x"), last_step: 0, recovery_salt: randomBytes(16) };
  await make.insert("second_factors", { account_id: accountId, ...factor, created_at: at, enabled_at: at });
  await make.insert("sign_ins", {
    id: randomUUID(),
    account_id: accountId,
    transport: "cookie",
    token_hash: createHash("sha256").update(token).digest(),
    agent: "proof",
    network: "proof",
    created_at: at,
    last_used_at: at,
    expires_at: expires,
    second_factor_at: at,
    stepped_up_at: at,
  });
  return `jc_session=${token}`;
}
