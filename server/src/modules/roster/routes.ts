import { roster } from "@jechemine/contract/roster.ts";
import { type Server, serve } from "../../platform/http.ts";
import { declareLeave, endLeave, readLeaves } from "./absences.ts";
import { readAnswerHours, writeAnswerHours } from "./answer-hours.ts";
import { changeShift, planShift, readClinicians, readOnCall, readRoster, removeShift } from "./duty.ts";
import { rosterMessages as messages } from "./messages.ts";

export function rosterRoutes(server: Server): void {
  const { platform } = server;
  serve(server, roster.week, { messages: {}, run: (caller, { query }) => readRoster(platform, caller, query) });
  serve(server, roster.onCall, { messages: {}, run: (caller) => readOnCall(platform, caller, undefined) });
  serve(server, roster.clinicians, { messages: {}, run: (caller) => readClinicians(platform, caller, undefined) });
  serve(server, roster.plan, { messages, run: (caller, { body }) => planShift(platform, caller, body) });
  serve(server, roster.change, {
    messages,
    run: (caller, { params, body }) => changeShift(platform, caller, { ...params, ...body }),
  });
  serve(server, roster.remove, { messages, run: (caller, { params }) => removeShift(platform, caller, params.id) });
  serve(server, roster.answerHours, {
    messages: {},
    run: (caller, { params }) => readAnswerHours(platform, caller, params.id),
  });
  serve(server, roster.saveAnswerHours, {
    messages,
    run: (caller, { params, body }) => writeAnswerHours(platform, caller, { professionalId: params.id, ...body }),
  });
  serve(server, roster.leaves, { messages: {}, run: (caller, { params }) => readLeaves(platform, caller, params.id) });
  serve(server, roster.declareLeave, {
    messages,
    run: (caller, { params, body }) => declareLeave(platform, caller, { professionalId: params.id, ...body }),
  });
  serve(server, roster.endLeave, {
    messages: {},
    run: (caller, { params }) => endLeave(platform, caller, { professionalId: params.id, leaveId: params.leaveId }),
  });
}
