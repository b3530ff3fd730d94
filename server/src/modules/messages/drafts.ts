import type { Draft, SaveDraft } from "@jechemine/contract/messages.ts";
import { z } from "zod";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb, writeVerb } from "../../platform/verb.ts";
import { placeOf } from "./place.ts";
import { deleteDraft, findDraft, saveDraftRow } from "./queries/messages.ts";
import { findThread } from "./queries/threads.ts";
import { openWords, sealWords } from "./words.ts";

const Stored = z.object({ subject: z.string(), message: z.string() });
const NONE: Draft = { subject: "", message: "", savedAt: null };

async function draftOf(ctx: Ctx, threadId: string | null): Promise<Draft> {
  const row = ctx.actor.id ? await findDraft(ctx.tx, { authorId: ctx.actor.id, threadId }) : undefined;
  if (!row) return NONE;
  const stored = Stored.parse(JSON.parse(openWords(ctx, { table: "message_drafts", id: row.id }, row.sealed)));
  return { ...stored, savedAt: row.savedAt.toISOString() };
}
export const draftText = async (ctx: Ctx, threadId: string): Promise<string> => (await draftOf(ctx, threadId)).message;
export const readDraft = readVerb("messages:read", (ctx, _: undefined) => draftOf(ctx, null));

/** Keeps what is being typed; an empty message throws it away. The desk's members each have their own. */
export const saveDraft = writeVerb("messages:write", async (ctx, { threadId, subject = "", message }: SaveDraft) => {
  const authorId = ctx.actor.id;
  if (!authorId) throw new Refused("NOT_FOUND");
  if (threadId && !(await findThread(ctx.tx, placeOf(ctx), threadId))) throw new Refused("NOT_FOUND");
  ctx.record("message.draft_saved", threadId ?? authorId);
  if (message.trim() === "" && subject.trim() === "") {
    await deleteDraft(ctx.tx, { authorId, threadId });
    return NONE;
  }
  const id = newId(ctx.now);
  const sealed = sealWords(ctx, { table: "message_drafts", id }, JSON.stringify({ subject, message }));
  await saveDraftRow(ctx.tx, { id, authorId, threadId, sealed, savedAt: ctx.now });
  return { subject, message, savedAt: ctx.now.toISOString() };
});
