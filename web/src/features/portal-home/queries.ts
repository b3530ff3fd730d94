import { appointments } from "@jechemine/contract/appointments.ts";
import { billing } from "@jechemine/contract/billing.ts";
import { notifications } from "@jechemine/contract/notifications.ts";
import { requests } from "@jechemine/contract/requests.ts";
import { selfScheduling } from "@jechemine/contract/self-scheduling.ts";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

export const upcomingQuery = queryOptions({
  queryKey: ["appointments", "home"],
  queryFn: async () => (await call(appointments.list, { query: { when: "upcoming", limit: 10 } })).items,
});
export const requestsQuery = queryOptions({ queryKey: ["requests"], queryFn: () => call(requests.list, {}) });
export const calendarsQuery = queryOptions({
  queryKey: ["self-schedule", "calendars"],
  queryFn: () => call(selfScheduling.calendars, {}),
});
export const balanceQuery = queryOptions({
  queryKey: ["billing", "balance"],
  queryFn: () => call(billing.balance, {}),
});
export const newsQuery = queryOptions({
  queryKey: ["notifications", "home"],
  queryFn: async () => (await call(notifications.list, { query: { limit: 4 } })).items,
});
