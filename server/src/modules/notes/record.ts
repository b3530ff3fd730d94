import type { WriteCtx } from "../../platform/verb.ts";
import { listMembers } from "./queries.ts";

type About = { id: string; fileId: string; memberId: string | null; private: boolean };
type Act = "started" | "saved" | "changed" | "signed" | "amended" | "removed" | "opened";

/**
 * One audit row for each client whose data the note is, so that all of them can see who opened it. Of a private note the row names no
 * client: that it exists is the author's own matter too.
 */
export async function recordNote(
  ctx: Pick<WriteCtx, "tx" | "record" | "asSystem">,
  act: Act,
  note: About,
  details: object = {},
): Promise<void> {
  const about = note.private ? [] : note.memberId ? [note.memberId] : await membersOf(ctx, note.fileId);
  if (about.length === 0) ctx.record(`note.${act}`, note.id, { details });
  for (const clientId of about) ctx.record(`note.${act}`, note.id, { clientId, details });
}

/** The note was shown already; after the end of care its members are no longer the reader's to list. */
const membersOf = async ({ tx, asSystem }: Pick<WriteCtx, "tx" | "asSystem">, fileId: string): Promise<string[]> =>
  (await asSystem(() => listMembers(tx, fileId))).map(({ clientId }) => clientId);
