import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Caller } from "../src/platform/verb.ts";
import { as } from "./as.ts";

/** A database to plant into: a test's world, or the installation of a proof. */
export type Ground = { make: Fixtures; god: pg.Pool; clock: { now(): Date } };

type Row = Record<string, unknown>;

/** Rows that tests start from, written past row-level security. Each gives back ids or a caller. */
export class Fixtures {
  constructor(
    readonly god: pg.Pool,
    readonly now: () => Date,
  ) {}

  async insert(table: string, row: Row): Promise<void> {
    const names = Object.keys(row);
    const places = names.map((_, i) => `$${i + 1}`).join();
    await this.god.query(`insert into ${table} (${names.join()}) values (${places})`, Object.values(row));
  }

  async person(over: Row = {}): Promise<string> {
    const id = randomUUID();
    const name = { given_name: "Camille", family_name: "Roy", locale: "fr", zone: "America/Toronto" };
    await this.insert("persons", { id, ...name, birth_date: "1990-05-17", created_at: this.now(), ...over });
    return id;
  }

  /** A person with an active account, and the caller who signed in with it. */
  async account(kind: "client" | "professional" | "staff", over: Row = {}, staff: readonly string[] = []) {
    const id = await this.person(over);
    const accountId = randomUUID();
    const email = `${id}@example.test`;
    const at = this.now();
    await this.insert("accounts", {
      id: accountId,
      person_id: id,
      kind,
      email,
      email_verified_at: at,
      status: "active",
      created_at: at,
    });
    for (const permission of staff)
      await this.insert("staff_permissions", { account_id: accountId, permission, granted_at: at });
    const plain = as(kind, { id, staff });
    const caller: Caller = { ...plain, actor: { ...plain.actor, accountId } };
    return { id, accountId, email, caller };
  }

  /** An approved psychologist with a licence, who treats adults by video, in French. */
  async professional(over: Row = {}) {
    const made = await this.account("professional", { given_name: "Marie-Ève", family_name: "Lacasse" });
    const row = {
      person_id: made.id,
      slug: `pro-${made.id}`,
      state: "approved",
      applied_at: this.now(),
      accepts_new: true,
      accepts_urgent: true,
      languages: ["fr"],
      age_groups: ["18-64"],
      modalities: ["video"],
      approaches: ["cbt"],
      payer_kinds: ["person"],
      weekly_capacity: 20,
      ...over,
    };
    await this.insert("professionals", row);
    const licence = { professional_order: "opq", title: "psychologist", psychotherapy_permit: true, supervised: false };
    const dates = { valid_from: "2020-01-01", verified_at: this.now() };
    await this.insert("licences", {
      id: randomUUID(),
      professional_id: made.id,
      number: made.id.slice(0, 8),
      ...licence,
      ...dates,
    });
    return made;
  }

  async site(over: Row = {}): Promise<string> {
    const id = randomUUID();
    const place = {
      name: "Plateau",
      address: "1, rue Rachel",
      city: "Montréal",
      region: "montreal",
      zone: "America/Toronto",
    };
    await this.insert("sites", { id, ...place, wheelchair_access: true, active: true, ...over });
    return id;
  }

  /** Fifty minutes and ten of buffer after them, 120 $. */
  async service(over: Row = {}): Promise<string> {
    const id = randomUUID();
    const time = { minutes: 50, buffer_before_minutes: 0, buffer_after_minutes: 10 };
    const text = {
      code: id.slice(0, 8),
      kind: "individual",
      name_fr: "Thérapie individuelle",
      name_en: "Individual therapy",
    };
    await this.insert("services", {
      id,
      ...text,
      ...time,
      price_cents: 12_000,
      currency: "CAD",
      bookable_online: true,
      active: true,
      ...over,
    });
    return id;
  }

  /** An individual file of the client with its episode, and the professional who treats in it. */
  async file(clientId: string, professionalId: string) {
    const [fileId, episodeId] = [randomUUID(), randomUUID()];
    const at = new Date(this.now().getTime() - 86_400_000);
    await this.insert("files", { id: fileId, kind: "individual", opened_at: at });
    await this.insert("file_members", { file_id: fileId, kind: "individual", client_id: clientId, joined_at: at });
    await this.insert("episodes", { id: episodeId, file_id: fileId, service_kind: "individual", opened_at: at });
    const team = {
      file_id: fileId,
      client_id: clientId,
      professional_id: professionalId,
      role: "treating",
      starts_at: at,
    };
    await this.insert("care_team", team);
    return { fileId, episodeId };
  }
}
