import { randomBytes } from "node:crypto";
import { hashRaw } from "@node-rs/argon2";
import { Secret, TOTP } from "otpauth";
import { create } from "qrcode";
import { ARGON } from "./password.ts";

const PERIOD = 30;
const totpOf = (secret: string, label = "") =>
  new TOTP({
    issuer: "Je Chemine",
    label,
    period: PERIOD,
    digits: 6,
    algorithm: "SHA1",
    secret: Secret.fromBase32(secret),
  });

/** 160 bits in base32, as authenticator apps take them. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;
export const otpauthUrl = (secret: string, email: string): string => totpOf(secret, email).toString();

/** The rows of the QR code, `1` for dark. */
export function qrRows(text: string): string[] {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_, column) => (modules.get(row, column) ? "1" : "0")).join(""),
  );
}

/** The step of 30 seconds that the code belongs to, one before and one after allowed; undefined when it is wrong. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code.replace(" ", ""), timestamp, window: 1 });
  return delta === null ? undefined : Math.floor(timestamp / 1_000 / PERIOD) + delta;
}

export const isTotpCode = (code: string): boolean => /^\d{3} ?\d{3}$/.test(code);

/** Without 0, 1, i, l, o and u, which people mistake for another. */
const LETTERS = "23456789abcdefghjkmnpqrstvwxyz23";
const CODES = 10;
const recoveryCode = () => {
  const letters = [...randomBytes(12)].map((byte) => LETTERS[byte % 32] ?? "2");
  return [0, 4, 8].map((from) => letters.slice(from, from + 4).join("")).join("-");
};
export const newRecoveryCodes = (): string[] => Array.from({ length: CODES }, recoveryCode);
export const newRecoverySalt = (): Buffer => randomBytes(16);
/** Slow to compute, because a code is shorter than a token; one salt an account, so that a try costs one hash. */
export const recoveryHashOf = (code: string, salt: Buffer): Promise<Buffer> =>
  hashRaw(code.toLowerCase().replaceAll("-", ""), { ...ARGON, salt });
