import { payments, type Setup } from "@jechemine/contract/payments.ts";
import { type EnteredMeans, paymentsSandbox } from "@jechemine/contract/payments-sandbox.ts";
import { call } from "../../api/call.ts";

type WithoutSecret<Means> = Means extends { clientSecret: string } ? Omit<Means, "clientSecret"> : never;
/** A card or a bank account, as the sandbox takes it. */
export type TypedMeans = WithoutSecret<EnteredMeans>;
/** What stands for a card or an account from now on; its number is with the provider, not with us. */
export type Entered = { setupId: string; token: string };

const beginOwn = () => call(payments.setupIntent, {});
/** Gives a card or an account to the provider's own door, and never to ours. A guest begins by the mailed link. */
export async function enterMeans(typed: TypedMeans, begin: () => Promise<Setup> = beginOwn): Promise<Entered> {
  const { setupId, clientSecret } = await begin();
  const { token } = await call(paymentsSandbox.tokenise, { body: { ...typed, clientSecret } });
  return { setupId, token };
}
