import { availability } from "@jechemine/contract/availability.ts";
import { type Server, serve } from "../../platform/http.ts";
import { findSlots } from "./free-time.ts";
import { availabilityMessages as messages } from "./messages.ts";
import {
  addException,
  addHoliday,
  readAvailability,
  readHolidays,
  removeException,
  removeHoliday,
  writeRules,
  writeWindows,
} from "./write-availability.ts";

export function availabilityRoutes(server: Server): void {
  const { platform } = server;
  serve(server, availability.slots, { messages: {}, run: (caller, { query }) => findSlots(platform, caller, query) });
  serve(server, availability.read, {
    messages: {},
    run: (caller, { query }) => readAvailability(platform, caller, query),
  });
  serve(server, availability.writeWindows, {
    messages,
    run: (caller, { body }) => writeWindows(platform, caller, body),
  });
  serve(server, availability.addException, {
    messages,
    run: (caller, { body }) => addException(platform, caller, body),
  });
  serve(server, availability.removeException, {
    messages: {},
    run: (caller, { params }) => removeException(platform, caller, params.id),
  });
  serve(server, availability.writeRules, {
    messages: {},
    run: (caller, { body }) => writeRules(platform, caller, body),
  });
  serve(server, availability.holidays, { messages: {}, run: (caller) => readHolidays(platform, caller, {}) });
  serve(server, availability.addHoliday, { messages, run: (caller, { body }) => addHoliday(platform, caller, body) });
  serve(server, availability.removeHoliday, {
    messages: {},
    run: (caller, { params }) => removeHoliday(platform, caller, params.id),
  });
}
