import { accounts, portalAccounts } from "@jechemine/contract/accounts.ts";
import { passkeys } from "@jechemine/contract/accounts-passkeys.ts";
import type { CallerOf } from "../../platform/http.ts";
import { Refused } from "../../platform/refused.ts";
import { ANONYMOUS, type Caller, type Platform } from "../../platform/verb.ts";
import { sessionCookie } from "./cookies.ts";
import { isCrossSite } from "./cross-site.ts";
import { type FoundSignIn, findCaller } from "./queries/sign-ins.ts";
import { derivePermissions, needsSecondFactor, staffPermissionsIn } from "./sign-in.ts";
import { hashOf, isToken, readAccessToken } from "./tokens.ts";

const both = (pick: (of: typeof accounts | typeof portalAccounts) => readonly object[]) =>
  [accounts, portalAccounts].flatMap(pick);
/** What a locked work place may still ask for. */
const OPEN_WHEN_LOCKED = new Set<object>([
  ...both((of) => [of.me, of.unlock, of.logout]),
  passkeys.unlockOptions,
  passkeys.unlock,
]);
/** What a professional or a member of staff reaches before the second factor is set up. */
const OPEN_FOR_SET_UP = new Set<object>([
  ...both((of) => [of.me, of.logout, of.lock, of.unlock, of.stepUp]),
  ...both((of) => [of.twoFactor, of.setUpTwoFactor, of.enableTwoFactor]),
  accounts.setLocale,
]);

const permissions = new Map<string, ReadonlySet<string>>();
/** The sets are few and asked for at each request. */
function permissionsFor({ kind, professionalState, permissions: given }: FoundSignIn) {
  const key = `${kind} ${professionalState} ${given.join()}`;
  const known = permissions.get(key);
  if (known) return known;
  const made = new Set<string>(derivePermissions({ kind, professionalState, staff: staffPermissionsIn(given) }));
  permissions.set(key, made);
  return made;
}

const callerFrom = (found: FoundSignIn): Caller => {
  const { kind, personId: id, accountId, permissions: given } = found;
  return {
    actor: { role: kind, id, accountId, permissions: given },
    permissions: permissionsFor(found),
    signInId: found.id,
  };
};

/** Why this sign-in may not use the endpoint now, whatever its permissions. */
function deriveBar(found: FoundSignIn, endpoint: object, demo: boolean): "locked" | "second_factor_needed" | undefined {
  if (found.locked && !OPEN_WHEN_LOCKED.has(endpoint)) return "locked";
  const unproven = needsSecondFactor(found, demo) && !found.secondFactor;
  return unproven && !OPEN_FOR_SET_UP.has(endpoint) ? "second_factor_needed" : undefined;
}

type Request = Parameters<CallerOf>[0];
/** What the request carries: a bearer token wins over a cookie. */
async function readCredentials(platform: Platform, { headers, cookies }: Request, now: Date) {
  const [, bearer] = /^Bearer ([\w.-]{1,2000})$/i.exec(headers.authorization ?? "") ?? [];
  if (bearer) {
    const read = await readAccessToken(platform.config, bearer, now);
    return read && { tokenHash: null, signInId: read.signInId };
  }
  const token = headers.authorization === undefined ? cookies[sessionCookie(platform.config)] : undefined;
  return isToken(token) ? { tokenHash: hashOf(token), signInId: null } : undefined;
}

/** Who calls. Everything that may change (status, kind, permissions, second factor) is asked of the database each time. */
export const callerOf =
  (platform: Platform): CallerOf =>
  async (request, endpoint) => {
    const now = platform.clock.now();
    const credentials = await readCredentials(platform, request, now);
    const { method, headers } = request;
    const byCookie = credentials?.tokenHash !== undefined && credentials.tokenHash !== null;
    if (isCrossSite({ method, headers, byCookie }, platform.config.publicUrl)) throw new Refused("CROSS_SITE");
    if (!credentials) return ANONYMOUS;
    const use = endpoint.background !== true;
    const found = await findCaller(platform.database, { ...credentials, at: now, use });
    if (!found) return ANONYMOUS;
    const because = deriveBar(found, endpoint, platform.config.demo);
    if (!because) return callerFrom(found);
    // A page still knows whom to greet, or to ask for the password; whatever acts takes them for a visitor.
    if (endpoint.access === "public") return method === "GET" ? callerFrom(found) : ANONYMOUS;
    throw new Refused("FORBIDDEN", { details: { because } });
  };
