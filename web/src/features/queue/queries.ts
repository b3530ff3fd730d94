import { queue } from "@jechemine/contract/queue.ts";
import { queryOptions } from "@tanstack/react-query";
import { call } from "../../api/call.ts";

/** Hints keep it fresh; the minute is for ages and for a line that was lost without a word. */
export const boardQuery = queryOptions({
  queryKey: ["queue"],
  queryFn: () => call(queue.board, {}),
  refetchInterval: 60_000,
});
export const detailQuery = (id: string) =>
  queryOptions({ queryKey: ["queue", id], queryFn: () => call(queue.get, { params: { id } }) });

const to = (id: string) => ({ params: { id } });
export const acts = {
  assign: (id: string, professionalId: string) => call(queue.assign, { ...to(id), body: { professionalId } }),
  rematch: (requestId: string) => call(queue.rematch, { body: { requestId } }),
  pool: (id: string) => call(queue.sendToPool, to(id)),
  urgent: (id: string, asSoonAsPossible: boolean) => call(queue.setUrgent, { ...to(id), body: { asSoonAsPossible } }),
};
