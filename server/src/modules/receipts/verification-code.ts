import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** Without I, L, O and U, which are read and typed as something else. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 16;

/** What a code vouches for. */
export type Vouched = { number: string; issuedAt: Date; amountCents: number; currency: string; content: unknown };

/** JSON with its keys in order: the database keeps what a text means, not how it was written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).toSorted(([one], [two]) => (one < two ? -1 : 1));
  return `{${parts.map(([key, its]) => `${JSON.stringify(key)}:${canonical(its)}`).join()}}`;
}

export const hashOf = (content: unknown): Buffer => createHash("sha256").update(canonical(content)).digest();

/** Sixteen letters, 80 bits: bound to all that a receipt says and to a key that is not in the database. */
export function codeOf(key: Buffer, { number, issuedAt, amountCents, currency, content }: Vouched): string {
  const bound = [number, issuedAt.toISOString(), amountCents, currency, hashOf(content).toString("hex")];
  const bytes = createHmac("sha256", key).update(JSON.stringify(bound)).digest();
  let bits = 0n;
  for (const byte of bytes.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  return Array.from(
    { length: LENGTH },
    (_, place) => LETTERS[Number((bits >> BigInt(5 * (LENGTH - 1 - place))) & 31n)],
  ).join("");
}

/** Whether a code was made for exactly this. */
export const isBound = (key: Buffer, code: string, vouched: Vouched): boolean =>
  code.length === LENGTH && timingSafeEqual(Buffer.from(code, "latin1"), Buffer.from(codeOf(key, vouched), "latin1"));

/** What somebody typed, as it is stored: in capitals, without what stands between, and with the letters that people take for others. */
export const readCode = (typed: string): string =>
  typed
    .slice(0, 60)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");

/** « 8K4T-2QMD-73ZC-VJ0H » */
export const showCode = (code: string): string => code.match(/.{4}/g)?.join("-") ?? code;
