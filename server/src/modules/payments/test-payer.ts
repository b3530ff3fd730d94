import { randomUUID } from "node:crypto";
import { CallRefused } from "@jechemine/contract/client.ts";
import { dollarsOf } from "@jechemine/contract/endpoint.ts";
import { type PortalPayment, payments } from "@jechemine/contract/payments.ts";
import { paymentsSandbox, TEST_ACCOUNTS, TEST_CARDS } from "@jechemine/contract/payments-sandbox.ts";
import type { World } from "../../../test/world.ts";
import type { Caller } from "../../platform/verb.ts";
import { makeBilling } from "../billing/test-billing.ts";

export type Number = keyof typeof TEST_CARDS | keyof typeof TEST_ACCOUNTS | "debit";
const isCard = (number: Number): number is keyof typeof TEST_CARDS => number in TEST_CARDS;
/** `success` is a card; the debit that succeeds is called `debit`. */
const enteredOf = (number: Number, clientSecret: string) =>
  isCard(number)
    ? { kind: "card" as const, clientSecret, number: TEST_CARDS[number], expiryMonth: 8, expiryYear: 2028, code: "123" }
    : {
        kind: "debit" as const,
        clientSecret,
        institution: "000",
        transit: "11000",
        account: TEST_ACCOUNTS[number === "debit" ? "success" : number],
      };

/** A client who owes `owes` cents, and what they and the practice do about it. */
export async function makePayer(world: World, owes: number | null = 12_000) {
  const billing = await makeBilling(world);
  if (owes !== null) await billing.charge({ netCents: owes });
  const call = world.callAs(billing.client.caller);
  const enter = async (number: Number) => {
    const setup = await call(payments.setupIntent, {});
    const body = enteredOf(number, setup.clientSecret);
    const { token } = await call(paymentsSandbox.tokenise, { body });
    return { setupId: setup.setupId, token };
  };
  const add = async (number: Number) => call(payments.addMethod, { body: await enter(number) });
  const pay = (cents: number, paymentMethodId: string, idempotencyKey: string = randomUUID()): Promise<PortalPayment> =>
    call(payments.pay, { body: { amount: dollarsOf(cents), paymentMethodId }, idempotencyKey });
  const payment = (id: string) => call(payments.get, { params: { id } });
  return { ...billing, settle: billing.pay, call, enter, add, pay, payment };
}
export type TestPayer = Awaited<ReturnType<typeof makePayer>>;

/** What a call came to, short enough to be counted: `201 settled`, `409 CARD_DECLINED`. */
export const outcomeOf = (call: Promise<PortalPayment>): Promise<string> =>
  call.then(
    ({ status }) => status,
    (error: unknown) => (error instanceof CallRefused ? `${error.status} ${error.failure.code}` : String(error)),
  );
export const tally = (outcomes: readonly string[]): Record<string, number> => {
  const counted: Record<string, number> = {};
  for (const outcome of outcomes) counted[outcome] = (counted[outcome] ?? 0) + 1;
  return counted;
};

/** The caller by a sign-in of theirs, which proved a moment ago who it is; or long ago. */
export async function provenNow({ make, clock }: World, caller: Caller, steppedUpAt = clock.now()): Promise<Caller> {
  const id = randomUUID();
  const at = clock.now();
  const times = { created_at: at, last_used_at: at, expires_at: new Date(at.getTime() + 30 * 86_400_000) };
  const how = { transport: "token", agent: "test", network: "test", stepped_up_at: steppedUpAt };
  await make.insert("sign_ins", { id, account_id: caller.actor.accountId, ...how, ...times });
  return { ...caller, signInId: id };
}

/** Cents that our ledger has of this payer, and those of the provider's own book. */
export async function booksOf({ god }: World, payerId: string) {
  const { rows } = await god.query(
    `select (select coalesce(-sum(e.amount_cents), 0) from ledger_entries e join ledger_accounts a on a.id = e.account_id
        join ledger_transactions t on t.id = e.transaction_id
        where a.owner_id = $1 and t.kind in ('payment', 'payment_return', 'refund'))::int as ours,
      ((select coalesce(sum(amount_cents), 0) from sandbox_charges where customer = $1::text and state = 'succeeded')
        - (select coalesce(sum(r.amount_cents), 0) from sandbox_refunds r join sandbox_charges c on c.id = r.charge_id
          where c.customer = $1::text and r.state = 'succeeded'))::int as theirs,
      (select count(*) from sandbox_charges where customer = $1::text)::int as charges`,
    [payerId],
  );
  const { ours, theirs, charges } = rows[0];
  return { ours: Number(ours), theirs: Number(theirs), charges: Number(charges) };
}
