import { accountSettings } from "@jechemine/contract/account-settings.ts";
import { deletions } from "@jechemine/contract/deletions.ts";
import { destructions } from "@jechemine/contract/destructions.ts";
import type { Fate } from "../../platform/fates.ts";
import { type Server, serve } from "../../platform/http.ts";
import { readDeletion, requestDeletion, withdrawDeletion } from "./ask-deletion.ts";
import { approveDeletion, endHold, placeHold, readDeletions, refuseDeletion } from "./decide-deletion.ts";
import { messages } from "./messages.ts";
import { readCertificates, readUpcoming } from "./read-destructions.ts";

export function deletionRoutes(server: Server, fates: readonly Fate[]): void {
  const { platform } = server;
  serve(server, accountSettings.deletion, { messages, run: (caller) => readDeletion(platform, caller, undefined) });
  serve(server, accountSettings.requestDeletion, {
    messages,
    run: (caller, { body }) => requestDeletion(platform, caller, body.wish),
  });
  serve(server, accountSettings.withdrawDeletion, {
    messages,
    run: (caller) => withdrawDeletion(platform, caller, undefined),
  });
  serve(server, deletions.list, { messages, run: (caller, { query }) => readDeletions(platform, caller, query) });
  serve(server, deletions.approve, {
    messages,
    run: (caller, { params }) => approveDeletion(platform, caller, { id: params.id, fates }),
  });
  serve(server, deletions.refuse, {
    messages,
    run: (caller, { params, body }) => refuseDeletion(platform, caller, { ...params, ...body }),
  });
  serve(server, deletions.hold, {
    messages,
    run: (caller, { params, body }) => placeHold(platform, caller, { ...params, ...body }),
  });
  serve(server, deletions.liftHold, { messages, run: (caller, { params }) => endHold(platform, caller, params.id) });
  serve(server, destructions.certificates, {
    messages,
    run: (caller, { query }) => readCertificates(platform, caller, query),
  });
  serve(server, destructions.upcoming, { messages, run: (caller) => readUpcoming(platform, caller, undefined) });
}
