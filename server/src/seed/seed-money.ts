import { charge, payerOfPerson, settle } from "../modules/billing/index.ts";
import { alignReceipt } from "../modules/receipts/index.ts";
import { newId } from "../platform/new-id.ts";
import type { Tables } from "../platform/tables.ts";
import type { WriteCtx } from "../platform/verb.ts";
import type { SeededClient } from "./seed-requests.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Method = "card" | "terminal";
/** Who has closed sessions with money on them, how they pay, and which of their sessions (the first is 0) went otherwise. */
type Story = { pays: Method; unpaid?: number; waived?: number; missed?: number };
const STORIES: readonly Story[] = [
  // The client of the demonstration owes the latest session.
  { pays: "card", unpaid: 3 },
  // Missed one, which was let go as the first, and another one under the agreement that was signed.
  { pays: "card", waived: 3, missed: 6 },
  { pays: "terminal" },
  { pays: "card" },
];

type Closed = {
  id: string;
  fileId: string;
  serviceId: string;
  startsAt: Date;
  endsAt: Date;
  priceCents: number;
  currency: string;
  clientId: string;
  professionalId: string;
};
const listClosed = ({ tx, now }: WriteCtx, clientIds: readonly string[]): Promise<Closed[]> =>
  tx
    .selectFrom("appointments as a")
    .innerJoin("appointmentParticipants as c", "c.appointmentId", "a.id")
    .innerJoin("appointmentParticipants as p", "p.appointmentId", "a.id")
    .select(["a.id", "a.fileId", "a.serviceId", "a.startsAt", "a.endsAt", "a.priceCents", "a.currency"])
    .select(["c.personId as clientId", "p.personId as professionalId"])
    .where("a.state", "=", "completed")
    .where("a.endsAt", "<", new Date(now.getTime() - DAY))
    .where("c.side", "=", "client")
    .where("p.side", "=", "professional")
    .where("c.personId", "in", clientIds)
    .orderBy("a.startsAt")
    .orderBy("a.id")
    .execute();

/**
 * The past, as it would have been lived: at its own hours, and telling nobody. What is recorded starts no job and no notice.
 */
const backThen = (ctx: WriteCtx, now: Date): WriteCtx => ({
  ...ctx,
  now,
  record: (action, subjectId, { event: _told, ...more } = {}) => ctx.record(action, subjectId, more),
  hint: () => undefined,
});

/** Closed sessions of the past weeks with what was charged, paid and receipted for them, in the order of their days. */
export async function seedMoney(ctx: WriteCtx, clients: readonly SeededClient[]): Promise<void> {
  const told = clients.slice(0, STORIES.length);
  const storyOf = new Map(told.map(({ id }, place) => [id, STORIES[place]]));
  const [, second] = told;
  const agreementId = second ? await seedAgreement(ctx, second) : null;
  const turns = new Map<string, number>();
  for (const session of await listClosed(ctx, [...storyOf.keys()])) {
    const turn = turns.get(session.clientId) ?? 0;
    turns.set(session.clientId, turn + 1);
    const story = storyOf.get(session.clientId);
    if (story) await close(ctx, { session, story, turn, agreementId });
  }
  const [first] = told;
  if (first) await seedCard(ctx, first);
}

type Turn = { session: Closed; story: Story; turn: number; agreementId: string | null };
async function close(ctx: WriteCtx, { session, story, turn, agreementId }: Turn): Promise<void> {
  const {
    id: appointmentId,
    clientId,
    professionalId,
    fileId,
    serviceId,
    startsAt,
    endsAt,
    priceCents,
    currency,
  } = session;
  const isMissed = agreementId !== null && (turn === story.waived || turn === story.missed);
  const isWaived = isMissed && turn === story.waived;
  const closedAt = new Date(endsAt.getTime() + 12 * MINUTE);
  const feeCents = isWaived ? 0 : priceCents;
  const because = isWaived ? "first_waived" : isMissed ? "agreement" : "full";
  const outcome = { outcome: isMissed ? "no_show" : "completed", feeCents, currency, because } as const;
  await writeClosing(ctx, { session, closedAt, outcome, agreementId: because === "agreement" ? agreementId : null });
  if (feeCents === 0) return;
  const minutes = isMissed ? 0 : (endsAt.getTime() - startsAt.getTime()) / MINUTE;
  const kind = isMissed ? "missed_session" : "session";
  const who = { appointmentId, clientId, professionalId, fileId, serviceId };
  await charge(backThen(ctx, closedAt), { ...who, kind, servedAt: startsAt, minutes, netCents: feeCents, currency });
  if (turn !== story.unpaid) await pay(backThen(ctx, new Date(closedAt.getTime() + 2 * HOUR)), session, story.pays);
}

