import type { Outcome } from "@jechemine/contract/sessions.ts";
import { Refused } from "../../platform/refused.ts";
import type { Ctx } from "../../platform/verb.ts";
import { readPractice } from "../settings/index.ts";
import { decideClosing, deriveOutcomeFee, type OutcomeFee, sharePrice } from "./closing.ts";
import { findStanding } from "./queries/changes.ts";
import { type Closable, type ClosableClient, findClosable } from "./queries/closing.ts";

/** The session as its professional closes it. Throws for what is missing or foreign, not theirs, closed, or not to be closed (yet). */
export async function closable(ctx: Ctx, id: string): Promise<Closable> {
  if (!(await findStanding(ctx.tx, id))) throw new Refused("NOT_FOUND");
  const { zone } = await readPractice(ctx);
  const one = await ctx.asSystem(() => findClosable(ctx.tx, id, { actorId: ctx.actor.id, zone }));
  if (!one) throw new Refused("NOT_FOUND");
  if (!one.isMine) throw new Refused("FORBIDDEN"); // of the care team, but not at this session
  if (one.isClosed) throw new Refused("ALREADY_CLOSED");
  const hasLateFee = one.clients.some(({ lateFee }) => lateFee !== null && !lateFee.dropped);
  const refusal = decideClosing({ ...one, hasLateFee }, ctx.now);
  if (refusal) throw new Refused(refusal);
  return one;
}

export const minutesOf = ({ startsAt, endsAt }: Pick<Closable, "startsAt" | "endsAt">) =>
  (endsAt.getTime() - startsAt.getTime()) / 60_000;

type How = { waiveFirst: boolean; minutes: number | null };
type ClientFees = { client: ClosableClient; feeFor(outcome: Outcome, waived: boolean): OutcomeFee };
/** What each outcome costs each client: the same for the preview and for the charge. */
export function feesOf(one: Closable, { waiveFirst, minutes }: How): ClientFees[] {
  const shares = sharePrice(
    one.priceCents,
    one.clients.map(({ shareBasisPoints }) => shareBasisPoints),
  );
  const booked = minutesOf(one);
  const isCancelled = one.state === "cancelled";
  return one.clients.map((client, index) => {
    const { agreement, lateFee, payerForbids, hadFee } = client;
    const accepted = isCancelled ? { cents: lateFee?.cents ?? 0, refilled: lateFee?.dropped ?? false } : null;
    const facts = {
      // Whoever cancels for all is shown the fee of the whole session.
      priceCents: isCancelled ? one.priceCents : (shares[index] ?? 0),
      minutes: booked,
      billedMinutes: minutes ?? booked,
      agreement,
      accepted,
      payerForbids,
      isFirst: waiveFirst && !hadFee,
    };
    return { client, feeFor: (outcome, waived) => deriveOutcomeFee({ ...facts, outcome, waived }) };
  });
}
