import { randomUUID } from "node:crypto";
import type pg from "pg";
import {
  type ChargeAsk,
  charge,
  payerOfPerson,
  reverseChargesOf,
  type Settlement,
  settle,
  unsettle,
} from "../../server/src/modules/billing/index.ts";
import { Refused } from "../../server/src/platform/refused.ts";
import { type Platform, SYSTEM, writeVerb } from "../../server/src/platform/verb.ts";
import type { Installation } from "./installation.ts";
import { type Booker, fillPractice } from "./practice.ts";

const acting = <I, O>(run: Parameters<typeof writeVerb<I, O>>[1]) =>
  writeVerb<I, O>("public", async (ctx, input) => {
    ctx.record("books.acted", randomUUID());
    return run(ctx, input);
  });
const charging = acting((ctx, ask: ChargeAsk) => charge(ctx, ask));
const undoing = acting(async (ctx, appointmentId: string) => reverseChargesOf(ctx, appointmentId));
const settling = acting(async (ctx, settlement: Settlement) => settle(ctx, settlement));
const returning = acting(async (ctx, paymentId: string) => unsettle(ctx, paymentId, "returned"));
const paying = acting(async (ctx, personId: string) => (await payerOfPerson(ctx, personId)).id);

type Client = Booker & { clientId: string; payerId: string; appointments: string[]; payments: string[] };
const CLIENTS = 40;
const APPOINTMENTS = 25;

/** Acts of many people on each other's money, and what should have come of those that were acknowledged. */
export class Books {
  posted = 0;
  private readonly counts = new Map<string, number>();
  /** By payer, what was acknowledged. */
  private readonly owed = new Map<string, number>();
  private readonly charged = new Map<string, number>();
  private readonly paid = new Map<string, number>();

  constructor(
    private readonly platform: Platform,
    private readonly clients: readonly Client[],
    private readonly chance: () => number,
  ) {}

  private draw<T>(from: readonly T[]): T | undefined {
    return from[Math.floor(this.chance() * from.length)];
  }
  private count(name: string) {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }
  private move({ payerId }: Client, amountCents: number) {
    this.posted += 1;
    this.owed.set(payerId, (this.owed.get(payerId) ?? 0) + amountCents);
  }

  /** One act. A no is part of the game: two close the same appointment, somebody undoes what is paid. */
  async act(): Promise<void> {
    const client = this.draw(this.clients);
    if (!client) return;
    const drawn = this.chance();
    const name =
      drawn < 0.45 ? "charge" : drawn < 0.8 ? "payment" : drawn < 0.88 ? "return" : drawn < 0.98 ? "undo" : "forgery";
    try {
      await this[name](client);
      this.count(name);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.count(error.code);
    }
  }

  private async charge(client: Client) {
    const { professionalId, serviceId, fileId, clientId } = client;
    const appointmentId = this.chance() < 0.5 ? (this.draw(client.appointments) ?? null) : null;
    const netCents = 1 + Math.floor(this.chance() * 30_000);
    const served = { kind: "session" as const, servedAt: this.platform.clock.now(), minutes: 50, currency: "CAD" };
    const ids = { appointmentId, clientId, professionalId, fileId, serviceId };
    await charging(this.platform, client.caller, { ...ids, ...served, netCents });
    if (appointmentId) this.charged.set(appointmentId, netCents);
    this.move(client, netCents);
  }

  private async payment(client: Client) {
    const { payerId } = client;
    const amountCents = 1 + Math.floor(this.chance() * 30_000);
    const paymentId = randomUUID();
    const how = { currency: "CAD", method: "card" as const, settledAt: this.platform.clock.now() };
    await settling(this.platform, SYSTEM, { paymentId, payerId, amountCents, ...how });
    client.payments.push(paymentId);
    this.paid.set(paymentId, amountCents);
    this.move(client, -amountCents);
  }

  private async return(client: Client) {
    const paymentId = this.draw(client.payments);
    if (!paymentId) return;
    await returning(this.platform, SYSTEM, paymentId);
    this.move(client, this.paid.get(paymentId) ?? 0);
  }

