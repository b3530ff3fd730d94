import { payments } from "@jechemine/contract/payments.ts";
import { type EnteredMeans, paymentsSandbox } from "@jechemine/contract/payments-sandbox.ts";
import { call } from "../../api/call.ts";

type WithoutSecret<Means> = Means extends { clientSecret: string } ? Omit<Means, "clientSecret"> : never;
/** A card or a bank account, as the sandbox takes it. */
export type TypedMeans = WithoutSecret<EnteredMeans>;
/** What stands for a card or an account from now on; its number is with the provider, not with us. */
export type Entered = { setupId: string; token: string };

/** Gives a card or an account to the provider's own door, and never to ours. */
export async function enterMeans(typed: TypedMeans): Promise<Entered> {
  const { setupId, clientSecret } = await call(payments.setupIntent, {});
  const { token } = await call(paymentsSandbox.tokenise, { body: { ...typed, clientSecret } });
  return { setupId, token };
}
