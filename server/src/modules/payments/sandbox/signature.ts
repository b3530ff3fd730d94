import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { Config } from "../../../platform/config.ts";

/** Between the sandbox and us: a key of its own, made from a secret that both have. */
const keyOf = ({ jwtSecret }: Pick<Config, "jwtSecret">) =>
  Buffer.from(hkdfSync("sha256", jwtSecret, "", "sandbox webhook", 32));

/** Older than this is somebody's recording. */
const TOLERANCE_SECONDS = 300;
const digest = (config: Pick<Config, "jwtSecret">, seconds: number, body: Buffer) =>
  createHmac("sha256", keyOf(config)).update(`${seconds}.`).update(body).digest();

/** `t=<seconds>,v1=<hex>`: over the moment and the raw body. */
export function sign(config: Pick<Config, "jwtSecret">, body: Buffer, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1_000);
  return `t=${seconds},v1=${digest(config, seconds, body).toString("hex")}`;
}

export function isSigned(
  config: Pick<Config, "jwtSecret">,
  { body, signature, now }: { body: Buffer; signature: string | undefined; now: Date },
): boolean {
  const [, moment, hex] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature ?? "") ?? [];
  if (!moment || !hex) return false;
  const seconds = Number(moment);
  if (Math.abs(now.getTime() / 1_000 - seconds) > TOLERANCE_SECONDS) return false;
  return timingSafeEqual(digest(config, seconds, body), Buffer.from(hex, "hex"));
}
