import { notes } from "@jechemine/contract/notes.ts";
import { type Server, serve } from "../../platform/http.ts";
import { amendNote } from "./amend-note.ts";
import { changeNote } from "./change-note.ts";
import { noteMessages } from "./messages.ts";
import { listNotes, readNote, readNotesToWrite } from "./reads.ts";
import { removeDraft } from "./remove-draft.ts";
import { saveDraft } from "./save-draft.ts";
import { signNote } from "./sign-note.ts";
import { startNote } from "./start-note.ts";

const messages = noteMessages;

export function noteRoutes(server: Server): void {
  const { platform } = server;
  serve(server, notes.list, {
    messages: {},
    run: (caller, { params, query }) => listNotes(platform, caller, { ...query, ...params }),
  });
  serve(server, notes.start, {
    messages,
    run: (caller, { params, body }) => startNote(platform, caller, { ...body, ...params }),
  });
  serve(server, notes.toWrite, { messages: {}, run: (caller) => readNotesToWrite(platform, caller, undefined) });
  serve(server, notes.get, { messages: {}, run: (caller, { params }) => readNote(platform, caller, params.id) });
  serve(server, notes.save, {
    messages,
    run: (caller, { params, body }) => saveDraft(platform, caller, { ...body, ...params }),
  });
  serve(server, notes.change, {
    messages,
    run: (caller, { params, body }) => changeNote(platform, caller, { ...body, ...params }),
  });
  serve(server, notes.sign, {
    messages,
    run: (caller, { params, body }) => signNote(platform, caller, { ...body, ...params }),
  });
  serve(server, notes.amend, {
    messages,
    run: (caller, { params, body }) => amendNote(platform, caller, { ...body, ...params }),
  });
  serve(server, notes.remove, {
    messages,
    run: (caller, { params, query }) => removeDraft(platform, caller, { ...query, ...params }),
  });
}
