import { CONSENT_KEYS, type GiveConsent } from "@jechemine/contract/consents.ts";
import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { AccountKind } from "@jechemine/contract/permissions.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { findConsent, insertConsent, listInForce, listNewest, withdrawRow } from "./queries.ts";
import { mandatoryFor } from "./standing.ts";

type Giving = { asked: GiveConsent; address: string; agent: string };
/** Agrees to the text in force, which the page showed: another one is not accepted unseen. Of two presses at once one line stays. */
export const giveConsent = writeVerb("account:write", async (ctx, { asked, address, agent }: Giving) => {
  const personId = ctx.actor.id;
  if (!personId) throw new Refused("NOT_FOUND");
  const { key, language } = asked;
  const [text] = await listInForce(ctx.tx, { keys: [key], language, now: ctx.now });
  if (!text || text.version !== asked.version || text.hash.toString("hex") !== asked.hash)
    throw new Refused("TEXT_CHANGED");
  const id = newId(ctx.now);
  const by = { network: address, agent };
  const isNew = await insertConsent(ctx.tx, { id, personId, key, text, ...by, at: ctx.now });
  const [standing] = isNew ? [{ id }] : await listNewest(ctx.tx, personId, [key]);
  ctx.record(isNew ? "consent.given" : "consent.given_again", standing?.id ?? id, {
    clientId: personId,
    details: { key, version: text.version },
  });
  ctx.hint(`person:${personId}`);
  return { id: standing?.id ?? id };
});

/** Takes an agreement back. Who has to act on it is told; the line stays in the ledger. */
export const withdrawConsent = writeVerb("account:write", async (ctx, id: string) => {
  const personId = ctx.actor.id;
  const consent = personId ? await findConsent(ctx.tx, id, personId) : undefined;
  if (!consent || !personId) throw new Refused("NOT_FOUND");
  if (!CONSENT_KEYS.some((key) => key === consent.purpose)) throw new Refused("ENDED_ELSEWHERE");
  // A line is the system's to change, and only by a withdrawal; it was found as the caller's own.
  const withdrawn = await ctx.asSystem(() => withdrawRow(ctx.tx, id, ctx.now));
  if (!withdrawn) throw new Refused("ALREADY_WITHDRAWN");
  ctx.record("consent.withdrawn", id, { event: { consentId: id }, clientId: personId });
  ctx.hint(`person:${personId}`);
  return {};
});

type Opened = { personId: string; kind: AccountKind; locale: Locale };
/** Who opens an account agrees to what the page says beside its button. As the system: the account is just being made. */
export async function recordOpeningConsents(ctx: WriteCtx, { personId, kind, locale }: Opened): Promise<void> {
  const keys = mandatoryFor(kind);
  if (keys.length === 0) return;
  for (const text of await listInForce(ctx.tx, { keys, language: locale, now: ctx.now })) {
    const key = keys.find((one) => one === text.key);
    if (!key) continue;
    const id = newId(ctx.now);
    const isNew = await insertConsent(ctx.tx, { id, personId, key, text, network: null, agent: null, at: ctx.now });
    if (isNew) ctx.record("consent.given", id, { clientId: personId, details: { key, version: text.version } });
  }
}
