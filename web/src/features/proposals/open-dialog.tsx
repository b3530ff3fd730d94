import type { Matched } from "@jechemine/contract/proposals.ts";
import { useAct } from "../../api/act.ts";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";
import { ServiceChoice, useServices } from "./service-choice.tsx";

/** Lets one client choose a time by themselves. */
export function OpenDialog({ matched, onClose }: { matched: Matched; onClose: () => void }) {
  const services = useServices(matched);
  const act = useAct();
  const { fileId, client } = matched;
  const { serviceId } = services;
  const open = () => {
    if (!fileId || !serviceId) return;
    const run = () => acts.openCalendar({ fileId, clientId: client.personId, serviceId });
    act.mutate({ run, done: () => t("proposals.matched.opened", { name: client.name }) }, { onSettled: onClose });
  };
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t("proposals.open.title", { name: client.name })}
      action={t("proposals.matched.open")}
      busy={act.isPending}
      onConfirm={open}
    >
      <div className="grid gap-4">
        <p>{t("proposals.open.consequence", { name: client.name })}</p>
        <ServiceChoice {...services} />
      </div>
    </ConfirmDialog>
  );
}
