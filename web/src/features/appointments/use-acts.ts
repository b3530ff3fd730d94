import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { codeOf } from "../../api/problems.ts";
import { toast } from "../../ui/toast.tsx";
import { t } from "./messages.ts";
import type { Port } from "./port.ts";

/** The fee as it is now; asked again when the dialog opens. */
export const usePreview = (port: Port, isOpen: boolean) =>
  useQuery({ queryKey: [...port.key, "preview"], queryFn: port.preview, enabled: isOpen, staleTime: 0, retry: false });

/** A fee that appeared or changed meanwhile is shown before anything is done. */
export const isFeeNews = (error: unknown) => ["FEE_APPLIES", "ASK_AGAIN"].includes(codeOf(error) ?? "");

type Done = { said: string; onDone?: () => void };

/** An act on an appointment: never optimistic, everything that shows it is asked again. */
export function useActOn<Input>(run: (input: Input) => Promise<unknown>, { said, onDone }: Done) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: () => {
      toast({ text: said });
      onDone?.();
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["appointments"] }),
        client.invalidateQueries({ queryKey: ["requests"] }),
      ]),
  });
}

export const useConfirm = (port: Port) => useActOn(port.confirm, { said: t("appointments.confirmed.toast") });
