import { alerts } from "@jechemine/contract/alerts.ts";
import { type Server, serve } from "../../platform/http.ts";
import { acknowledgeAlert, closeAlert } from "./answer-alert.ts";
import { handOnNow } from "./hand-on.ts";
import { alertRefusals as messages } from "./messages.ts";
import { readAlert, readAlerts, readUnacknowledged, readWaiting } from "./reads.ts";
import type { SourceReaders } from "./sources.ts";

/** `sources`: how each room reads its own texts. */
export function alertRoutes(server: Server, sources: SourceReaders) {
  const { platform } = server;
  const none = { messages: {} };
  serve(server, alerts.list, { ...none, run: (caller, { query }) => readAlerts(platform, caller, query) });
  serve(server, alerts.waiting, { ...none, run: (caller) => readWaiting(platform, caller, undefined) });
  serve(server, alerts.get, {
    ...none,
    run: (caller, { params: { id } }) => readAlert(platform, caller, { id, sources }),
  });
  serve(server, alerts.acknowledge, {
    messages,
    run: (caller, { params: { id } }) => acknowledgeAlert(platform, caller, { id, sources }),
  });
  serve(server, alerts.escalate, {
    messages,
    run: (caller, { params: { id } }) => handOnNow(platform, caller, { id, sources }),
  });
  serve(server, alerts.close, {
    messages,
    run: (caller, { params: { id }, body }) => closeAlert(platform, caller, { id, sources, ...body }),
  });
  serve(server, alerts.unacknowledged, {
    ...none,
    run: (caller) => readUnacknowledged(platform, caller, undefined),
  });
}
