import type { Ctx } from "../../platform/verb.ts";
import { placeOf } from "./place.ts";
import { listRecent } from "./queries/messages.ts";
import { listThreads, type ThreadRow } from "./queries/threads.ts";
import { hasWords, openWords } from "./words.ts";

/** How much of one's own is opened at once; what lies further back is the next page. */
const AT_ONCE = { threads: 300, messages: 3_000 };

/** As many of the newest threads as hold so many messages; one at least, however long. */
function openable(rows: readonly ThreadRow[]): readonly ThreadRow[] {
  const opened: ThreadRow[] = [];
  let messages = 0;
  for (const row of rows.slice(0, AT_ONCE.threads)) {
    messages += row.messages;
    if (opened.length > 0 && messages > AT_ONCE.messages) break;
    opened.push(row);
  }
  return opened;
}

type Asked = Omit<Parameters<typeof listThreads>[2], "limit">;
type Wanted = { q: string; limit: number };
export type Found = {
  found: readonly ThreadRow[];
  /** Where the next page begins; none once everything was looked through. */
  last: ThreadRow | undefined;
};
/** One's own threads with these words, newest first. Sealed text has no index: it is opened and read. */
export async function searchThreads(ctx: Ctx, asked: Asked, { q, limit }: Wanted): Promise<Found> {
  const rows = await listThreads(ctx.tx, placeOf(ctx), { ...asked, limit: AT_ONCE.threads + 1 });
  const opened = openable(rows);
  const all = await withWords(ctx, opened, q);
  const found = all.slice(0, limit);
  if (all.length > limit) return { found, last: found.at(-1) };
  return { found, last: opened.length < rows.length ? opened.at(-1) : undefined };
}

async function withWords(ctx: Ctx, rows: readonly ThreadRow[], q: string): Promise<ThreadRow[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const messages = await listRecent(
    ctx.tx,
    ids,
    rows.reduce((sum, row) => sum + row.messages, 0),
  );
  const said = new Set(
    messages
      .filter(({ id, sealed }) => hasWords(openWords(ctx, { table: "messages", id }, sealed), q))
      .map(({ threadId }) => threadId),
  );
  return rows.filter(
    ({ id, sealedSubject }) => said.has(id) || hasWords(openWords(ctx, { table: "threads", id }, sealedSubject), q),
  );
}
