import { desk } from "@jechemine/contract/desk.ts";
import { type Server, serve } from "../../platform/http.ts";
import { addCallBack, tryCallBack } from "./call-backs.ts";
import { markArrival } from "./mark-arrival.ts";
import { deskMessages as messages } from "./messages.ts";
import { readDay } from "./read-day.ts";
import { takeWalkIn } from "./take-walk-in.ts";

export function deskRoutes(server: Server): void {
  const { platform } = server;
  serve(server, desk.day, { messages: {}, run: (caller, { query }) => readDay(platform, caller, query) });
  serve(server, desk.arrive, {
    messages,
    run: (caller, { params, body }) => markArrival(platform, caller, { ...params, ...body }),
  });
  serve(server, desk.addCallBack, { messages: {}, run: (caller, { body }) => addCallBack(platform, caller, body) });
  serve(server, desk.tryCallBack, {
    messages,
    run: (caller, { params, body }) => tryCallBack(platform, caller, { ...params, ...body }),
  });
  serve(server, desk.walkIn, { messages: {}, run: (caller, { body }) => takeWalkIn(platform, caller, body) });
}
