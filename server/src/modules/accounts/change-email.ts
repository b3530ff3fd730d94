import type { Exchange } from "../../platform/http.ts";
import { endLinks } from "../../platform/links.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Caller, type Platform, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { ownStanding } from "./account.ts";
import { takeMail } from "./attempts.ts";
import { insertEmailChange, stopOpenChanges } from "./queries/email-changes.ts";
import { inHours, REGISTRATION_HOURS } from "./sign-in.ts";
import { requireStepUp } from "./step-up.ts";

type Asked = { email: string; exchange: Exchange };
/**
 * Asks for another e-mail. Nothing changes yet: the new address gets a link, the old one a notice with a way to stop it. An address that
 * has an account already answers alike, and hears of it by mail.
 */
export async function changeEmail(platform: Platform, caller: Caller, { email, exchange }: Asked) {
  await takeMail(platform, { email, address: exchange.address });
  await ask(platform, caller, email);
  return { accepted: true as const };
}

const ask = writeVerb("account:write", async (ctx, newEmail: string) => {
  const { id: accountId, email: oldEmail } = await ownStanding(ctx);
  await requireStepUp(ctx);
  if (newEmail === oldEmail) throw new Refused("SAME_EMAIL");
  await stopWaiting(ctx, accountId);
  const id = newId(ctx.now);
  const row = { id, accountId, oldEmail, newEmail, askedAt: ctx.now };
  // Changes are written by the system alone; this account is the caller's.
  await ctx.asSystem(() => insertEmailChange(ctx.tx, { ...row, expiresAt: inHours(ctx.now, REGISTRATION_HOURS) }));
  ctx.record("account.email_change_asked", accountId, { event: { changeId: id } });
});

/** The newest wish counts: the link of the one before opens nothing any more. */
export async function stopWaiting(ctx: WriteCtx, accountId: string): Promise<number> {
  const stopped = await ctx.asSystem(() => stopOpenChanges(ctx.tx, accountId, ctx.now));
  for (const id of stopped) await endLinks(ctx, "change_email", id);
  return stopped.length;
}

/** The e-mail stays as it is. */
export const cancelEmailChange = writeVerb("account:write", async (ctx, _: undefined) => {
  const { id: accountId } = await ownStanding(ctx);
  if ((await stopWaiting(ctx, accountId)) === 0) throw new Refused("NOT_FOUND");
  ctx.record("account.email_change_stopped", accountId);
  return {};
});
