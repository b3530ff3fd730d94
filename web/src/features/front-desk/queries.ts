import { type AddCallBack, desk, type TakeWalkIn } from "@jechemine/contract/desk.ts";
import { roster } from "@jechemine/contract/roster.ts";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

/** A day as the front desk sees it; bookings, arrivals and calls of others show by themselves. */
export const dayQuery = (day: string) =>
  queryOptions({
    queryKey: ["desk", "day", day],
    queryFn: () => call(desk.day, { query: { day } }),
    placeholderData: keepPreviousData,
  });
export const onCallQuery = queryOptions({ queryKey: ["roster", "on-call"], queryFn: () => call(roster.onCall, {}) });

export const acts = {
  arrive: (id: string, clientId: string, arrived: boolean) =>
    call(desk.arrive, { params: { id, clientId }, body: { arrived } }),
  addCallBack: (body: AddCallBack) => call(desk.addCallBack, { body }),
  tryCallBack: (id: string, reached: boolean) => call(desk.tryCallBack, { params: { id }, body: { reached } }),
  walkIn: (body: TakeWalkIn) => call(desk.walkIn, { body }),
};
