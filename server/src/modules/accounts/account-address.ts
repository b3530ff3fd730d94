import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { Ctx } from "../../platform/verb.ts";
import { findById } from "./queries/accounts.ts";
import { forgetEmail, isErased } from "./queries/leaving.ts";

/** Where an account is written to; undefined once its address is forgotten. Call it inside `asSystem`. */
export async function addressOf(
  { tx }: Pick<Ctx, "tx">,
  accountId: string,
): Promise<{ email: string; locale: Locale } | undefined> {
  const standing = await findById(tx, accountId);
  return standing && !isErased(standing.email) ? { email: standing.email, locale: standing.locale } : undefined;
}

/** Nobody is written to there any more, and whoever has the address may open another account. Call it inside `asSystem`. */
export const forgetAddress = ({ tx }: Pick<Ctx, "tx">, accountId: string): Promise<void> => forgetEmail(tx, accountId);
