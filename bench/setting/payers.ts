import { payments } from "@jechemine/contract/payments.ts";
import { paymentsSandbox, TEST_ACCOUNTS, TEST_CARDS } from "@jechemine/contract/payments-sandbox.ts";
import type pg from "pg";
import { pino } from "pino";
import { closePlatform, createPlatform } from "../../server/src/app.ts";
import { signAccessToken } from "../../server/src/modules/accounts/tokens.ts";
import { type ChargeAsk, charge } from "../../server/src/modules/billing/index.ts";
import { findPlace, readConfig } from "../../server/src/platform/config.ts";
import { openDatabase } from "../../server/src/platform/database.ts";
import { newId } from "../../server/src/platform/new-id.ts";
import { type Platform, SYSTEM, writeVerb } from "../../server/src/platform/verb.ts";
import type { Call, Product } from "./product.ts";

/** The order is what a draw names; `debit` is the account whose debits succeed. */
export const MEANS = [
  "success",
  "declined",
  "insufficientFunds",
  "challenge",
  "timeOut",
  "debit",
  "failure",
  "returned",
] as const;
export type MeansName = (typeof MEANS)[number];
const isCard = (name: MeansName): name is keyof typeof TEST_CARDS & MeansName => name in TEST_CARDS;

/** Somebody who owes money and has one of every test card and account. */
export type Payer = { number: number; personId: string; accountId: string; signInId: string };
export type Methods = Readonly<Record<MeansName, string>>;

/** Charges as closing does, by the door of billing. */
const chargeOnce = writeVerb("public", async (ctx, ask: ChargeAsk) => {
  ctx.record("proof.charged", ask.clientId);
  return charge(ctx, ask);
});
type Care = Pick<ChargeAsk, "professionalId" | "fileId" | "serviceId">;
const CARE = `select t.professional_id as "professionalId", t.file_id as "fileId", o.service_id as "serviceId"
  from care_team t join professional_services o on o.professional_id = t.professional_id limit 1`;

/** Makes payers in a running demonstration, and calls as them. */
export class Payers {
  private readonly platform: Platform;
  constructor(
    private readonly product: Product,
    private readonly god: pg.Pool,
  ) {
    const config = readConfig({ NODE_ENV: "development", DATA_DIR: product.dataDir }, findPlace());
    const database = openDatabase(product.urls().app, 2);
    const clock = { now: () => new Date(), refresh: async () => undefined };
    this.platform = createPlatform({ config, database, clock, log: pino({ level: "silent" }) });
  }
  close(): Promise<void> {
    return closePlatform(this.platform);
  }

  /** A client who owes so many charges of so many cents. */
  async make(number: number, { charges, cents }: { charges: number; cents: number }): Promise<Payer> {
    const now = new Date();
    const [personId, accountId, signInId] = [newId(now), newId(now), newId(now)];
    await this.god.query(
      `with person as (insert into persons (id, given_name, family_name, birth_date, locale, zone, created_at)
          values ($1, 'Ariane', 'Payeuse', '1988-04-12', 'fr', 'America/Toronto', $4)),
        account as (insert into accounts (id, person_id, kind, email, email_verified_at, status, created_at)
          values ($2, $1, 'client', $5, $4, 'active', $4))
      insert into sign_ins (id, account_id, transport, agent, network, created_at, last_used_at, expires_at)
        values ($3, $2, 'token', 'proof', 'proof', $4, $4, $4::timestamptz + interval '30 days')`,
      [personId, accountId, signInId, now, `payeuse.${number}@courriel.example`],
    );
    const { rows } = await this.god.query<Care>(CARE);
    const [care] = rows;
    if (!care) throw new Error("the demonstration treats nobody");
    const session = { kind: "session" as const, minutes: 50, currency: "CAD", appointmentId: null, clientId: personId };
    for (let i = 0; i < charges; i += 1)
      await chargeOnce(this.platform, SYSTEM, { ...care, ...session, servedAt: now, netCents: cents });
    return { number, personId, accountId, signInId };
  }

  /** The API as this payer; the token is good for a quarter of an hour. */
  async callAs(payer: Payer): Promise<Call> {
    const token = await signAccessToken(this.platform.config, payer, new Date());
    return this.product.callAs(token, payer.number);
  }

  async addMethods(payer: Payer): Promise<Methods> {
    const call = await this.callAs(payer);
    const add = async (name: MeansName) => {
      const { setupId, clientSecret } = await call(payments.setupIntent, {});
      const { token } = await call(paymentsSandbox.tokenise, { body: enteredOf(name, clientSecret) });
      return (await call(payments.addMethod, { body: { setupId, token } })).id;
    };
    const [success, declined, insufficientFunds, challenge] = [
      await add("success"),
      await add("declined"),
      await add("insufficientFunds"),
      await add("challenge"),
    ];
    const [timeOut, debit, failure, returned] = [
      await add("timeOut"),
      await add("debit"),
      await add("failure"),
      await add("returned"),
    ];
    return { success, declined, insufficientFunds, challenge, timeOut, debit, failure, returned };
  }
}

function enteredOf(name: MeansName, clientSecret: string) {
  if (isCard(name)) {
    const face = { expiryMonth: 8, expiryYear: new Date().getFullYear() + 3, code: "123" };
    return { kind: "card" as const, clientSecret, number: TEST_CARDS[name], ...face };
  }
  const account = TEST_ACCOUNTS[name === "debit" ? "success" : name];
  return { kind: "debit" as const, clientSecret, institution: "000", transit: "11000", account };
}
