import { violates } from "../../platform/database.ts";
import { redeemLink } from "../../platform/links.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { stopWaiting } from "./change-email.ts";
import { endHalfOpen, endSignIns } from "./end-sign-ins.ts";
import { findById } from "./queries/accounts.ts";
import { lockChange, markVerified, replaceEmailPoint, setEmail, undoChangesSince } from "./queries/email-changes.ts";
import { deletePasskeys } from "./queries/passkeys.ts";
import { insertAsk } from "./queries/registrations.ts";

type Change = NonNullable<Awaited<ReturnType<typeof lockChange>>>;

/** The new mailbox has answered: from now on it is the address of the account. */
export const verifyNewEmail = writeVerb("public", async (ctx, token: string) => {
  const { subjectId } = await redeemLink(ctx, "change_email", token);
  // The link is the proof; nobody else may touch accounts.
  const change = await ctx.asSystem(async () => {
    const waiting = await lockChange(ctx.tx, subjectId);
    if (!waiting || waiting.verifiedAt || waiting.stoppedAt || waiting.expiresAt <= ctx.now)
      throw new Refused("LINK_EXPIRED");
    await moveTo(ctx, waiting, { from: waiting.oldEmail, to: waiting.newEmail });
    await markVerified(ctx.tx, waiting.id, ctx.now);
    return waiting;
  });
  ctx.record("account.email_changed", change.accountId, { event: { changeId: change.id } });
  return { email: change.newEmail };
});

type Move = { from: string; to: string };
async function moveTo(ctx: Ctx, { accountId }: Change, { from, to }: Move): Promise<void> {
  const standing = await findById(ctx.tx, accountId);
  if (standing?.email !== from) throw new Refused("LINK_EXPIRED"); // another change was faster, or the account is erased
  await replaceEmailPoint(ctx.tx, { id: newId(ctx.now), personId: standing.personId, from, to, at: ctx.now });
  try {
    await setEmail(ctx.tx, accountId, to, ctx.now);
  } catch (error) {
    if (violates(error, "accounts_email_key")) throw new Refused("LINK_EXPIRED"); // somebody else has it by now
    throw error;
  }
}

/**
 * The old mailbox says that it was not its owner: the change stops, or is undone with those that came after it, so that whoever took the
 * account over does not shake it off by moving on. Whoever asked for it was signed in and knew a secret, so every sign-in and every passkey
 * made since ends, and a link for a new password goes to the old address.
 */
export const stopEmailChange = writeVerb("public", async (ctx, token: string) => {
  const { subjectId } = await redeemLink(ctx, "stop_email_change", token);
  // As above: the link is the proof.
  const change = await ctx.asSystem(async () => {
    const known = await lockChange(ctx.tx, subjectId);
    if (!known || known.undoneAt) throw new Refused("LINK_EXPIRED");
    await halt(ctx, known);
    await deletePasskeys(ctx.tx, known.accountId, known.askedAt);
    return known;
  });
  await endSignIns(ctx, { accountId: change.accountId, reason: "revoked" });
  await endHalfOpen(ctx, change.accountId);
  ctx.record("account.email_change_stopped", change.accountId, { details: { undone: change.verifiedAt !== null } });
  await askForPassword(ctx, change.oldEmail);
  return { email: change.oldEmail };
});

/** What waits is stopped, and what was verified since is undone. An address that is no longer this account's has no say. */
async function halt(ctx: WriteCtx, change: Change): Promise<void> {
  const { accountId, oldEmail, askedAt } = change;
  await stopWaiting(ctx, accountId);
  const since = await undoChangesSince(ctx.tx, accountId, { askedAt, at: ctx.now });
  const from = since.at(-1)?.newEmail ?? oldEmail;
  const standing = await findById(ctx.tx, accountId);
  if (standing?.email !== from) throw new Refused("LINK_EXPIRED"); // an earlier address was faster, or the account is erased
  if (from !== oldEmail) await moveTo(ctx, change, { from, to: oldEmail });
}

async function askForPassword(ctx: WriteCtx, email: string): Promise<void> {
  const id = newId(ctx.now);
  await ctx.asSystem(() => insertAsk(ctx.tx, { id, email, purpose: "password", createdAt: ctx.now }));
  ctx.record("account.mail_asked", id, { event: { askId: id } });
}
