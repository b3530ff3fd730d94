import { Refused } from "../../platform/refused.ts";
import { type Caller, type Platform, readVerb } from "../../platform/verb.ts";
import { ownStanding } from "./account.ts";
import { forgiveTries, takeTry } from "./attempts.ts";
import { isPassword } from "./password.ts";

const storedPassword = readVerb("account:read", async (ctx, _: undefined) => (await ownStanding(ctx)).passwordHash);

export const isOwnPassword = async (platform: Platform, caller: Caller, password: string): Promise<boolean> =>
  isPassword((await storedPassword(platform, caller, undefined)) ?? undefined, password);

type Said = { password: string; address: string };
/** Refuses a wrong password of the caller, and too many of them. */
export async function requirePassword(platform: Platform, caller: Caller, { password, address }: Said): Promise<void> {
  const tried = { what: "password", whom: caller.actor.accountId ?? "", address } as const;
  await takeTry(platform, tried);
  if (!(await isOwnPassword(platform, caller, password))) throw new Refused("WRONG_PASSWORD");
  await forgiveTries(platform, tried);
}

/** Runs what takes a code of the caller, counting the tries. */
export async function withCode<T>(
  platform: Platform,
  caller: Caller,
  address: string,
  run: () => Promise<T>,
): Promise<T> {
  const tried = { what: "code", whom: caller.actor.accountId ?? "", address } as const;
  await takeTry(platform, tried);
  const out = await run();
  await forgiveTries(platform, tried);
  return out;
}
