import type { NewPasswordByLink } from "@jechemine/contract/accounts-shapes.ts";
import { endLinks, findLink, redeemLink } from "../../platform/links.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { ANONYMOUS, type Platform, readVerb, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { readRules } from "../settings/index.ts";
import { forgiveTries } from "./attempts.ts";
import { endHalfOpen, endSignIns } from "./end-sign-ins.ts";
import { hashPassword, screenPassword } from "./password.ts";
import { activateAccount, findById, setPassword } from "./queries/accounts.ts";
import { maySignIn } from "./sign-in.ts";

type Purpose = "reset_password" | "invitation";
type Links = { purpose: Purpose; token: string };
/** Whose password the link sets, without using it: the screening wants to know the name. */
const wordsOf = readVerb("public", async (ctx, { purpose, token }: Links) => {
  const { subjectId } = await findLink(ctx, purpose, token);
  // The link is the proof; of the account only its names go into the screening.
  const standing = await ctx.asSystem(() => findById(ctx.tx, subjectId));
  return standing ? [standing.email, standing.givenName, standing.familyName] : [];
});

async function screened(platform: Platform, purpose: Purpose, { token, password }: NewPasswordByLink) {
  const words = await wordsOf(platform, ANONYMOUS, { purpose, token });
  screenPassword(password, words);
  return { email: words[0], passwordHash: await hashPassword(password) };
}

/** A new password by the mailed link. Whoever was signed in is not any more; the second factor stays. */
export async function resetPassword(platform: Platform, asked: NewPasswordByLink, address: string) {
  const { email, passwordHash } = await screened(platform, "reset_password", asked);
  await replacePassword(platform, ANONYMOUS, { token: asked.token, passwordHash });
  if (email) await forgiveTries(platform, { what: "password", whom: email, address }); // whoever was locked out may come in
  return {};
}

type Replacing = { token: string; passwordHash: string };
const replacePassword = writeVerb("public", async (ctx, { token, passwordHash }: Replacing) => {
  const { subjectId: accountId } = await redeemLink(ctx, "reset_password", token);
  await setByLink(ctx, accountId, { passwordHash, status: "active" });
  await endLinks(ctx, "reset_password", accountId);
  await endSignIns(ctx, { accountId, reason: "password_changed" });
  await endHalfOpen(ctx, accountId);
  ctx.record("account.password_changed", accountId, { event: { accountId, changeId: newId(ctx.now) } });
});

/** Somebody whom the practice invited chooses a password; the account is open from now on. */
export async function activate(platform: Platform, asked: NewPasswordByLink) {
  const { passwordHash } = await screened(platform, "invitation", asked);
  return acceptInvitation(platform, ANONYMOUS, { token: asked.token, passwordHash });
}

const acceptInvitation = writeVerb("public", async (ctx, { token, passwordHash }: Replacing) => {
  const { subjectId: accountId } = await redeemLink(ctx, "invitation", token);
  await setByLink(ctx, accountId, { passwordHash, status: "invited" });
  await endLinks(ctx, "invitation", accountId);
  ctx.record("account.activated", accountId);
  return {};
});

type Setting = { passwordHash: string; status: "active" | "invited" };
async function setByLink(ctx: WriteCtx, accountId: string, { passwordHash, status }: Setting): Promise<void> {
  // Credentials are the system's alone; the link is the proof.
  await ctx.asSystem(async () => {
    const standing = await findById(ctx.tx, accountId);
    const fits =
      status === "invited"
        ? standing?.status === "invited"
        : standing && maySignIn(standing, await readRules(ctx), ctx.now);
    if (!fits) throw new Refused("LINK_EXPIRED"); // closed, or opened, since the mail was sent
    await setPassword(ctx.tx, { accountId, passwordHash, at: ctx.now });
    if (status === "invited") await activateAccount(ctx.tx, accountId, ctx.now);
  });
}
