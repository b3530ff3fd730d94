import { z } from "zod";
import { type Job, job } from "../../platform/jobs.ts";
import { SYSTEM, writeVerb } from "../../platform/verb.ts";
import { findThreadOfDocument } from "./queries/attachments.ts";
import { listParticipants } from "./queries/threads.ts";

/** Whoever has the message open sees that its file may be opened now, or that it is gone. */
const tellOfScan = writeVerb("messages:write", async (ctx, documentId: string) => {
  const threadId = await findThreadOfDocument(ctx.tx, documentId);
  const people = threadId ? await listParticipants(ctx.tx, [threadId]) : [];
  ctx.record("message.attachment_scanned", documentId);
  ctx.hint(...people.map(({ personId }) => (personId ? `person:${personId}` : "staff:support")));
});

export const messageJobs: readonly Job[] = [
  job({
    name: "messages.tell-of-scan",
    on: "document.scanned",
    payload: z.object({ documentId: z.uuid() }),
    run: (platform, { documentId }) => tellOfScan(platform, SYSTEM, documentId),
  }),
];
