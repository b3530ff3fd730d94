import { createHmac, hkdfSync } from "node:crypto";
import type { Config } from "./config.ts";

type Secret = Pick<Config, "jwtSecret">;

/**
 * What must be recognised again and never read, such as an address that a limit counts: without our secret nobody can try addresses against
 * it, and what one purpose keeps tells nothing about another's.
 */
export const keyedHash = ({ jwtSecret }: Secret, purpose: string, ...words: readonly (string | Buffer)[]): Buffer => {
  const mac = createHmac("sha256", Buffer.from(hkdfSync("sha256", jwtSecret, "", purpose, 32)));
  for (const part of words) mac.update(part);
  return mac.digest();
};
