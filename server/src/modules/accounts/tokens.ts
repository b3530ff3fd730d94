import { createHmac, createSecretKey, hash, type KeyObject, randomBytes } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { Config } from "../../platform/config.ts";

/** 256 random bits, to be given away once. */
export const newToken = (): string => randomBytes(32).toString("base64url");
/** What we keep of it. */
export const hashOf = (token: string): Buffer => hash("sha256", token, "buffer");
/** Of refresh tokens: without our secret nobody makes a row that fits a token, even with the database in hand. */
export const refreshHashOf = ({ jwtRefreshSecret }: Pick<Config, "jwtRefreshSecret">, token: string): Buffer =>
  createHmac("sha256", jwtRefreshSecret).update(token).digest();
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
export const isToken = (text: string | undefined): text is string => text !== undefined && TOKEN.test(text);

export const ACCESS_SECONDS = 15 * 60;
const Claims = z.object({ sub: z.uuid(), sid: z.uuid() });

const keys = new Map<string, KeyObject>();
function keyOf(secret: string): KeyObject {
  const known = keys.get(secret) ?? createSecretKey(Buffer.from(secret, "utf8"));
  keys.set(secret, known);
  return known;
}

type Signed = { accountId: string; signInId: string };
/** Says for a quarter of an hour which sign-in calls; whether that still stands is asked at each request. */
export const signAccessToken = ({ jwtSecret }: Pick<Config, "jwtSecret">, { accountId, signInId }: Signed, now: Date) =>
  new SignJWT({ sid: signInId })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(accountId)
    .setExpirationTime(Math.floor(now.getTime() / 1_000) + ACCESS_SECONDS)
    .sign(keyOf(jwtSecret));

/** The sign-in that a token names; undefined when it is not ours or its time is over. */
export async function readAccessToken(
  { jwtSecret }: Pick<Config, "jwtSecret">,
  token: string,
  now: Date,
): Promise<Signed | undefined> {
  try {
    const { payload } = await jwtVerify(token, keyOf(jwtSecret), {
      algorithms: ["HS256"],
      requiredClaims: ["sub", "exp"],
      currentDate: now,
    });
    const read = Claims.safeParse(payload);
    return read.success ? { accountId: read.data.sub, signInId: read.data.sid } : undefined;
  } catch {
    return undefined; // not a token, not signed by us, or too old
  }
}
