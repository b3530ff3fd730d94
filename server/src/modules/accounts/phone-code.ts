import { createHmac, timingSafeEqual } from "node:crypto";
import type { Config } from "../../platform/config.ts";

type Secret = Pick<Config, "jwtRefreshSecret">;
const signed = ({ jwtRefreshSecret }: Secret, words: string): Buffer =>
  createHmac("sha256", jwtRefreshSecret).update(words).digest();

/**
 * The six digits of a code. They follow from its id and our secret, so that the job that sends them, which may run twice, sends the same
 * ones and they stand nowhere.
 */
export const digitsOf = (secret: Secret, id: string): string =>
  String(signed(secret, `phone code ${id}`).readUInt32BE(0) % 1_000_000).padStart(6, "0");
/** What we keep of it: without the secret a million guesses tell nothing. */
export const codeHashOf = (secret: Secret, id: string, digits: string): Buffer =>
  signed(secret, `phone code ${id} is ${digits}`);
export const isCode = (expected: Buffer, given: Buffer): boolean =>
  expected.length === given.length && timingSafeEqual(expected, given);
