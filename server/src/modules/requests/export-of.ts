import type { MyRequest } from "@jechemine/contract/requests.ts";
import { type Caller, type Platform, readVerb } from "../../platform/verb.ts";
import { readMyRequests } from "./my-requests.ts";
import { readNote } from "./note.ts";

export type ExportedRequest = MyRequest & { note: string | null };

/** The free note is for clinicians to read; whoever wrote it may still take it away. The request was found as the caller. */
const noteOf = readVerb("requests:read", (ctx, requestId: string) => ctx.asSystem(() => readNote(ctx, requestId)));

/** What the caller asked for, with their own words. */
export async function exportRequests(platform: Platform, caller: Caller): Promise<ExportedRequest[]> {
  const requests = await readMyRequests(platform, caller, undefined);
  return Promise.all(
    requests.map(async (request) => ({ ...request, note: await noteOf(platform, caller, request.id) })),
  );
}
