import { colleagues } from "@jechemine/contract/colleagues.ts";
import { messages, portalMessages } from "@jechemine/contract/messages.ts";
import { type Server, serve } from "../../platform/http.ts";
import { answerColleague, askColleague, readColleagues } from "./colleagues.ts";
import { readDraft, saveDraft } from "./drafts.ts";
import { readThread, readThreads, readUnread } from "./reads.ts";
import { readRecipients } from "./recipients.ts";
import { colleagueRefusals, messageRefusals } from "./refusals.ts";
import { replyInThread, startThread } from "./send-message.ts";
import { markThreadRead, readAway, sayAway, sortThread } from "./sort-thread.ts";

export function messageRoutes(server: Server) {
  const { platform } = server;
  serveThreads(server, portalMessages);
  serveThreads(server, messages);
  serveColleagues(server);
  serve(server, messages.away, { messages: {}, run: (caller) => readAway(platform, caller, undefined) });
  serve(server, messages.sayAway, { messages: {}, run: (caller, { body }) => sayAway(platform, caller, body) });
}

function serveColleagues(server: Server) {
  const { platform } = server;
  serve(server, colleagues.list, { messages: {}, run: (caller) => readColleagues(platform, caller, undefined) });
  serve(server, colleagues.ask, {
    messages: colleagueRefusals,
    run: (caller, { body }) => askColleague(platform, caller, body.professionalId),
  });
  serve(server, colleagues.decide, {
    messages: colleagueRefusals,
    run: (caller, { params, body }) => answerColleague(platform, caller, { ...params, ...body }),
  });
}

/** The same verbs under both addresses. */
function serveThreads(server: Server, to: typeof portalMessages | typeof messages) {
  const { platform } = server;
  const none = { messages: {} };
  serve(server, to.list, { ...none, run: (caller, { query }) => readThreads(platform, caller, query) });
  serve(server, to.start, {
    messages: messageRefusals,
    run: (caller, { body }) => startThread(platform, caller, body),
  });
  serve(server, to.unread, { ...none, run: (caller) => readUnread(platform, caller, undefined) });
  serve(server, to.recipients, { ...none, run: (caller) => readRecipients(platform, caller, undefined) });
  serve(server, to.draft, { ...none, run: (caller) => readDraft(platform, caller, undefined) });
  serve(server, to.saveDraft, { ...none, run: (caller, { body }) => saveDraft(platform, caller, body) });
  serve(server, to.thread, {
    ...none,
    run: (caller, { params, query }) => readThread(platform, caller, { ...params, ...query }),
  });
  serve(server, to.reply, {
    messages: messageRefusals,
    run: (caller, { params, body }) => replyInThread(platform, caller, { ...params, ...body }),
  });
  serve(server, to.read, { ...none, run: (caller, { params }) => markThreadRead(platform, caller, params.id) });
  serve(server, to.readByPost, { ...none, run: (caller, { params }) => markThreadRead(platform, caller, params.id) });
  serve(server, to.sort, {
    ...none,
    run: (caller, { params, body }) => sortThread(platform, caller, { ...params, ...body }),
  });
}
