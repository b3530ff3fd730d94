import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "../ui/toast.tsx";
import { messageOf } from "./problems.ts";

/** Asks again for all that is shown; queries with `meta: { fixed: true }` are left alone. */
export const showAsItIs = (client: QueryClient) =>
  client.invalidateQueries({ predicate: ({ meta }) => meta?.["fixed"] !== true });

type Act<Answer> = { run: () => Promise<Answer>; done: string | ((answer: Answer) => string) };

/** One act of a work place: says what happened, and shows things as they are now, also when somebody else was faster. */
export function useAct<Answer = unknown>() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ run }: Act<Answer>) => run(),
    onSuccess: (answer, { done }) => toast({ text: typeof done === "string" ? done : done(answer) }),
    onError: (error) => toast({ text: messageOf(error) }),
    onSettled: () => showAsItIs(client),
  });
}
