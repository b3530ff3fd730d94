import { randomBytes } from "node:crypto";
import type { EnteredMeans } from "@jechemine/contract/payments-sandbox.ts";
import type { Tx } from "../../../platform/database.ts";
import { Refused } from "../../../platform/refused.ts";
import { type Platform, SYSTEM } from "../../../platform/verb.ts";
import type { ChargeAsk, RefundAsk, RefundReport, Report } from "../provider.ts";
import { behaviourOf, DEBIT_DAYS, faceOf, nextOf, openingOf, type Standing } from "./book.ts";
import {
  type Charge,
  changeCharge,
  detachMethod,
  enqueue,
  findChallenge,
  findChargeByKey,
  findMethod,
  findRefundByKey,
  findSetup,
  insertCharge,
  insertEvent,
  insertMethod,
  insertRefund,
  insertSetup,
  isTokenCharged,
  lockCharge,
  type Method,
  type Refund,
  saveMethod,
  sumRefunds,
} from "./queries.ts";

export const DELIVER = "sandbox.deliver";
export const DEBIT = "sandbox.debit";
const HOUR = 3_600_000;
const name = (kind: string) => `${kind}_${randomBytes(16).toString("hex")}`;

/** The outside service itself, on its own tables and in its own transactions. It knows payers as customers and payments as references. */
export class Sandbox {
  constructor(private readonly platform: Pick<Platform, "database" | "clock" | "config">) {
    if (platform.config.production) throw new Error("production has no sandbox");
  }
  private now() {
    return this.platform.clock.now();
  }
  private within<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
    return this.platform.database.within(SYSTEM.actor, "read write", run);
  }

  async createSetup(customer: string) {
    const madeAt = this.now();
    const setup = { id: name("seti"), clientSecret: name("secret"), customer, madeAt };
    const expiresAt = new Date(madeAt.getTime() + HOUR);
    await this.within((tx) => insertSetup(tx, { ...setup, expiresAt }));
    return { setupId: setup.id, clientSecret: setup.clientSecret, expiresAt };
  }

  /** What the form in the browser asks for. Only test numbers, and of them only the face is kept. */
  async tokenise(entered: EnteredMeans): Promise<{ token: string; last4: string }> {
    const behaviour = behaviourOf(entered);
    if (!behaviour) throw new Refused("NO_TEST_NUMBER");
    const now = this.now();
    if (entered.kind === "card" && Date.UTC(entered.expiryYear, entered.expiryMonth, 2) < now.getTime())
      throw new Refused("EXPIRED_CARD");
    const token = name("pm");
    await this.within(async (tx) => {
      const setup = await findSetup(tx, { clientSecret: entered.clientSecret });
      if (!setup || setup.expiresAt <= now) throw new Refused("SETUP_EXPIRED");
      const whose = { token, setupId: setup.id, customer: setup.customer, behaviour };
      await insertMethod(tx, { ...whose, ...faceOf(entered), madeAt: now, savedAt: null, detachedAt: null });
    });
    return { token, last4: faceOf(entered).last4 };
  }

  /** A method of this customer, entered under this setup. */
  readToken(asked: { customer: string; setupId: string; token: string; save: boolean }): Promise<Method | undefined> {
    return this.within(async (tx) => {
      const method = await findMethod(tx, asked.token);
      if (method?.customer !== asked.customer || method.setupId !== asked.setupId || method.detachedAt)
        return undefined;
      if (asked.save) await saveMethod(tx, asked.token, this.now());
      return method;
    });
  }
  forget(token: string): Promise<unknown> {
    return this.within((tx) => detachMethod(tx, token, this.now()));
  }

  /** `answered` is false where the answer gets lost, though the charge is made. */
  charge(ask: ChargeAsk): Promise<{ charge: Charge; answered: boolean }> {
    return this.within(async (tx) => {
      const before = await findChargeByKey(tx, ask.key);
      if (before) return { charge: asAsked(before, ask), answered: true };
      const method = await findMethod(tx, ask.ref);
      const opening = await this.open(tx, method, ask);
      const at = this.now();
      const { charge, first } = await insertCharge(tx, {
        id: name("ch"),
        idempotencyKey: ask.key,
        token: ask.ref,
        customer: ask.customer,
        amountCents: ask.amountCents,
        currency: ask.currency,
        reference: ask.reference,
        returnPath: ask.returnPath,
        ...opening,
        challenge: opening.state === "requires_action" ? name("challenge") : null,
        madeAt: at,
        changedAt: at,
      });
      if (first) await this.announce(tx, charge);
      return { charge: asAsked(charge, ask), answered: !first || method?.behaviour !== "timeOut" };
    });
  }

  private async open(tx: Tx, method: Method | undefined, ask: ChargeAsk): Promise<Standing> {
    if (method?.customer !== ask.customer) throw new Error("the sandbox has no such method");
    const isSpent = method.detachedAt !== null || (method.savedAt === null && (await isTokenCharged(tx, ask.ref)));
    if (isSpent) return { state: "failed", failure: "card_declined" };
    return openingOf(method.kind, method.behaviour, ask.offSession);
  }

  /** The event of a new state, delivered by a job; a debit moves on after its days. */
  private async announce(tx: Tx, charge: Charge): Promise<void> {
    const madeAt = this.now();
    const id = name("evt");
    const its = { id, type: `charge.${charge.state}`, at: madeAt.toISOString(), charge: reportOf(charge) };
    await insertEvent(tx, { id, chargeId: charge.id, body: JSON.stringify(its), madeAt });
    const jobs = [{ task: DELIVER, payload: { eventId: id }, runAt: madeAt }];
    const method = await findMethod(tx, charge.token);
    const moves = method && nextOf(charge.state, method.behaviour);
    const due = {
      task: DEBIT,
      payload: { chargeId: charge.id },
      runAt: new Date(madeAt.getTime() + DEBIT_DAYS * 24 * HOUR),
    };
    await enqueue(tx, moves ? [...jobs, due] : jobs);
  }
  private async change(tx: Tx, charge: Charge, to: Standing): Promise<Charge> {
    const changed = { ...charge, ...to, changedAt: this.now() };
    await changeCharge(tx, charge.id, { state: to.state, failure: to.failure, changedAt: changed.changedAt });
    await this.announce(tx, changed);
    return changed;
  }

  /** Moves a charge on if it is in the state that one thinks it is. */
  private move(by: { id: string } | { challenge: string }, from: Charge["state"], to: Standing) {
    return this.within(async (tx) => {
      const charge = await lockCharge(tx, by);
      if (charge?.state !== from) return charge;
      return this.change(tx, charge, to);
    });
  }
  async retrieve(id: string): Promise<Charge> {
    return found(await this.within((tx) => lockCharge(tx, { id })));
  }
  async cancel(id: string): Promise<Charge> {
    return found(await this.move({ id }, "requires_action", { state: "failed", failure: "abandoned" }));
  }
  /** By hand, at the provider's own counter: nobody here asked for it. */
  async giveBack(id: string): Promise<Charge> {
    return found(await this.move({ id }, "succeeded", { state: "refunded", failure: null }));
  }
  /** As one asks for it over the network, once a key: whole or in part, never more than was charged. */
  refund(ask: RefundAsk): Promise<{ report: RefundReport; answered: boolean }> {
    return this.within(async (tx) => {
      const charge = found(await lockCharge(tx, { id: ask.charge }));
      const before = await findRefundByKey(tx, ask.key);
      if (before) return { report: refundReportOf(before, charge.currency), answered: true };
      const left = charge.amountCents - (await sumRefunds(tx, charge.id));
      const fits = charge.state === "succeeded" && charge.currency === ask.currency && ask.amountCents <= left;
      const at = this.now();
      const state = fits ? ("succeeded" as const) : ("failed" as const);
      const named = { idempotencyKey: ask.key, chargeId: charge.id, reference: ask.reference };
      const refund = { id: name("re"), ...named, amountCents: ask.amountCents, state, madeAt: at };
      await insertRefund(tx, refund);
      const report = refundReportOf(refund, charge.currency);
      const id = name("evt");
      const body = JSON.stringify({ id, type: `refund.${state}`, at: at.toISOString(), refund: report });
      await insertEvent(tx, { id, chargeId: charge.id, body, madeAt: at });
      await enqueue(tx, [{ task: DELIVER, payload: { eventId: id }, runAt: at }]);
      const method = await findMethod(tx, charge.token);
      return { report, answered: method?.behaviour !== "timeOut" };
    });
  }
  /** What a debit does when its days are over. */
  moveDebit(id: string): Promise<void> {
    return this.within(async (tx) => {
      const charge = await lockCharge(tx, { id });
      const method = charge && (await findMethod(tx, charge.token));
      const next = method && nextOf(charge.state, method.behaviour);
      const due = charge && charge.changedAt.getTime() + DEBIT_DAYS * 24 * HOUR - HOUR;
      if (next && due !== undefined && due <= this.now().getTime()) await this.change(tx, charge, next);
    });
  }

  readChallenge(challenge: string): Promise<Charge | undefined> {
    return this.within((tx) => findChallenge(tx, challenge));
  }
  async last4Of({ token }: Charge): Promise<string> {
    return (await this.within((tx) => findMethod(tx, token)))?.last4 ?? "";
  }
  /** The payer's answer to their bank. Answered twice is answered once. */
  answerChallenge(challenge: string, confirmed: boolean): Promise<Charge | undefined> {
    const failed = { state: "failed", failure: "authentication_failed" } as const;
    return this.move({ challenge }, "requires_action", confirmed ? { state: "succeeded", failure: null } : failed);
  }
}

function found(charge: Charge | undefined): Charge {
  if (!charge) throw new Error("the sandbox has no such charge");
  return charge;
}
function asAsked(charge: Charge, ask: ChargeAsk): Charge {
  const same = charge.amountCents === ask.amountCents && charge.currency === ask.currency && charge.token === ask.ref;
  if (!same) throw new Error("the key was used for another charge");
  return charge;
}

const refundReportOf = (refund: Refund, currency: string): RefundReport => ({
  ref: refund.id,
  reference: refund.reference,
  state: refund.state,
  amountCents: refund.amountCents,
  currency,
});
export const challengePath = (challenge: string) => `/sandbox/challenge/${challenge}`;
export const reportOf = (charge: Charge): Report => ({
  ref: charge.id,
  reference: charge.reference,
  state: charge.state,
  amountCents: charge.amountCents,
  currency: charge.currency,
  failure: charge.failure,
  actionUrl: charge.challenge && charge.state === "requires_action" ? challengePath(charge.challenge) : null,
});
