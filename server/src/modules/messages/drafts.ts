import type { Draft, SaveDraft } from "@jechemine/contract/messages.ts";
import { z } from "zod";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb, writeVerb } from "../../platform/verb.ts";
import { listUnsent } from "../documents/index.ts";
import { placeOf } from "./place.ts";
import { type DraftRow, deleteDraft, findDraft, listDrafts, saveDraftRow } from "./queries/messages.ts";
import { findThread } from "./queries/threads.ts";
import { openWords, sealWords } from "./words.ts";

const Stored = z.object({ subject: z.string(), message: z.string() });
const NONE: Draft = { subject: "", message: "", files: [], savedAt: null };

async function openDraft(ctx: Ctx, { id, sealed, documentIds, savedAt }: DraftRow) {
  const stored = Stored.parse(JSON.parse(openWords(ctx, { table: "message_drafts", id }, sealed)));
  return { ...stored, files: await listUnsent(ctx, documentIds ?? []), savedAt: savedAt.toISOString() };
}
/** What the caller typed and did not send, with the files that are still there. */
export async function draftOf(ctx: Ctx, threadId: string | null): Promise<Draft> {
  const row = ctx.actor.id ? await findDraft(ctx.tx, { authorId: ctx.actor.id, threadId }) : undefined;
  return row ? openDraft(ctx, row) : NONE;
}
export const readDraft = readVerb("messages:read", (ctx, _: undefined) => draftOf(ctx, null));

/** `threadId` null: of a conversation that is not begun. */
export type ExportedDraft = Awaited<ReturnType<typeof openDraft>> & { id: string; threadId: string | null };
/** All that the caller typed and did not send, the newest first. */
export const exportDrafts = readVerb("messages:read", async (ctx, _: undefined): Promise<ExportedDraft[]> => {
  const rows = ctx.actor.id ? await listDrafts(ctx.tx, ctx.actor.id) : [];
  const drafts: ExportedDraft[] = [];
  for (const row of rows) drafts.push({ ...(await openDraft(ctx, row)), id: row.id, threadId: row.threadId });
  return drafts;
});

/** Keeps what is being typed; without a word and a file it is thrown away. The desk's members each have their own. */
export const saveDraft = writeVerb("messages:write", async (ctx, asked: SaveDraft): Promise<Draft> => {
  const { threadId, subject = "", message, attachments = [] } = asked;
  const authorId = ctx.actor.id;
  if (!authorId) throw new Refused("NOT_FOUND");
  if (threadId && !(await findThread(ctx.tx, placeOf(ctx), threadId))) throw new Refused("NOT_FOUND");
  ctx.record("message.draft_saved", threadId ?? authorId);
  const files = await listUnsent(ctx, attachments);
  if (message.trim() === "" && subject.trim() === "" && files.length === 0) {
    await deleteDraft(ctx.tx, { authorId, threadId });
    return NONE;
  }
  const id = newId(ctx.now);
  const sealed = sealWords(ctx, { table: "message_drafts", id }, JSON.stringify({ subject, message }));
  const documentIds = files.length > 0 ? files.map((file) => file.id) : null;
  await saveDraftRow(ctx.tx, { id, authorId, threadId, sealed, documentIds, savedAt: ctx.now });
  return { subject, message, files, savedAt: ctx.now.toISOString() };
});
