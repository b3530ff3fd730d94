import { alerts, type CloseAlert } from "@jechemine/contract/alerts.ts";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

export const VIEWS = ["open", "closed"] as const;
export type View = (typeof VIEWS)[number];

export const alertsQuery = (state: View) =>
  infiniteQueryOptions({
    queryKey: ["alerts", state],
    queryFn: ({ pageParam }) => call(alerts.list, { query: { state, ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
  });
/** For the day's page. */
export const openAlertsQuery = queryOptions({
  queryKey: ["alerts", "first"],
  queryFn: () => call(alerts.list, { query: { state: "open", limit: 20 } }),
});
export const alertQuery = (id: string) =>
  queryOptions({ queryKey: ["alerts", "one", id], queryFn: () => call(alerts.get, { params: { id } }) });
export const unacknowledgedQuery = queryOptions({
  queryKey: ["alerts", "unacknowledged"],
  queryFn: () => call(alerts.unacknowledged, {}),
});

const to = (id: string) => ({ params: { id } });
export const acts = {
  acknowledge: (id: string) => call(alerts.acknowledge, to(id)),
  escalate: (id: string) => call(alerts.escalate, to(id)),
  close: (id: string, body: CloseAlert) => call(alerts.close, { ...to(id), body }),
};
