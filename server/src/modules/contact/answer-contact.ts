import type { ContactState } from "@jechemine/contract/contact.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { changeSubmission, insertResponse, lockSubmission } from "./queries.ts";
import { submissionOf } from "./reads.ts";
import { sealWords } from "./words.ts";

const READERS = ["staff:support", "staff:owner"];

async function locked(ctx: WriteCtx, id: string) {
  const row = await lockSubmission(ctx.tx, id);
  if (!row) throw new Refused("NOT_FOUND");
  return row;
}

/** The answer is kept with who and when, and mailed by a job. Whoever is answered is no spam. */
export const respondToContact = writeVerb("contact:write", async (ctx, asked: { id: string; message: string }) => {
  const { id: submissionId } = await locked(ctx, asked.id);
  const id = newId(ctx.now);
  const respondedBy = ctx.actor.id;
  if (respondedBy === null) throw new Refused("NOT_FOUND");
  const sealed = sealWords(ctx, { table: "contact_responses", id }, asked.message);
  await insertResponse(ctx.tx, { id, submissionId, respondedBy, respondedAt: ctx.now, sealed });
  await changeSubmission(ctx.tx, submissionId, { state: "responded", suspected: false });
  ctx.record("contact.responded", submissionId, { event: { responseId: id } });
  ctx.hint(...READERS);
  return submissionOf(ctx, submissionId);
});

type Change = { id: string; state?: Exclude<ContactState, "responded"> | undefined; suspected?: boolean | undefined };
/** Archived, taken up again, or sorted as spam or not; who was held back wrongly is told now as if they had just written. */
export const sortContact = writeVerb("contact:write", async (ctx, { id, state, suspected }: Change) => {
  const before = await locked(ctx, id);
  if (state !== undefined || suspected !== undefined)
    await changeSubmission(ctx.tx, id, {
      ...(state !== undefined && { state }),
      ...(suspected !== undefined && { suspected }),
    });
  ctx.record("contact.sorted", id, { details: { state, suspected } });
  if (before.suspected && suspected === false) ctx.record("contact.received", id, { event: { submissionId: id } });
  ctx.hint(...READERS);
  return submissionOf(ctx, id);
});
