import { CallRefused } from "@jechemine/contract/client.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { showAsItIs } from "../../api/act.ts";
import { messageOf } from "../../api/problems.ts";
import { toast } from "../../ui/toast.tsx";
import { ProofDialog } from "./proof-dialog.tsx";

const wantsProof = (error: unknown): boolean =>
  error instanceof CallRefused && error.failure.details?.["because"] === "step_up_needed";

/** An act that may ask who one is before it is done: the dialog stands between, and the act goes on by itself. */
export function useProven<Answer>(run: (id: string) => Promise<Answer>, onDone?: (answer: Answer) => void) {
  const client = useQueryClient();
  const [asked, setAsked] = useState<string>();
  const act = useMutation({
    mutationFn: run,
    onSuccess: (answer) => onDone?.(answer),
    onError: (error, id) => {
      if (wantsProof(error)) setAsked(id);
      else toast({ text: messageOf(error) });
    },
    onSettled: () => showAsItIs(client),
  });
  const dialog = asked !== undefined && (
    <ProofDialog
      onClose={() => setAsked(undefined)}
      onProven={() => {
        setAsked(undefined);
        act.mutate(asked);
      }}
    />
  );
  return { start: (id: string) => act.mutate(id), busy: act.isPending, dialog };
}
