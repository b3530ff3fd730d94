import { notifications } from "@jechemine/contract/notifications.ts";
import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { now } from "../../ui/now.ts";
import { toast } from "../../ui/toast.tsx";
import { unreadIn, withRead } from "./feed.ts";
import { t } from "./messages.ts";

const feedQuery = infiniteQueryOptions({
  queryKey: ["notifications", "feed"],
  queryFn: ({ pageParam }) => call(notifications.list, { query: { ...(pageParam && { cursor: pageParam }) } }),
  initialPageParam: "",
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
});
const ALL = "all";
const COUNT = ["notifications", "unread-count"];

/** Reading shows at once; when the server did not hear of it, everything goes back. */
function useReading() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => {
      await (id === ALL ? call(notifications.markAllRead, {}) : call(notifications.markRead, { params: { id } }));
    },
    onMutate: async (id) => {
      await client.cancelQueries({ queryKey: ["notifications"] });
      const before = client.getQueryData(feedQuery.queryKey);
      if (!before) return { before };
      const after = withRead(before, (each) => id === ALL || each.id === id, new Date(now()).toISOString());
      client.setQueryData(feedQuery.queryKey, { ...before, pages: after.pages });
      client.setQueryData<{ count: number }>(COUNT, (known) => ({
        count: id === ALL ? 0 : Math.max(0, (known?.count ?? unreadIn(before).length) - 1),
      }));
      return { before };
    },
    onError: (error, _id, held) => {
      if (held?.before) client.setQueryData(feedQuery.queryKey, held.before);
      toast({ text: t("notifications.failed", { why: messageOf(error) }) });
    },
    onSettled: () => client.invalidateQueries({ queryKey: COUNT }),
  });
}

export function useFeed() {
  const query = useInfiniteQuery(feedQuery);
  const reading = useReading();
  return { query, read: (id: string) => reading.mutate(id), readAll: () => reading.mutate(ALL) };
}
