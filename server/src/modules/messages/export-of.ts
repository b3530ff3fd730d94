import type { Message, Thread } from "@jechemine/contract/messages.ts";
import { allPages } from "../../platform/all-pages.ts";
import { type Caller, type Platform, readVerb } from "../../platform/verb.ts";
import { readThreads, threadFor } from "./reads.ts";

export type ExportedThread = Pick<Thread, "id" | "kind" | "subject" | "with"> & { messages: Message[] };

const pageOf = readVerb("messages:read", (ctx, asked: { id: string; before: string | undefined }) =>
  threadFor(ctx, { ...asked, limit: 100 }),
);

/** The caller's threads with every message that they may read, the oldest first. */
export async function exportThreads(platform: Platform, caller: Caller): Promise<ExportedThread[]> {
  const listed = (archived: "true" | "false") =>
    allPages((cursor) => readThreads(platform, caller, { archived, cursor, limit: 100 }));
  const threads: ExportedThread[] = [];
  for (const { id, kind, subject, with: others } of [...(await listed("false")), ...(await listed("true"))]) {
    // The newest page comes first, each of them oldest first.
    const pages = await allPages(async (before) => {
      const { messages, older } = await pageOf(platform, caller, { id, before });
      return { items: [messages], nextCursor: older };
    });
    threads.push({ id, kind, subject, with: others, messages: pages.toReversed().flat() });
  }
  return threads;
}
