import { Practice } from "@jechemine/contract/accounts-applications.ts";
import { violates } from "../../platform/database.ts";
import { redeemLink } from "../../platform/links.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { recordOpeningConsents } from "../consents/index.ts";
import { freeSlug, insertPerson } from "../people/index.ts";
import { readPractice } from "../settings/index.ts";
import { findByEmail, insertAccount, setPassword, verifyEmailPoint } from "./queries/accounts.ts";
import { insertProfessional, replaceParts } from "./queries/practice.ts";
import { closeRegistrations, lockRegistration } from "./queries/registrations.ts";

/** Opens the account that was asked for: the mailbox has answered. The link serves once, and never where an account stands already. */
export const verifyEmail = writeVerb("public", async (ctx, token: string) => {
  const link = await redeemLink(ctx, "verify_email", token);
  // Nobody has an account yet who could write these rows; the link is the proof.
  return ctx.asSystem(async () => {
    const registration = await lockRegistration(ctx.tx, link.subjectId, ctx.now);
    if (!registration || (await findByEmail(ctx.tx, registration.email))) throw new Refused("LINK_EXPIRED");
    const personId = await openAccount(ctx, registration);
    if (registration.kind === "professional")
      await openApplication(ctx, personId, { ...registration, practice: Practice.parse(registration.application) });
    await closeRegistrations(ctx.tx, { id: registration.id, email: registration.email, at: ctx.now });
    return { kind: registration.kind };
  });
});

type Registration = NonNullable<Awaited<ReturnType<typeof lockRegistration>>>;

async function openAccount(
  ctx: WriteCtx,
  { email, givenName, familyName, locale, ...of }: Registration,
): Promise<string> {
  const { zone } = await readPractice(ctx);
  const personId = await insertPerson(ctx, { givenName, familyName, locale, zone, email });
  await verifyEmailPoint(ctx.tx, personId, email, ctx.now);
  const id = newId(ctx.now);
  try {
    await insertAccount(ctx.tx, { id, personId, kind: of.kind, email, status: "active", at: ctx.now });
  } catch (error) {
    if (violates(error, "accounts_email_key")) throw new Refused("LINK_EXPIRED"); // another link of the same address was faster
    throw error;
  }
  await setPassword(ctx.tx, { accountId: id, passwordHash: of.passwordHash, at: ctx.now });
  await recordOpeningConsents(ctx, { personId, kind: of.kind, locale });
  ctx.record("account.opened", id, { event: { accountId: id }, clientId: personId });
  return personId;
}

type Applying = { givenName: string; familyName: string; practice: Practice };
async function openApplication(ctx: WriteCtx, personId: string, { practice, ...name }: Applying): Promise<void> {
  await insertProfessional(ctx.tx, { personId, slug: await freeSlug(ctx, name), appliedAt: ctx.now }, practice);
  await replaceParts(ctx.tx, personId, practice, ctx.now);
  ctx.record("application.received", personId, { event: { professionalId: personId, changeId: newId(ctx.now) } });
  ctx.hint("staff:owner");
}
