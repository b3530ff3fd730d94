import { createHash, randomBytes } from "node:crypto";

const MOST = 2 ** 24;
let count = randomBytes(3).readUIntBE(0, 3);

/**
 * UUIDv7 (RFC 9562): 48 bits of time, so that new rows lie side by side in their index; then a counter, so that what one process makes
 * within a millisecond keeps its order; then chance. An id is not a secret: who knows one may do nothing with it.
 */
export function newId(now: Date): string {
  count = (count + 1) % MOST;
  const time = now.getTime().toString(16).padStart(12, "0");
  const counted = count.toString(16).padStart(6, "0");
  const chance = randomBytes(6).toString("hex");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counted.slice(0, 3)}-8${counted.slice(3)}-${chance}`;
}

/** An id made from a key: a job that runs twice leaves one row. */
export function idOfKey(key: string): string {
  const hex = createHash("sha256").update(key).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
