import type { PaymentMeans } from "@jechemine/contract/payments.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { lockBalance } from "../billing/index.ts";
import { decideRoom, newConfirmationNumber } from "./payment.ts";
import { insertPayment, type PaymentRow, sumUnderWay } from "./queries/payments.ts";

export const FINISH = "payment.finish";
/** After this a job asks the provider once more: whoever asked first is gone. */
const FINISH_AFTER = 60_000;
const TRIES = 5;

export const finishKey = (paymentId: string) => `${FINISH}:${paymentId}`;
export const finishLater = (ctx: WriteCtx, paymentId: string, runAt: Date) =>
  ctx.later(FINISH, { paymentId }, { runAt, key: finishKey(paymentId) });

/** What of a payer's balance may be taken now. Holds the payer's lock until the transaction ends. */
export async function freeBalance(ctx: WriteCtx, payerId: string) {
  const { owedCents, currency } = await lockBalance(ctx, payerId);
  const underWayCents = await ctx.asSystem(() => sumUnderWay(ctx.tx, payerId));
  return { owedCents, underWayCents, currency };
}

/** Throws AMOUNT_EXCEEDS_BALANCE or PAYMENT_IN_PROGRESS; gives the currency. */
export async function requireRoom(ctx: WriteCtx, payerId: string, amountCents: number): Promise<string> {
  const free = await freeBalance(ctx, payerId);
  const room = decideRoom(amountCents, free);
  if (room !== "ok") throw new Refused(room);
  return free.currency;
}

type Reserved = {
  id: string;
  payerId: string;
  personId: string | null;
  amountCents: number;
  currency: string;
  origin: PaymentRow["origin"];
  method: PaymentMeans;
} & Partial<Pick<PaymentRow, "paymentMethodId" | "payLinkId" | "provider" | "methodRef" | "brand" | "last4">>;

/** The row of a payment, under the payer's lock. Gives it back as it stands. */
export async function insertReserved(ctx: WriteCtx, reserved: Reserved): Promise<PaymentRow> {
  const row: Omit<PaymentRow, "confirmationNumber"> = {
    paymentMethodId: null,
    payLinkId: null,
    provider: null,
    methodRef: null,
    brand: null,
    last4: null,
    providerRef: null,
    ...reserved,
    state: "pending",
    failure: null,
    actionUrl: null,
    actionUntil: null,
    reportedCents: null,
    reportedCurrency: null,
    takenBy: ctx.actor.id,
    createdAt: ctx.now,
    settledAt: null,
    endedAt: null,
  };
  return ctx.asSystem(async () => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const payment = { ...row, confirmationNumber: newConfirmationNumber() };
      if (await insertPayment(ctx.tx, payment)) return payment;
    }
    throw new Error("no confirmation number is free");
  });
}

type Asked = Omit<Reserved, "id" | "currency">;
/**
 * Step one of three: the money is under way from here on, and a job will finish what follows even if this process ends now.
 * Throws AMOUNT_EXCEEDS_BALANCE or PAYMENT_IN_PROGRESS.
 */
export async function reserve(ctx: WriteCtx, asked: Asked, id: string = newId(ctx.now)): Promise<PaymentRow> {
  const currency = await requireRoom(ctx, asked.payerId, asked.amountCents);
  const payment = await insertReserved(ctx, { ...asked, id, currency });
  ctx.record("payment.reserved", id, { ...(asked.personId && { clientId: asked.personId }) });
  finishLater(ctx, id, new Date(ctx.now.getTime() + FINISH_AFTER));
  return payment;
}
