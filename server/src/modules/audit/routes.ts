import { audit } from "@jechemine/contract/audit.ts";
import { type Server, serve } from "../../platform/http.ts";
import { readAudit } from "./read-audit.ts";

export function auditRoutes(server: Server): void {
  serve(server, audit.list, { messages: {}, run: (caller, { query }) => readAudit(server.platform, caller, query) });
}
