import { randomUUID } from "node:crypto";
import type { World } from "../../../test/world.ts";
import { readVerb, writeVerb } from "../../platform/verb.ts";
import { balanceOf } from "../ledger/index.ts";
import {
  type ChargeAsk,
  charge,
  lockBalance,
  payerOfPerson,
  priceFor,
  reverseChargesOf,
  type Settlement,
  settle,
  settlementLines,
  unsettle,
} from "./index.ts";

/** The doors as verbs, as closing and payments call them inside theirs. */
const verbs = {
  charge: writeVerb("public", async (ctx, ask: ChargeAsk) => {
    ctx.record("test.acted", ask.clientId);
    return charge(ctx, ask);
  }),
  reverse: writeVerb("public", async (ctx, appointmentId: string) => {
    ctx.record("test.acted", appointmentId);
    return reverseChargesOf(ctx, appointmentId);
  }),
  settle: writeVerb("public", async (ctx, settlement: Settlement) => {
    ctx.record("test.acted", settlement.paymentId);
    return settle(ctx, settlement);
  }),
  unsettle: writeVerb(
    "public",
    async (ctx, { paymentId, because }: { paymentId: string; because: "returned" | "refunded" }) => {
      ctx.record("test.acted", paymentId);
      return unsettle(ctx, paymentId, because);
    },
  ),
  payer: writeVerb("public", async (ctx, personId: string) => {
    ctx.record("test.acted", personId);
    return payerOfPerson(ctx, personId);
  }),
  owed: writeVerb("public", async (ctx, payerId: string) => {
    ctx.record("test.acted", payerId);
    return lockBalance(ctx, payerId);
  }),
  lines: readVerb("public", (ctx, paymentId: string) => settlementLines(ctx, paymentId)),
  price: readVerb("public", (ctx, ask: Parameters<typeof priceFor>[1]) => priceFor(ctx.tx, ask)),
  balance: writeVerb("public", async (ctx, account: Parameters<typeof balanceOf>[1]) => {
    ctx.record("test.acted", randomUUID());
    return ctx.asSystem(() => balanceOf(ctx.tx, account, "CAD"));
  }),
};

/** A professional and a client in one file, and what happens to their money. The professional closes, so the professional charges. */
export async function makeBilling(world: World, over: Record<string, unknown> = {}) {
  const { platform, make } = world;
  const [client, professional] = [await make.account("client", over), await make.professional()];
  const { fileId } = await make.file(client.id, professional.id);
  const serviceId = await make.service();
  const by = professional.caller;

  const appointment = async (): Promise<string> => {
    const id = randomUUID();
    const [starts_at, ends_at] = [world.clock.now(), new Date(world.clock.now().getTime() + 3_000_000)];
    const price = { price_cents: 12_000, currency: "CAD", booked_at: starts_at, revision: 0 };
    const state = { modality: "video", state: "scheduled", proposed_by_practice: false };
    await make.insert("appointments", {
      id,
      file_id: fileId,
      service_id: serviceId,
      starts_at,
      ends_at,
      ...price,
      ...state,
    });
    return id;
  };
  const ask = (of: Partial<ChargeAsk> = {}): ChargeAsk => ({
    appointmentId: null,
    clientId: client.id,
    professionalId: professional.id,
    fileId,
    serviceId,
    kind: "session",
    servedAt: world.clock.now(),
    minutes: 50,
    netCents: 12_000,
    currency: "CAD",
    ...of,
  });
  const acts = {
    charge: (of: Partial<ChargeAsk> = {}) => verbs.charge(platform, by, ask(of)),
    reverse: (appointmentId: string) => verbs.reverse(platform, by, appointmentId),
    pay: async (amountCents: number, of: Partial<Settlement> = {}) => {
      const paymentId = of.paymentId ?? randomUUID();
      const payerId = of.payerId ?? (await verbs.payer(platform, by, client.id)).id;
      const settlement = { amountCents, currency: "CAD", method: "card" as const, settledAt: world.clock.now(), ...of };
      await verbs.settle(platform, by, { ...settlement, paymentId, payerId });
      return paymentId;
    },
    unpay: (paymentId: string, because: "returned" | "refunded" = "returned") =>
      verbs.unsettle(platform, by, { paymentId, because }),
    payerId: async (personId = client.id) => (await verbs.payer(platform, by, personId)).id,
    owed: async (payerId?: string) => (await verbs.owed(platform, by, payerId ?? (await acts.payerId()))).owedCents,
    lines: (paymentId: string) => verbs.lines(platform, by, paymentId),
    price: () => verbs.price(platform, by, { clientId: client.id, professionalId: professional.id, serviceId }),
    balance: (account: Parameters<typeof balanceOf>[1]) => verbs.balance(platform, by, account),
  };
  return { client, professional, fileId, serviceId, appointment, ...acts };
}
export type Billing = Awaited<ReturnType<typeof makeBilling>>;