type Outcome = Pick<Tables["closingOutcomes"], "outcome" | "feeCents" | "currency" | "because">;
type Closing = { session: Closed; closedAt: Date; outcome: Outcome; agreementId: string | null };
async function writeClosing({ tx }: WriteCtx, { session, closedAt, outcome, agreementId }: Closing): Promise<void> {
  const { id: appointmentId, fileId, clientId, professionalId } = session;
  const closingId = newId(closedAt);
  const closing = {
    id: closingId,
    appointmentId,
    fileId,
    was: "scheduled",
    closedBy: professionalId,
    closedAt,
  } as const;
  await tx.insertInto("closings").values(closing).execute();
  await tx
    .insertInto("closingOutcomes")
    .values({ closingId, fileId, clientId, ...outcome, agreementId })
    .execute();
  if (outcome.outcome === "completed") return;
  await tx.updateTable("appointments").set({ state: "no_show" }).where("id", "=", appointmentId).execute();
  await tx
    .updateTable("appointmentParticipants")
    .set({ attendance: "absent", outcome: outcome.outcome })
    .where("appointmentId", "=", appointmentId)
    .where("personId", "=", clientId)
    .execute();
}

/** Eight signs that are read aloud; hexadecimal digits are among them. */
function confirmationOf(id: string): string {
  const signs = id.replaceAll("-", "").slice(-8).toUpperCase();
  return `P-${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** By card through the sandbox, or on the terminal of the front desk; receipted a minute later. */
async function pay(
  ctx: WriteCtx,
  { clientId, priceCents: amountCents, currency }: Closed,
  method: Method,
): Promise<void> {
  const paymentId = newId(ctx.now);
  const { id: payerId } = await payerOfPerson(ctx, clientId);
  const byCard = {
    origin: "portal",
    provider: "sandbox",
    methodRef: "sandbox-history",
    brand: "visa",
    last4: "4242",
  } as const;
  const atDesk = { origin: "desk" } as const;
  const paid = { payerId, amountCents, currency, method, settledAt: ctx.now };
  const stands = { state: "settled", createdAt: ctx.now, confirmationNumber: confirmationOf(paymentId) } as const;
  await ctx.tx
    .insertInto("payments")
    .values({ id: paymentId, personId: clientId, ...paid, ...stands, ...(method === "card" ? byCard : atDesk) })
    .execute();
  await settle(ctx, { ...paid, paymentId });
  ctx.record("payment.settled", paymentId, { clientId });
  await alignReceipt(backThen(ctx, new Date(ctx.now.getTime() + MINUTE)), paymentId);
}

/** Signed before the first session, with the text that is in force; none where no text is. */
async function seedAgreement({ tx }: WriteCtx, client: SeededClient): Promise<string | null> {
  const text = await tx
    .selectFrom("legalTexts")
    .select(["version", "hash"])
    .where("key", "=", "service_agreement")
    .where("language", "=", client.locale)
    .orderBy("effectiveAt", "desc")
    .executeTakeFirst();
  const team = await tx
    .selectFrom("careTeam")
    .select(["fileId", "professionalId", "startsAt"])
    .where("clientId", "=", client.id)
    .executeTakeFirst();
  if (!text || !team) return null;
  const { fileId, professionalId, startsAt: signedAt } = team;
  const [id, consentId] = [newId(signedAt), newId(signedAt)];
  const named = {
    textKey: "service_agreement",
    textVersion: text.version,
    textLanguage: client.locale,
    textHash: text.hash,
  };
  const given = { personId: client.id, givenBy: client.id, purpose: "service_agreement", form: "typed" as const };
  await tx
    .insertInto("consents")
    .values({ id: consentId, ...given, ...named, typedName: client.name.join(" "), givenAt: signedAt })
    .execute();
  const fees = { noticeHours: 48, lateFeeBasisPoints: 5_000, missedFeeBasisPoints: 10_000 };
  await tx
    .insertInto("serviceAgreements")
    .values({ id, consentId, clientId: client.id, payerPersonId: client.id, fileId, professionalId, ...fees, signedAt })
    .execute();
  return id;
}

/** The card that the client of the demonstration keeps: the sandbox knows it too, so that it can be charged. */
async function seedCard({ tx, now, ...ctx }: WriteCtx, { id: personId }: SeededClient): Promise<void> {
  const { id: payerId } = await payerOfPerson({ ...ctx, tx, now }, personId);
  const [setupId, token] = [`seti_${newId(now)}`, `tok_${newId(now)}`];
  const setup = { id: setupId, clientSecret: `${setupId}_secret`, customer: payerId, madeAt: now, expiresAt: now };
  await tx.insertInto("sandboxSetups").values(setup).execute();
  const face = {
    kind: "card",
    brand: "visa",
    last4: "4242",
    expiryMonth: 8,
    expiryYear: now.getUTCFullYear() + 2,
  } as const;
  await tx
    .insertInto("sandboxMethods")
    .values({ token, setupId, customer: payerId, behaviour: "success", ...face, madeAt: now, savedAt: now })
    .execute();
  const own = { payerId, personId, provider: "sandbox", providerRef: token, isDefault: true, addedAt: now };
  await tx
    .insertInto("paymentMethods")
    .values({ id: newId(now), ...own, ...face })
    .execute();
}
