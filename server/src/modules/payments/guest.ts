import { type GuestBill, GuestPayment, type PayAsGuest } from "@jechemine/contract/pay-links.ts";
import type { Setup } from "@jechemine/contract/payments.ts";
import { Temporal } from "temporal-polyfill";
import { claimOnce, type Once } from "../../platform/idempotency.ts";
import { findLink } from "../../platform/links.ts";
import { newId } from "../../platform/new-id.ts";
import { takeToken } from "../../platform/rate-limit.ts";
import { Refused } from "../../platform/refused.ts";
import { ANONYMOUS, type Ctx, type Platform, readVerb, writeVerb } from "../../platform/verb.ts";
import { owedBy } from "../billing/index.ts";
import { displayNames } from "../people/index.ts";
import { readPractice } from "../settings/index.ts";
import { orBusy, requireProvider } from "./choose-provider.ts";
import { type Reserved, takeMoney } from "./pay.ts";
import { payableBy, stateOf } from "./pay-link.ts";
import { decideRoom } from "./payment.ts";
import type { Means } from "./provider.ts";
import { findPayerPerson } from "./queries/collections.ts";
import { findLatestBy, findPart, findPayLink, listProfessionalsOf, type PayLinkRow } from "./queries/pay-links.ts";
import { findPayment, type PaymentRow, sumUnderWay } from "./queries/payments.ts";
import { freeBalance, reserve } from "./reserve-payment.ts";

type Opened = { link: PayLinkRow; tokenId: string };
/** The token is the proof: behind it everything runs as the system, on what this one link is for. */
async function open(ctx: Ctx, token: string): Promise<Opened> {
  const { id: tokenId, subjectId } = await findLink(ctx, "pay", token);
  const link = await ctx.asSystem(() => findPayLink(ctx.tx, subjectId));
  const state = link && stateOf({ ...link, isOpen: true }, ctx.now);
  if (!link || state !== "open") throw new Refused("LINK_EXPIRED");
  return { link, tokenId };
}

const partOf = async (ctx: Ctx, { payerId, shareId }: PayLinkRow) =>
  shareId === null ? undefined : findPart(ctx.tx, { payerId, shareId });

const guestView = (row: PaymentRow): GuestPayment => ({
  id: row.id,
  confirmationNumber: row.confirmationNumber,
  amount: { amountCents: row.amountCents, currency: row.currency },
  status: row.state,
  failure: row.failure,
  actionUrl: row.state === "requires_action" ? row.actionUrl : null,
  createdAt: row.createdAt.toISOString(),
  sandbox: row.provider === "sandbox",
});

/** An amount and a day, and how the last payment by the link went: nobody's name, nothing of care. */
export const readGuestBill = readVerb("public", async (ctx, token: string): Promise<GuestBill> => {
  const { link } = await open(ctx, token);
  const { currency, zone } = await readPractice(ctx);
  return ctx.asSystem(async () => {
    const part = await partOf(ctx, link);
    const owedCents = await owedBy(ctx, link.payerId, currency);
    const underWayCents = await sumUnderWay(ctx.tx, link.payerId);
    const latest = await findLatestBy(ctx.tx, link.id);
    const amountCents = payableBy(part, { owedCents, underWayCents });
    return {
      servedOn: part ? dayIn(zone, part.servedAt) : null,
      payable: { amountCents, currency },
      expiresAt: link.expiresAt.toISOString(),
      latest: latest ? guestView(latest) : null,
    };
  });
});
const dayIn = (zone: string, at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();

const openLink = readVerb("public", open);
const TRIES = { limit: 5, windowSeconds: 86_400 };
const namesFor = readVerb("public", async (ctx, { token, birthDate }: { token: string; birthDate: string }) => {
  const { link } = await open(ctx, token);
  return ctx.asSystem(async () => {
    const ids = await listProfessionalsOf(ctx.tx, link, birthDate);
    if (ids.length === 0) throw new Refused("BIRTH_DATE_WRONG");
    return { professionals: [...(await displayNames(ctx, ids)).values()] };
  });
});
/** Whose services they are, for whoever knows the birth date of the person treated; five tries a day. */
export async function readGuestProfessionals(platform: Platform, asked: { token: string; birthDate: string }) {
  const { link } = await openLink(platform, ANONYMOUS, asked.token);
  await takeToken(platform, { key: `pay-link:${link.id}`, ...TRIES });
  return namesFor(platform, ANONYMOUS, asked);
}

/** Begins what a guest types into the provider's own form. Whose card it is, the provider knows by the name of the link. */
export async function beginGuestSetup(platform: Platform, token: string): Promise<Setup> {
  const { link } = await openLink(platform, ANONYMOUS, token);
  const provider = requireProvider(platform);
  const setup = await orBusy(provider.createSetup(link.id));
  return { ...setup, provider: provider.name, expiresAt: setup.expiresAt.toISOString() };
}

type Asked = { token: string; amountCents: number; means: Means; once: Once };
const reserveAsGuest = writeVerb(
  "public",
  async (ctx, { token, amountCents, means, once }: Asked): Promise<Reserved> => {
    const provider = requireProvider(ctx.platform);
    const { link } = await open(ctx, token);
    const id = newId(ctx.now);
    const paymentId = await claimOnce(ctx, once, id);
    if (paymentId !== id) {
      ctx.record("payment.asked_again", paymentId);
      return { paymentId, first: false };
    }
    await ctx.asSystem(async () => {
      const { payerId } = link;
      await freeBalance(ctx, payerId); // nobody else moves their money until this transaction ends
      const part = await partOf(ctx, link);
      const room = part ? decideRoom(amountCents, part) : "ok";
      if (room !== "ok") throw new Refused(room);
      const { ref: methodRef, brand, last4 } = means;
      const how = { method: "card" as const, methodRef, brand, last4, provider: provider.name, payLinkId: link.id };
      const personId = (await findPayerPerson(ctx.tx, payerId)) ?? null;
      await reserve(ctx, { payerId, personId, amountCents, origin: "guest", ...how }, id);
    });
    return { paymentId, first: true };
  },
);
const readGuestPayment = readVerb("public", async (ctx, { token, id }: { token: string; id: string }) => {
  const { link } = await open(ctx, token);
  const row = await ctx.asSystem(() => findPayment(ctx.tx, id));
  if (row?.payLinkId !== link.id) throw new Refused("NOT_FOUND");
  return guestView(row);
});

type Paying = { token: string; body: PayAsGuest; once: Once };
/** All three steps, with a card that is not kept. A key is good for one link. */
export async function payAsGuest(platform: Platform, { token, body, once: asked }: Paying): Promise<GuestPayment> {
  const { link, tokenId } = await openLink(platform, ANONYMOUS, token);
  const once = { ...asked, linkId: tokenId };
  const { amountCents, ...entered } = body;
  const means = await orBusy(requireProvider(platform).readToken({ customer: link.id, ...entered }));
  if (!means) throw new Refused("NOT_FOUND");
  if (means.kind !== "card") throw new Refused("CARD_ONLY");
  return takeMoney(platform, ANONYMOUS, {
    once,
    schema: GuestPayment,
    reserve: () => reserveAsGuest(platform, ANONYMOUS, { token, amountCents, means, once }),
    read: (id) => readGuestPayment(platform, ANONYMOUS, { token, id }),
  });
}
