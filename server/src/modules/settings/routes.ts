import { legal } from "@jechemine/contract/legal.ts";
import { settings } from "@jechemine/contract/settings.ts";
import { type Server, serve } from "../../platform/http.ts";
import { settingsMessages } from "./messages.ts";
import { readLegalText } from "./read-legal-text.ts";
import { readSettings } from "./reads.ts";
import { saveSettings } from "./save-settings.ts";

export function settingsRoutes(server: Server) {
  const { platform } = server;
  serve(server, settings.read, { messages: {}, run: (caller) => readSettings(platform, caller, undefined) });
  serve(server, legal.text, { messages: {}, run: (caller, asked) => readLegalText(platform, caller, asked) });
  serve(server, settings.save, {
    messages: settingsMessages,
    run: (caller, { body }) => saveSettings(platform, caller, body),
  });
}
