import { calendarFeeds } from "@jechemine/contract/calendar-feeds.ts";
import { type DecideFileRequest, type Export, exports, fileRequests } from "@jechemine/contract/exports.ts";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { locale } from "../../i18n/language.ts";

/** While one is built the page looks again, beside the hints that it hears. */
const LOOK = 2_000;
export const latestQuery = queryOptions({
  queryKey: ["exports", "latest"],
  queryFn: () => call(exports.latest, {}),
  refetchInterval: ({ state }) => (state.data?.export?.state === "building" ? LOOK : false),
});
export const myRequestsQuery = queryOptions({
  queryKey: ["exports", "file-requests", "mine"],
  queryFn: () => call(fileRequests.mine, {}),
  refetchInterval: ({ state }) => (state.data?.copy?.state === "building" ? LOOK : false),
});
export const toAnswerQuery = queryOptions({
  queryKey: ["exports", "file-requests", "to-answer"],
  queryFn: () => call(fileRequests.list, {}),
});
/** As it was opened: it does not change under who reads it. */
export const reviewQuery = (id: string) =>
  queryOptions({
    queryKey: ["exports", "file-requests", id],
    queryFn: () => call(fileRequests.review, { params: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
    meta: { fixed: true },
  });
export const feedQuery = queryOptions({
  queryKey: ["exports", "feed"],
  queryFn: () => call(calendarFeeds.mine, {}),
});
export const acts = {
  ask: () => call(exports.ask, { body: { locale } }),
  link: ({ id, kind }: Pick<Export, "id" | "kind">) =>
    call(kind === "file" ? fileRequests.link : exports.link, { params: { id } }),
  askFile: (body: { professionalId?: string; message?: string }) => call(fileRequests.ask, { body }),
  withdraw: (id: string) => call(fileRequests.withdraw, { params: { id } }),
  prepare: (id: string) => call(fileRequests.prepare, { params: { id }, body: { locale } }),
  decide: (id: string, body: DecideFileRequest) => call(fileRequests.decide, { params: { id }, body }),
  makeFeed: (initials: boolean) => call(calendarFeeds.make, { body: { initials } }),
  endFeed: () => call(calendarFeeds.end, {}),
};
