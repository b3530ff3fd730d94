import type { NoteToReview } from "@jechemine/contract/exports.ts";
import type { ClinicalCtx } from "../../platform/verb.ts";
import { displayNames } from "../people/index.ts";
import { listAmendments, listSigned } from "./queries.ts";
import { openText } from "./text.ts";

type Asked = { fileId: string; clientId: string; until: Date };
/**
 * The record that a client may have, as the professional who answers for it sees it: what was signed until then, with what was added to it.
 * Drafts and private notes are no part of it, nor is what is private to another member of the file. Stands in the client's access log.
 */
export async function fileForClient(ctx: ClinicalCtx, { fileId, clientId, until }: Asked): Promise<NoteToReview[]> {
  const rows = await listSigned(ctx.tx, { fileId, clientId, until });
  const added = await Promise.all(rows.map(({ id }) => listAmendments(ctx.tx, id)));
  const authors = [...rows, ...added.flat()].map(({ authorId }) => authorId);
  const names = await ctx.asSystem(() => displayNames(ctx, [...new Set(authors)]));
  ctx.record("notes.reviewed", fileId, { clientId, details: { notes: rows.length } });
  return rows.map((row, index) => ({
    id: row.id,
    kind: row.kind,
    author: names.get(row.authorId) ?? "",
    occurredAt: row.occurredAt.toISOString(),
    signedAt: row.signedAt.toISOString(),
    text: openText(ctx, "notes", row),
    amendments: (added[index] ?? [])
      .filter(({ at }) => at <= until)
      .map((one) => ({
        author: names.get(one.authorId) ?? "",
        at: one.at.toISOString(),
        text: openText(ctx, "note_amendments", one),
      })),
  }));
}
