import type { Claim } from "@jechemine/contract/accounts.ts";
import { violates } from "../../platform/database.ts";
import { endLinks, findLink, makeLink, redeemLink } from "../../platform/links.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { ANONYMOUS, type Ctx, type Platform, readVerb, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { recordOpeningConsents } from "../consents/index.ts";
import { insertPerson, type NewPerson } from "../people/index.ts";
import { screenedHash } from "./password.ts";
import {
  findByEmail,
  findByPerson,
  findPerson,
  insertAccess,
  insertAccount,
  lockPerson,
  mergePerson,
  type Standing,
  setPassword,
  verifyEmailPoint,
} from "./queries/accounts.ts";
import { CLAIM_HOURS } from "./sign-in.ts";

/**
 * The person behind a request without sign-in: always somebody new to us, even where the e-mail is known. Only the mailed link joins them to
 * an account, so that nobody slips a request into another's file, or learns that there is one.
 */
export const createGuest = (ctx: WriteCtx, guest: NewPerson & { email: string }): Promise<string> =>
  ctx.asSystem(() => insertPerson(ctx, guest)); // a visitor may not register people; this one belongs to nobody yet

/** The secret of the mail by which a guest makes their file their own. Put it into `publicPath("claim", locale, { token })`. */
export const createClaimLink = (ctx: WriteCtx, personId: string, email: string): Promise<string> =>
  makeLink(ctx, { purpose: "claim", subjectId: personId, email, ttlHours: CLAIM_HOURS });

/** Who claims: the guest, and the account that stands already for the mailbox or for the guest. Runs as the system; the link is the proof. */
async function claimed({ tx }: Ctx, { subjectId, email }: { subjectId: string; email: string | null }) {
  const person = await findPerson(tx, subjectId);
  if (!person || !email || person.mergedInto) throw new Refused("LINK_EXPIRED");
  const standing = (await findByPerson(tx, subjectId)) ?? (await findByEmail(tx, email));
  return { person, email, standing };
}

export const readClaim = readVerb("public", async (ctx, token: string): Promise<Claim> => {
  const link = await findLink(ctx, "claim", token);
  return ctx.asSystem(async () => {
    const { person, email, standing } = await claimed(ctx, link);
    return { email, firstName: person.givenName, hasAccount: standing !== undefined };
  });
});

type Asked = { token: string; password?: string | undefined };
/** Makes the file of a guest somebody's own, once: a new account on this very person, or the account that the mailbox has already. */
export async function claim(platform: Platform, { token, password }: Asked) {
  const { email, firstName, hasAccount } = await readClaim(platform, ANONYMOUS, token);
  if (hasAccount || password === undefined) return take(platform, ANONYMOUS, { token, passwordHash: undefined });
  return take(platform, ANONYMOUS, { token, passwordHash: await screenedHash(password, [email, firstName]) });
}

type Taking = { token: string; passwordHash: string | undefined };
const take = writeVerb("public", async (ctx, { token, passwordHash }: Taking) => {
  const link = await redeemLink(ctx, "claim", token);
  const hadAccount = await ctx.asSystem(async () => {
    await lockPerson(ctx.tx, link.subjectId);
    const { person, email, standing } = await claimed(ctx, link);
    if (standing) return join(ctx, person.id, standing);
    if (passwordHash === undefined) throw new Refused("PASSWORD_NEEDED");
    await openClientAccount(ctx, { personId: person.id, email, passwordHash });
    return false;
  });
  await endLinks(ctx, "claim", link.subjectId);
  ctx.record("person.claimed", link.subjectId, { event: { personId: link.subjectId }, clientId: link.subjectId });
  return { hadAccount };
});

/** The guest and the holder of the account are one human being; where their files cannot be one, the account acts for both. */
async function join(
  ctx: WriteCtx,
  guestId: string,
  { id: accountId, personId, kind, status }: Standing,
): Promise<boolean> {
  if (status !== "active") throw new Refused("LINK_EXPIRED");
  if (personId === guestId) return true;
  const merged = kind === "client" && (await mergePerson(ctx.tx, guestId, personId));
  if (!merged) await insertAccess(ctx.tx, { accountId, personId: guestId, at: ctx.now });
  ctx.record(merged ? "person.merged" : "account.access_given", guestId, { details: { into: personId } });
  return true;
}

/** Whether an account stands under this address. As the system; who may learn it is the caller's to know. */
export const isEmailInUse = async ({ tx }: Pick<Ctx, "tx">, email: string): Promise<boolean> =>
  (await findByEmail(tx, email)) !== undefined;

type Opening = { personId: string; email: string; passwordHash: string };
/** Opens the account of somebody who has shown that the address is theirs. Runs as the system. LINK_EXPIRED where another link was faster. */
export async function openClientAccount(ctx: WriteCtx, { personId, email, passwordHash }: Opening): Promise<void> {
  const id = newId(ctx.now);
  try {
    await insertAccount(ctx.tx, { id, personId, kind: "client", email, status: "active", at: ctx.now });
  } catch (error) {
    const raced = violates(error, "accounts_email_key") || violates(error, "accounts_person_id_key");
    if (raced) throw new Refused("LINK_EXPIRED"); // another link was faster
    throw error;
  }
  await setPassword(ctx.tx, { accountId: id, passwordHash, at: ctx.now });
  await verifyEmailPoint(ctx.tx, personId, email, ctx.now);
  const locale = (await findPerson(ctx.tx, personId))?.locale ?? "fr";
  await recordOpeningConsents(ctx, { personId, kind: "client", locale });
  ctx.record("account.opened", id, { event: { accountId: id }, clientId: personId });
}
