import type { Tx } from "../../platform/database.ts";
import { findPrice, type Priced } from "./queries/prices.ts";

/** What a session costs this client: the agreed price, else the professional's, else the practice's. Read before taxes. */
export async function priceFor(tx: Tx, ask: Priced): Promise<{ amountCents: number; currency: string }> {
  const price = await findPrice(tx, ask);
  if (!price) throw new Error(`there is no service ${ask.serviceId}`);
  return price;
}
