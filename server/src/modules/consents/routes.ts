import { consents, legalTexts } from "@jechemine/contract/consents.ts";
import { type Server, serve } from "../../platform/http.ts";
import { giveConsent, withdrawConsent } from "./give-consent.ts";
import { texts } from "./messages.ts";
import { publishText } from "./publish-text.ts";
import { readConsents, readDue, readTexts } from "./reads.ts";

const { TEXT_CHANGED, ALREADY_WITHDRAWN, ENDED_ELSEWHERE, SAME_TEXT, DATE_PAST } = texts;

export function consentRoutes(server: Server): void {
  const { platform } = server;
  serve(server, consents.list, {
    messages: {},
    run: (caller, { query }, { locale }) => readConsents(platform, caller, query.language ?? locale),
  });
  serve(server, consents.due, {
    messages: {},
    run: (caller, { query }, { locale }) => readDue(platform, caller, query.language ?? locale),
  });
  serve(server, consents.give, {
    messages: { TEXT_CHANGED },
    run: (caller, { body }, { address, agent }) => giveConsent(platform, caller, { asked: body, address, agent }),
  });
  serve(server, consents.withdraw, {
    messages: { ALREADY_WITHDRAWN, ENDED_ELSEWHERE },
    run: (caller, { params }) => withdrawConsent(platform, caller, params.id),
  });
  serve(server, legalTexts.list, { messages: {}, run: (caller) => readTexts(platform, caller, undefined) });
  serve(server, legalTexts.publish, {
    messages: { SAME_TEXT, DATE_PAST },
    run: (caller, { body }) => publishText(platform, caller, body),
  });
}
