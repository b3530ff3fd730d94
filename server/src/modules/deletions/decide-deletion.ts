import type { Kept } from "@jechemine/contract/account-settings.ts";
import type { DeletionRow } from "@jechemine/contract/deletions.ts";
import type { Page } from "@jechemine/contract/endpoint.ts";
import { decodeCursor, encodeCursor, Moment as Place } from "../../platform/cursor.ts";
import type { Fate, Moment } from "../../platform/fates.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { readVerb, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { closeAccount, requireStepUp } from "../accounts/index.ts";
import { displayName } from "../people/index.ts";
import { certify, destroy, forgetAddresses } from "./destroy.ts";
import { endCare, isOfTheTeam, lockWhose } from "./queries/destroying.ts";
import { findHold, insertHold, liftHold } from "./queries/holds.ts";
import { decideDeletion, listDeletions, lockDeletion } from "./queries/requests.ts";
import { retentionOf } from "./retention-of.ts";
import { inDays, SWEEP } from "./sweep-deletion.ts";

/** Law 25 gives thirty days to answer. */
const ANSWER_DAYS = 30;
type Listing = { cursor?: string | undefined; limit?: number | undefined };

export const readDeletions = readVerb(
  "people:write",
  async (ctx, { cursor, limit = 20 }: Listing): Promise<Page<DeletionRow>> => {
    const rows = await listDeletions(ctx.tx, { after: decodeCursor(Place, cursor), limit: limit + 1 });
    const items: DeletionRow[] = [];
    for (const row of rows.slice(0, limit)) {
      const { erased, kept } = await retentionOf(ctx, row.personId);
      items.push({
        id: row.id,
        person: { id: row.personId, name: `${row.givenName} ${row.familyName}` },
        email: row.email,
        wish: row.wish,
        askedAt: row.askedAt.toISOString(),
        answerBy: inDays(row.askedAt, ANSWER_DAYS).toISOString(),
        erased,
        kept,
        hold:
          row.holdReason && row.holdPlacedAt
            ? { reason: row.holdReason, placedAt: row.holdPlacedAt.toISOString() }
            : null,
      });
    }
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last ? encodeCursor([last.askedAt, last.id]) : null };
  },
);

/** A wish that the caller may see and that waits; locked, so that it is decided once. */
async function openDeletion(ctx: WriteCtx, id: string) {
  const request = await ctx.asSystem(() => lockDeletion(ctx.tx, id));
  if (!request) throw new Refused("NOT_FOUND");
  if (request.state !== "open") throw new Refused("DELETION_DECIDED");
  return request;
}

/** What is due when nothing of a kind is kept any more. */
export function dueOf(kept: readonly Kept[]): Set<Moment> {
  const has = (one: Kept["what"]) => kept.some(({ what }) => what === one);
  const [file, books, name] = [has("clinical_file"), has("accounting"), has("name")];
  return new Set<Moment>([
    "at_once",
    ...(file ? [] : (["with_file"] as const)),
    ...(books ? [] : (["with_books"] as const)),
    ...(file || books || name ? [] : (["at_the_end"] as const)),
  ]);
}

type Approving = { id: string; fates: readonly Fate[] };
/** Grants it. What may go is erased in the same transaction; what must stay is written into the decision with its last day. */
export const approveDeletion = writeVerb("people:write", async (ctx, { id, fates }: Approving) => {
  await requireStepUp(ctx);
  const { personId, accountId } = await openDeletion(ctx, id);
  await ctx.asSystem(() => lockWhose(ctx.tx, personId));
  const { erased, kept, careAhead, legalHold } = await retentionOf(ctx, personId);
  if (legalHold) throw new Refused("LEGAL_HOLD");
  if (careAhead) throw new Refused("CARE_GOES_ON");
  await closeAccount(ctx, accountId);
  const decided = {
    id,
    state: "approved" as const,
    at: ctx.now,
    by: ctx.actor.id,
    reason: null,
    kept: JSON.stringify(kept),
  };
  // The verb has checked `people:write` and the proof; what is erased are tables of the system.
  await ctx.asSystem(async () => {
    await decideDeletion(ctx.tx, decided);
    await endCare(ctx.tx, [personId], ctx.now);
    const at = dueOf(kept);
    if (await isOfTheTeam(ctx.tx, personId)) at.delete("at_the_end");
    const counts = await destroy(ctx, { fates, personId, at });
    await forgetAddresses(ctx, personId, accountId);
    await certify(ctx, { personId, part: "wish", because: "wish", lastDay: null, counts });
  });
  ctx.later(SWEEP, { deletionId: id }, { runAt: inDays(ctx.now, 1), key: `${SWEEP}:${id}` });
  ctx.record("deletion.approved", id, {
    event: { deletionId: id, personId },
    clientId: personId,
    details: { erased, kept },
  });
  ctx.hint("staff:owner");
  return {};
});

export const refuseDeletion = writeVerb("people:write", async (ctx, { id, reason }: { id: string; reason: string }) => {
  const { personId } = await openDeletion(ctx, id);
  const decided = { id, state: "refused" as const, at: ctx.now, by: ctx.actor.id, reason, kept: "[]" };
  await ctx.asSystem(() => decideDeletion(ctx.tx, decided));
  ctx.record("deletion.refused", id, { event: { deletionId: id }, clientId: personId });
  ctx.hint("staff:owner");
  return {};
});

/** Nothing of this person may be destroyed until the hold is lifted. */
export const placeHold = writeVerb(
  "people:write",
  async (ctx, { id: personId, reason }: { id: string; reason: string }) => {
    const by = ctx.actor.id;
    if (!by || (await displayName(ctx, personId)) === undefined) throw new Refused("NOT_FOUND");
    if (await findHold(ctx.tx, personId)) throw new Refused("LEGAL_HOLD");
    const id = newId(ctx.now);
    await insertHold(ctx.tx, { id, personId, reason, placedAt: ctx.now, placedBy: by });
    ctx.record("legal_hold.placed", id, { clientId: personId });
    return {};
  },
);

export const endHold = writeVerb("people:write", async (ctx, personId: string) => {
  const by = ctx.actor.id;
  const hold = await findHold(ctx.tx, personId);
  if (!by || !hold) throw new Refused("NOT_FOUND");
  await liftHold(ctx.tx, hold.id, ctx.now, by);
  ctx.record("legal_hold.lifted", hold.id, { clientId: personId });
  return {};
});
