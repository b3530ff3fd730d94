import { endLinks, findLink as findMailed, redeemLink } from "../../platform/links.ts";
import { newId } from "../../platform/new-id.ts";
import { takeToken } from "../../platform/rate-limit.ts";
import { Refused } from "../../platform/refused.ts";
import { ANONYMOUS, type Ctx, type Platform, readVerb, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { isEmailInUse, openClientAccount, screenedHash } from "../accounts/index.ts";
import { AGE_OF_CONSENT, isOfAge } from "./birthdays.ts";
import { lockOwn } from "./change-link.ts";
import { dayOf, factsOf, wardOf } from "./facts.ts";
import { decideInvitation } from "./link.ts";
import { insertInvitation } from "./queries/invitations.ts";
import type { LinkRow } from "./queries/links.ts";
import { findWard, lockWard } from "./queries/wards.ts";

async function invite(ctx: WriteCtx, link: LinkRow, email: string): Promise<void> {
  const day = await dayOf(ctx);
  const hasAccount = link.wardAccountId !== null;
  const decision = decideInvitation({ link: factsOf(link, day), ward: wardOf(link, day), hasAccount });
  if (!decision.ok) throw new Refused(decision.code);
  const invitationId = newId(ctx.now);
  await ctx.asSystem(() =>
    insertInvitation(ctx.tx, { id: invitationId, wardId: link.wardId, email, invitedAt: ctx.now }),
  );
  ctx.record("youth.invited", link.wardId, { event: { invitationId }, clientId: link.wardId });
}

type Inviting = { id: string; email: string };
/** A guardian gives the youth's own e-mail; what that address is known for is never told. */
export const inviteYouth = writeVerb("account:write", async (ctx, { id, email }: Inviting) => {
  const link = await lockOwn(ctx, id);
  if (link.guardianId !== ctx.actor.id) throw new Refused("NOT_FOUND");
  await invite(ctx, link, email);
  return {};
});
export const inviteYouthAsStaff = writeVerb("guardianships:write", async (ctx, { id, email }: Inviting) => {
  await invite(ctx, await lockOwn(ctx, id), email);
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
