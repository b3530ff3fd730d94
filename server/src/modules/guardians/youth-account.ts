import type { YouthWithoutAccount } from "@jechemine/contract/guardians-shapes.ts";
import { endLinks, findLink as findMailed, redeemLink } from "../../platform/links.ts";
import { newId } from "../../platform/new-id.ts";
import { takeToken } from "../../platform/rate-limit.ts";
import { Refused } from "../../platform/refused.ts";
import { ANONYMOUS, type Ctx, type Platform, readVerb, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { isEmailInUse, openClientAccount, screenedHash } from "../accounts/index.ts";
import { AGE_OF_CONSENT, AGE_OF_MAJORITY, isOfAge, yearsBefore } from "./birthdays.ts";
import { lockOwn } from "./change-link.ts";
import { dayOf, factsOf, wardOf } from "./facts.ts";
import { decideInvitation } from "./link.ts";
import { insertInvitation, isOfGuardian, listWithoutAccount } from "./queries/invitations.ts";
import type { LinkRow } from "./queries/links.ts";
import { findWard, listTreatedYouths, lockWard } from "./queries/wards.ts";

type Whom = { wardId: string; email: string };
/**
 * An account of their own is the youth's: the address comes from the youth, by whoever treats them or by the team, never from a guardian
 * (decision 14). Throws ADDRESS_OF_GUARDIAN.
 */
async function invite(ctx: WriteCtx, { wardId, email }: Whom): Promise<void> {
  const invitationId = newId(ctx.now);
  // Addresses of others are the system's to compare; the caller's right to the youth is sure.
  await ctx.asSystem(async () => {
    if (await isOfGuardian(ctx.tx, wardId, email)) throw new Refused("ADDRESS_OF_GUARDIAN");
    await insertInvitation(ctx.tx, { id: invitationId, wardId, email, invitedAt: ctx.now });
  });
  ctx.record("youth.invited", wardId, { event: { invitationId }, clientId: wardId });
}

/** Throws LINK_OVER, NOT_YET_FOURTEEN and HAS_ACCOUNT. */
async function requireInvitable(ctx: Ctx, link: LinkRow): Promise<void> {
  const day = await dayOf(ctx);
  const hasAccount = link.wardAccountId !== null;
  const decision = decideInvitation({ link: factsOf(link, day), ward: wardOf(link, day), hasAccount });
  if (!decision.ok) throw new Refused(decision.code);
}

/** A guardian wishes that the youth had an account: whoever treats them asks the youth for an address. */
export const wishYouthAccount = writeVerb("account:write", async (ctx, linkId: string) => {
  const link = await lockOwn(ctx, linkId);
  if (link.guardianId !== ctx.actor.id) throw new Refused("NOT_FOUND");
  await requireInvitable(ctx, link);
  ctx.record("youth.account_wished", link.wardId, { event: { linkId }, clientId: link.wardId });
  return {};
});

type Inviting = { id: string; email: string };
/** The team invites the youth of a link. */
export const inviteYouthAsStaff = writeVerb("guardianships:write", async (ctx, { id, email }: Inviting) => {
  const link = await lockOwn(ctx, id);
  await requireInvitable(ctx, link);
  await invite(ctx, { wardId: link.wardId, email });
  return {};
});

/** Those of 14 to 17 whom the caller treats today and who have no account. */
async function listYouths(ctx: Ctx): Promise<YouthWithoutAccount[]> {
  if (!ctx.actor.id) return [];
  const { today } = await dayOf(ctx);
  const ages = { bornAfter: yearsBefore(today, AGE_OF_MAJORITY), bornBy: yearsBefore(today, AGE_OF_CONSENT) };
  const youths = (await listTreatedYouths(ctx.tx, ctx.actor.id, { now: ctx.now, ...ages })).filter(
    ({ birthDate }) => isOfAge(birthDate, AGE_OF_CONSENT, today) && !isOfAge(birthDate, AGE_OF_MAJORITY, today),
  );
  const without = await ctx.asSystem(() =>
    listWithoutAccount(
      ctx.tx,
      youths.map(({ wardId }) => wardId),
    ),
  );
  return youths.flatMap(({ wardId, givenName, familyName }) => {
    const one = without.find((other) => other.wardId === wardId);
    return one ? [{ wardId, name: `${givenName} ${familyName}`, invitedAt: one.invitedAt?.toISOString() ?? null }] : [];
  });
}
export const readYouthsWithoutAccount = readVerb("clients:read", (ctx, _: undefined) => listYouths(ctx));

/** Whoever treats a youth invites them, at the address that the youth gave. */
export const inviteYouthInCare = writeVerb("clients:read", async (ctx, { id: wardId, email }: Inviting) => {
  if (!(await listYouths(ctx)).some((one) => one.wardId === wardId)) throw new Refused("NOT_FOUND");
  await invite(ctx, { wardId, email });
  return {};
});

/** Where the link leads: nothing but the address it was sent to. */
export const readYouthAccount = readVerb("public", async (ctx, token: string) => {
  const { email, subjectId } = await findMailed(ctx, "youth_account", token);
  if (!email || !(await canOpen(ctx, subjectId))) throw new Refused("LINK_EXPIRED");
  return { email };
});
const canOpen = (ctx: Ctx, wardId: string) => ctx.asSystem(async () => (await findWard(ctx.tx, wardId)) !== undefined); // whoever holds the link has no account yet

type Opening = { token: string; birthDate: string; password: string };
const TRIES = { limit: 10, windowSeconds: 86_400 };
/** A youth opens their own account. The mailed link shows that the address is theirs; the birth date, that the mail found the right person. */
export async function openYouthAccount(platform: Platform, { token, birthDate, password }: Opening) {
  const { email } = await readYouthAccount(platform, ANONYMOUS, token);
  await takeToken(platform, { key: `youth-account:${token}`, ...TRIES });
  const passwordHash = await screenedHash(password, [email]);
  return open(platform, ANONYMOUS, { token, birthDate, passwordHash });
}
const open = writeVerb("public", async (ctx, asked: { token: string; birthDate: string; passwordHash: string }) => {
  const { subjectId: wardId, email } = await findMailed(ctx, "youth_account", asked.token);
  if (!email) throw new Refused("LINK_EXPIRED");
  const { today } = await dayOf(ctx);
  // Nobody is signed in; the link and the birth date are the proof.
  await ctx.asSystem(async () => {
    const ward = await lockWard(ctx.tx, wardId);
    if (!ward || ward.birthDate !== asked.birthDate) throw new Refused("BIRTH_DATE_WRONG");
    if (!isOfAge(ward.birthDate, AGE_OF_CONSENT, today)) throw new Refused("LINK_EXPIRED");
    // One address, one account: a guardian's own would make the two of them one.
    if (await isEmailInUse(ctx, email)) throw new Refused("EMAIL_IN_USE");
    await redeemLink(ctx, "youth_account", asked.token);
    await openClientAccount(ctx, { personId: wardId, email, passwordHash: asked.passwordHash });
  });
  await endLinks(ctx, "youth_account", wardId);
  ctx.record("youth.account_opened", wardId, { event: { wardId }, clientId: wardId });
  return {};
});
