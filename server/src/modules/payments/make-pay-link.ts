import type { MakePayLink, PayLink } from "@jechemine/contract/pay-links.ts";
import { endLinks } from "../../platform/links.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Caller, type Ctx, type Platform, readVerb, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { findPayer, owedBy } from "../billing/index.ts";
import { displayName, displayNames } from "../people/index.ts";
import { requireProvider } from "./choose-provider.ts";
import { LINK_DAYS, payableBy, stateOf } from "./pay-link.ts";
import {
  endPayLink,
  findPart,
  findPayLink,
  insertPayLink,
  type ListedLink,
  listPayLinks,
} from "./queries/pay-links.ts";
import { freeBalance } from "./reserve-payment.ts";

const DAY = 86_400_000;
type Asked = MakePayLink & { id: string };

/** Something must be open, and the part be theirs. */
async function requireOpen(ctx: WriteCtx, payerId: string, shareId: string | undefined): Promise<void> {
  const part = shareId === undefined ? undefined : await findPart(ctx.tx, { payerId, shareId });
  if (shareId !== undefined && !part) throw new Refused("NOT_FOUND");
  const free = await freeBalance(ctx, payerId);
  if (payableBy(part, free) === 0) throw new Refused("NOTHING_OPEN");
}

const make = writeVerb("money:take", async (ctx, { id: clientId, shareId, email, locale }: Asked): Promise<string> => {
  requireProvider(ctx.platform);
  const madeBy = ctx.actor.id;
  if (!madeBy || (await displayName(ctx, clientId)) === undefined) throw new Refused("NOT_FOUND");
  const payer = await findPayer(ctx, clientId); // as the caller
  if (!payer) throw new Refused("NOTHING_OPEN");
  await requireOpen(ctx, payer.id, shareId);
  const id = newId(ctx.now);
  const expiresAt = new Date(ctx.now.getTime() + LINK_DAYS * DAY);
  const row = { id, payerId: payer.id, shareId: shareId ?? null, email, locale, madeBy, madeAt: ctx.now, expiresAt };
  await ctx.asSystem(() => insertPayLink(ctx.tx, row));
  ctx.record("pay_link.made", id, { event: { payLinkId: id }, clientId, details: { shareId: shareId ?? null } });
  return id;
});

/** The mail leaves a moment later; the secret is nowhere but in it. */
export async function makePayLink(platform: Platform, caller: Caller, asked: Asked): Promise<PayLink> {
  const id = await make(platform, caller, asked);
  const made = (await readPayLinks(platform, caller, asked.id)).find((one) => one.id === id);
  if (!made) throw new Refused("NOT_FOUND");
  return made;
}

/** From the next call on it opens nothing. Ending it again changes nothing. */
export const revokePayLink = writeVerb("money:take", async (ctx, id: string) => {
  const by = ctx.actor.id;
  if (!by || !(await findPayLink(ctx.tx, id))) throw new Refused("NOT_FOUND"); // as the caller
  await ctx.asSystem(() => endPayLink(ctx.tx, id, { revokedBy: by, revokedAt: ctx.now }));
  await endLinks(ctx, "pay", id);
  ctx.record("pay_link.revoked", id);
  return {};
});

export const readPayLinks = readVerb("money:read", async (ctx, clientId: string): Promise<PayLink[]> => {
  if ((await displayName(ctx, clientId)) === undefined) throw new Refused("NOT_FOUND");
  const payer = await findPayer(ctx, clientId);
  if (!payer) return [];
  const rows = await listPayLinks(ctx.tx, payer.id);
  const owedCents = await owedBy(ctx, payer.id, payer.currency);
  return viewsOf(ctx, rows, { owedCents, currency: payer.currency });
});

type Around = { owedCents: number; currency: string };
async function viewsOf(ctx: Ctx, rows: readonly ListedLink[], { owedCents, currency }: Around): Promise<PayLink[]> {
  const names = await displayNames(
    ctx,
    rows.map(({ madeBy }) => madeBy),
  );
  return rows.map((row) => ({
    id: row.id,
    charge: chargeOf(row),
    email: row.email,
    locale: row.locale,
    state: stateOf({ ...row, isOpen: row.shareIsOpen ?? owedCents > 0 }, ctx.now),
    madeAt: row.madeAt.toISOString(),
    madeBy: names.get(row.madeBy) ?? "",
    expiresAt: row.expiresAt.toISOString(),
    paid: { amountCents: row.paidCents, currency },
  }));
}
function chargeOf({ chargeId, kind, serviceNameFr, serviceNameEn, servedAt }: ListedLink): PayLink["charge"] {
  if (!chargeId || !kind || !servedAt) return null;
  const service = { fr: serviceNameFr ?? "", en: serviceNameEn ?? "" };
  return { id: chargeId, kind, service, servedAt: servedAt.toISOString() };
}
