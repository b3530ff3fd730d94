import { contact } from "@jechemine/contract/contact.ts";
import { type Server, serve } from "../../platform/http.ts";
import { respondToContact, sortContact } from "./answer-contact.ts";
import { readContact, readContacts } from "./reads.ts";
import { receiveContact } from "./receive-contact.ts";

export function contactRoutes(server: Server) {
  const { platform } = server;
  const messages = {};
  serve(server, contact.send, {
    messages,
    run: (caller, { body }, { address, locale }) => receiveContact(platform, caller, { said: body, locale, address }),
  });
  serve(server, contact.list, { messages, run: (caller, asked) => readContacts(platform, caller, asked) });
  serve(server, contact.get, { messages, run: (caller, { params }) => readContact(platform, caller, params.id) });
  serve(server, contact.change, {
    messages,
    run: (caller, { params, body }) => sortContact(platform, caller, { ...params, ...body }),
  });
  serve(server, contact.respond, {
    messages,
    run: (caller, { params, body }) => respondToContact(platform, caller, { ...params, ...body }),
  });
}
