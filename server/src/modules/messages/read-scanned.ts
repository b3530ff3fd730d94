import { appPath } from "@jechemine/contract/paths.ts";
import type { SourceReader } from "../alerts/index.ts";
import { placeOf } from "./place.ts";
import { findMessage } from "./queries/messages.ts";
import { findSubject, findThread } from "./queries/threads.ts";
import { openWords } from "./words.ts";

/** For an alert that a message raised: the message alone, with the subject where it opened the thread. */
export const readScannedMessage: SourceReader = async (ctx, id) => {
  const message = await findMessage(ctx.tx, id);
  if (!message) return null;
  const { threadId, number, sealed } = message;
  const thread = await findThread(ctx.tx, placeOf(ctx), threadId);
  const words = openWords(ctx, { table: "messages", id }, sealed);
  const inbox = appPath(ctx.actor.role === "staff" ? "adminMessages" : "workspaceMessages");
  const path = thread ? `${inbox}?thread=${threadId}` : null;
  if (number > 1) return { words, path };
  // Threads are their participants' to read: the subject goes with its first message, which was found as the caller.
  const sealedSubject = await ctx.asSystem(() => findSubject(ctx.tx, threadId));
  return { words: `${openWords(ctx, { table: "threads", id: threadId }, sealedSubject)}\n\n${words}`, path };
};
