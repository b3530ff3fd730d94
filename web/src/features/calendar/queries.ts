import { appointments, type MoveAppointment } from "@jechemine/contract/appointments.ts";
import {
  type AddException,
  availability,
  type BookingRules,
  type WriteWindow,
} from "@jechemine/contract/availability.ts";
import { queryOptions } from "@tanstack/react-query";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";

/** My days from one to another, both included. */
export const calendarQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ["calendar", from, to],
    queryFn: () => call(appointments.calendar, { query: { professionalId: boot.account?.personId ?? "", from, to } }),
    placeholderData: (before) => before,
  });
export const slotsToMoveQuery = (id: string, day: string) =>
  queryOptions({
    queryKey: ["slots-to-move", id, day],
    queryFn: () => call(appointments.slotsToMove, { params: { id }, query: { from: day, to: day } }),
  });
export const availabilityQuery = queryOptions({
  queryKey: ["availability"],
  queryFn: () => call(availability.read, { query: {} }),
});

const to = (id: string) => ({ params: { id } });
export const acts = {
  cancel: (id: string) => call(appointments.cancel, { ...to(id), query: {} }),
  move: (id: string, body: MoveAppointment) => call(appointments.move, { ...to(id), body }),
  writeWindows: (windows: WriteWindow[]) => call(availability.writeWindows, { body: { windows } }),
  addException: (body: AddException) => call(availability.addException, { body }),
  removeException: (id: string) => call(availability.removeException, to(id)),
  writeRules: (rules: BookingRules, selfScheduling: boolean) =>
    call(availability.writeRules, { body: { rules, selfScheduling } }),
};
