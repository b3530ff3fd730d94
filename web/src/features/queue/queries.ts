import { queue } from "@jechemine/contract/queue.ts";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { toast } from "../../ui/toast.tsx";

/** Hints keep it fresh; the minute is for ages and for a line that was lost without a word. */
export const boardQuery = queryOptions({
  queryKey: ["queue"],
  queryFn: () => call(queue.board, {}),
  refetchInterval: 60_000,
});
export const detailQuery = (id: string) =>
  queryOptions({ queryKey: ["queue", id], queryFn: () => call(queue.get, { params: { id } }) });

type Act = { run: () => Promise<unknown>; done: string };
/** One act of intake staff: says what happened, then shows the queue as it is. */
export function useQueueAct() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ run }: Act) => run(),
    onSuccess: (_answer, { done }) => toast({ text: done }),
    onError: (error) => toast({ text: messageOf(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: ["queue"] }),
  });
}

const to = (id: string) => ({ params: { id } });
export const acts = {
  assign: (id: string, professionalId: string) => call(queue.assign, { ...to(id), body: { professionalId } }),
  rematch: (requestId: string) => call(queue.rematch, { body: { requestId } }),
  pool: (id: string) => call(queue.sendToPool, to(id)),
  urgent: (id: string, asSoonAsPossible: boolean) => call(queue.setUrgent, { ...to(id), body: { asSoonAsPossible } }),
};
