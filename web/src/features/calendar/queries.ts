import { appointments, type MoveAppointment } from "@jechemine/contract/appointments.ts";
import {
  type AddException,
  availability,
  type BookingRules,
  type WriteWindow,
} from "@jechemine/contract/availability.ts";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { toast } from "../../ui/toast.tsx";

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

type Act = { run: () => Promise<unknown>; done: string };
/** One act: says what happened, then shows things as they are now. */
export function useAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ run }: Act) => run(),
    onSuccess: (_answer, { done }) => toast({ text: done }),
    onError: (error) => toast({ text: messageOf(error) }),
    onSettled: () => client.invalidateQueries({ predicate: ({ meta }) => meta?.["fixed"] !== true }),
  });
}
