import { createHmac, timingSafeEqual } from "node:crypto";

/** Older than this is somebody's recording. */
const TOLERANCE_SECONDS = 300;
const digest = (key: Buffer, seconds: number, body: Buffer) =>
  createHmac("sha256", key).update(`${seconds}.`).update(body).digest();

/** `t=<seconds>,v1=<hex>`: over the moment and the raw body, by a key that both sides have. */
export function signBody(key: Buffer, body: Buffer, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1_000);
  return `t=${seconds},v1=${digest(key, seconds, body).toString("hex")}`;
}

type Signed = { body: Buffer; signature: string | undefined; now: Date };
export function isSignedBody(key: Buffer, { body, signature, now }: Signed): boolean {
  const [, moment, hex] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature ?? "") ?? [];
  if (!moment || !hex) return false;
  const seconds = Number(moment);
  if (Math.abs(now.getTime() / 1_000 - seconds) > TOLERANCE_SECONDS) return false;
  return timingSafeEqual(digest(key, seconds, body), Buffer.from(hex, "hex"));
}