  private async undo(client: Client) {
    const appointmentId = this.draw([...client.appointments].filter((id) => this.charged.has(id)));
    if (!appointmentId) return;
    const amountCents = this.charged.get(appointmentId) ?? 0;
    this.charged.delete(appointmentId); // so that nobody else here counts the same undoing
    try {
      await undoing(this.platform, client.caller, appointmentId);
    } catch (error) {
      this.charged.set(appointmentId, amountCents);
      throw error;
    }
    this.move(client, -amountCents);
  }

  /** Money out of nowhere, past our own checks but as the app's role: the database must refuse it. */
  private async forgery({ payerId }: Client) {
    const client = await this.platform.database.pool.connect();
    const [id, now] = [randomUUID(), this.platform.clock.now()];
    try {
      await client.query("begin; select set_config('app.role', 'system', true)");
      await client.query("insert into ledger_transactions values ($1, 'transfer', $1, 'CAD', $2)", [id, now]);
      const entry = "insert into ledger_entries select $1, 1, id, 100, $2 from ledger_accounts where owner_id = $3";
      const { rowCount } = await client.query(entry, [id, now, payerId]);
      if (rowCount === 0) throw new Refused("NOTHING_TO_FORGE"); // no account before the first charge
      await client.query("commit");
    } catch (error) {
      await client.query("rollback");
      const refused =
        error instanceof Error && "constraint" in error && error.constraint === "ledger_transactions_balanced";
      throw refused ? new Refused("FORGERY_REFUSED") : error;
    } finally {
      client.release();
    }
    this.posted += 1;
  }

  /** The ledger against what was acknowledged, and against the shares and the money that billing keeps. */
  async compare(god: pg.Pool): Promise<string[]> {
    const { rows } = await god.query(`
      select p.id, (select coalesce(sum(e.amount_cents), 0) from ledger_accounts a join ledger_entries e on e.account_id = a.id
          where a.kind = 'receivable' and a.owner_id = p.id)::int as ledger,
        (select coalesce(sum(amount_cents), 0) from charge_shares where payer_id = p.id and state <> 'voided')::int
          - (select coalesce(sum(amount_cents), 0) from settlements where payer_id = p.id and reversed_at is null)::int as billing
      from payers p`);
    return rows.flatMap(({ id, ledger, billing }) => {
      const owed = this.owed.get(id) ?? 0;
      return ledger === owed && billing === owed
        ? []
        : [`payer ${id}: ${owed} acknowledged, ledger ${ledger}, billing ${billing}`];
    });
  }

  summary(): string {
    return [...this.counts]
      .toSorted()
      .map(([name, count]) => `${name} ${count}`)
      .join(" · ");
  }
}

/** A practice of some clients, each with appointments to be closed, and nothing on the books yet. */
export async function keepBooks({ god, platform }: Installation, chance: () => number): Promise<Books> {
  const bookers = await fillPractice(god, CLIENTS);
  const clients: Client[] = [];
  for (const booker of bookers) {
    const { rows } = await god.query("select client_id from file_members where file_id = $1", [booker.fileId]);
    const clientId = String(rows[0].client_id);
    const made = await god.query(
      `insert into appointments (id, file_id, service_id, starts_at, ends_at, modality, price_cents, currency, state, proposed_by_practice, booked_at, revision)
       select gen_random_uuid(), $1, $2, at, at + interval '50 minutes', 'video', 12000, 'CAD', 'scheduled', false, at, 0
       from generate_series(now() - $3 * interval '1 day', now() - interval '1 day', interval '1 day') at returning id`,
      [booker.fileId, booker.serviceId, APPOINTMENTS],
    );
    const payerId = await paying(platform, SYSTEM, clientId);
    clients.push({ ...booker, clientId, payerId, appointments: made.rows.map(({ id }) => String(id)), payments: [] });
  }
  return new Books(platform, clients, chance);
}
