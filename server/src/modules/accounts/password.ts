import { hash, type Options, verify } from "@node-rs/argon2";
import { Refused } from "../../platform/refused.ts";
import { isCommonPassword } from "./common-passwords.ts";

/** Argon2id (the library's default kind), 19 MiB, two passes. */
export const ARGON: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** The same password typed on another keyboard is the same password. */
const typed = (password: string) => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> => hash(typed(password), ARGON);

/** Refuses a new password that is guessed early. */
export function screenPassword(password: string, personal: readonly string[]): void {
  if (isCommonPassword(typed(password), personal)) throw new Refused("PASSWORD_COMMON");
}

/** A new password as it is stored, or its refusal. */
export function screenedHash(password: string, personal: readonly string[]): Promise<string> {
  screenPassword(password, personal);
  return hashPassword(password);
}

let dummy: Promise<string> | undefined;
/** Is it the password? Who has none costs the same time, so that an answer does not tell whether somebody is known. */
export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword("nobody has this password");
  const same = await verify(stored ?? (await dummy), typed(password));
  return same && stored !== undefined;
}
