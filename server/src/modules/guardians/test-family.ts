import { randomUUID } from "node:crypto";
import { createCall } from "@jechemine/contract/client.ts";
import type { World } from "../../../test/world.ts";
import type { Caller } from "../../platform/verb.ts";

type Over = Record<string, unknown>;
/** Sets the rows of a family: a child in care, and guardians whose links stand as they are told. */
export class TestFamily {
  constructor(readonly world: World) {}

  async practice(): Promise<void> {
    const words = {
      name: "Je Chemine",
      currency: "CAD",
      locale: "fr",
      phone: "514 555-0100",
      address: "1, rue Rachel",
    };
    const row = { only_row: true, ...words, email: "clinique@example.test", privacy_officer: "Ève Roy" };
    await this.world.make.insert("practice", { ...row, zone: "America/Toronto" });
  }

  /** An approved link with its proof, written past the verbs. */
  async link(wardId: string, guardianId: string, over: Over = {}): Promise<string> {
    const id = randomUUID();
    const at = this.world.clock.now();
    const row = { ward_id: wardId, guardian_id: guardianId, authority: "parent", court_order: false, consent: "asked" };
    const client = await this.world.god.connect();
    try {
      await client.query("begin");
      const all = { id, ...row, created_at: at, approved_at: at, ...over };
      const names = Object.keys(all);
      const places = names.map((_, i) => `$${i + 1}`).join();
      await client.query(`insert into guardianships (${names.join()}) values (${places})`, Object.values(all));
      await client.query(
        "insert into guardianship_proofs values ($1, $2, 'birth_certificate', null, 'Vu à la clinique', $3, $4)",
        [randomUUID(), id, guardianId, at],
      );
      await client.query("commit");
    } finally {
      client.release();
    }
    return id;
  }

  /** The typed client as a guardian who acts for a ward. */
  acting(caller: Caller, wardId: string) {
    const token = this.world.tokenOf(caller);
    return createCall(async (path, init) => {
      const headers = { ...init.headers, authorization: token, "x-acting-for": wardId, "accept-language": "fr-CA" };
      return fetch(`${await this.world.listen()}/api/v1${path}`, { ...init, headers });
    });
  }
}

/** What a refused call says, or that it went through. */
export const statusOf = (call: Promise<unknown>): Promise<number> =>
  call.then(
    () => 200,
    (error: { status?: number }) => error.status ?? 0,
  );
export const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "ok",
    (error: { failure?: { code: string } }) => error.failure?.code ?? String(error),
  );
