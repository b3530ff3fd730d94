import { merges } from "@jechemine/contract/merges.ts";
import { type Server, serve } from "../../platform/http.ts";
import { readDuplicates, sayApart } from "./find-duplicates.ts";
import { mergePeople, previewMerge } from "./merge-people.ts";
import { mergeMessages as messages } from "./messages.ts";
import { readMerges, undoMerge } from "./undo-merge.ts";

export function mergeRoutes(server: Server): void {
  const { platform } = server;
  serve(server, merges.duplicates, { messages: {}, run: (caller) => readDuplicates(platform, caller, undefined) });
  serve(server, merges.apart, { messages, run: (caller, { body }) => sayApart(platform, caller, body) });
  serve(server, merges.preview, { messages, run: (caller, { query }) => previewMerge(platform, caller, query) });
  serve(server, merges.merge, { messages, run: (caller, { body }) => mergePeople(platform, caller, body) });
  serve(server, merges.list, { messages: {}, run: (caller) => readMerges(platform, caller, undefined) });
  serve(server, merges.undo, { messages, run: (caller, { params }) => undoMerge(platform, caller, params.id) });
}
