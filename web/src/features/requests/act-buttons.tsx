import { type MyRequest, requests } from "@jechemine/contract/requests.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/call.ts";
import { messageOf } from "../../api/problems.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { toast } from "../../ui/toast.tsx";
import { myRequestsQuery } from "./queries.ts";
import { t } from "./state.messages.ts";

type Act = typeof requests.notForMe | typeof requests.withdraw;

/** An act on my request: asks with the consequence, writes the answer where the page reads it. */
function useAct(act: Act, id: string, said: string) {
  const [isOpen, setOpen] = useState(false);
  const client = useQueryClient();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => call(act, { params: { id } }),
    onSuccess: (after) => {
      client.setQueryData<MyRequest[]>(myRequestsQuery.queryKey, (all) =>
        all?.map((each) => (each.id === after.id ? after : each)),
      );
      setOpen(false);
      toast({ text: said });
    },
    onSettled: () => client.invalidateQueries({ queryKey: myRequestsQuery.queryKey }),
  });
  const open = () => {
    reset();
    setOpen(true);
  };
  return { isOpen, open, close: () => setOpen(false), run: () => mutate(), isPending, error };
}

const Failed = ({ error }: { error: Error | null }) =>
  error && (
    <div className="mt-4">
      <Notice tone="bad" alert title={messageOf(error)} />
    </div>
  );

export function NotForMe({ id }: { id: string }) {
  const act = useAct(requests.notForMe, id, t("requests.notforme.done"));
  return (
    <>
      <Button size="sm" onPress={act.open}>
        {t("requests.notforme")}
      </Button>
      <ConfirmDialog
        isOpen={act.isOpen}
        onClose={act.close}
        title={t("requests.notforme.title")}
        action={t("requests.notforme.go")}
        cancel={t("requests.notforme.keep")}
        onConfirm={act.run}
        busy={act.isPending}
      >
        <p>{t("requests.notforme.text")}</p>
        <Failed error={act.error} />
      </ConfirmDialog>
    </>
  );
}

export function Withdraw({ id }: { id: string }) {
  const act = useAct(requests.withdraw, id, t("requests.withdraw.done"));
  return (
    <>
      <Button kind="quiet" size="sm" className="-ml-3" onPress={act.open}>
        {t("requests.withdraw")}
      </Button>
      <ConfirmDialog
        isOpen={act.isOpen}
        onClose={act.close}
        kind="danger"
        title={t("requests.withdraw.title")}
        action={t("requests.withdraw")}
        cancel={t("requests.withdraw.keep")}
        onConfirm={act.run}
        busy={act.isPending}
      >
        <p>{t("requests.withdraw.text")}</p>
        <Failed error={act.error} />
      </ConfirmDialog>
    </>
  );
}
