import { type AnswerHours, type DeclareLeave, type PlanShift, roster } from "@jechemine/contract/roster.ts";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { boot } from "../../api/boot.ts";
import { call } from "../../api/call.ts";
import { addDays } from "../../ui/days.ts";

const me = () => ({ params: { id: boot.account?.personId ?? "" } });

export const weekQuery = (monday: string) =>
  queryOptions({
    queryKey: ["roster", "week", monday],
    queryFn: () => call(roster.week, { query: { from: monday, to: addDays(monday, 6) } }),
    placeholderData: keepPreviousData,
  });
export const onCallQuery = queryOptions({ queryKey: ["roster", "on-call"], queryFn: () => call(roster.onCall, {}) });
export const cliniciansQuery = queryOptions({
  queryKey: ["roster", "clinicians"],
  queryFn: () => call(roster.clinicians, {}),
});
export const leavesQuery = queryOptions({ queryKey: ["roster", "leaves"], queryFn: () => call(roster.leaves, me()) });
export const hoursQuery = queryOptions({
  queryKey: ["roster", "hours"],
  queryFn: () => call(roster.answerHours, me()),
});

export const acts = {
  plan: (body: PlanShift) => call(roster.plan, { body }),
  change: (id: string, body: PlanShift) => call(roster.change, { params: { id }, body }),
  remove: (id: string) => call(roster.remove, { params: { id } }),
  declare: (body: DeclareLeave) => call(roster.declareLeave, { ...me(), body }),
  end: (leaveId: string) => call(roster.endLeave, { params: { ...me().params, leaveId } }),
  saveHours: (hours: AnswerHours["hours"] | null) => call(roster.saveAnswerHours, { ...me(), body: { hours } }),
};
