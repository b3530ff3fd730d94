import { hkdfSync } from "node:crypto";
import type { Config } from "../../../platform/config.ts";
import { isSignedBody, signBody } from "../../../platform/signed-body.ts";

type Secret = Pick<Config, "jwtSecret">;
/** Between the sandbox and us: a key of its own, made from a secret that both have. */
const keyOf = ({ jwtSecret }: Secret) => Buffer.from(hkdfSync("sha256", jwtSecret, "", "sandbox webhook", 32));

export const sign = (config: Secret, body: Buffer, now: Date): string => signBody(keyOf(config), body, now);
export const isSigned = (config: Secret, signed: Parameters<typeof isSignedBody>[1]): boolean =>
  isSignedBody(keyOf(config), signed);
