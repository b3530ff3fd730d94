import type { CloseAppointment, Closing } from "@jechemine/contract/sessions.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showAsItIs, useAct } from "../../api/act.ts";
import { fmt } from "../../ui/fmt.ts";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";
import { totalOf } from "./session.ts";

export function useReopen() {
  const act = useAct();
  return {
    isPending: act.isPending,
    reopen: (id: string) => act.mutate({ run: () => acts.reopen(id), done: t("sessions.reopened") }),
  };
}

function sayClosed({ clients }: Closing): string {
  const total = totalOf(clients, clients[0]?.fee.currency ?? "");
  return total.amountCents > 0 ? t("sessions.closed.charge", { fee: fmt.money(total) }) : t("sessions.closed.free");
}

/** Closes, says what it came to, and offers to take it back at once. What is refused stays in the dialog, in words. */
export function useClose(id: string, onDone: () => void) {
  const client = useQueryClient();
  const { reopen } = useReopen();
  return useMutation({
    mutationFn: (body: CloseAppointment) => acts.close(id, body),
    onSuccess: (closing) => {
      toast({ text: sayClosed(closing), onUndo: () => reopen(id), seconds: 12 });
      onDone();
    },
    onSettled: () => showAsItIs(client),
  });
}
