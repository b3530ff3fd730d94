import type { QueueCard } from "@jechemine/contract/queue.ts";
import { Eye, RefreshCw, UserCheck, Waves, Zap } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { may } from "../../api/boot.ts";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Menu, type MenuAction } from "../../ui/menu.tsx";
import { CompleteDialog } from "./complete-dialog.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

type CardMenuProps = { card: QueueCard; onOpen: (id: string) => void };

/** All that intake staff may do to a request, by menu: nothing needs a drag. */
export function CardMenu({ card, onOpen }: CardMenuProps) {
  const { id, number } = card;
  const act = useAct();
  const [asked, setAsked] = useState<"pool" | "complete">();
  const close = () => setAsked(undefined);
  const sendToPool = () =>
    act.mutate({ run: () => acts.pool(id), done: t("queue.done.pool", { number }) }, { onSettled: close });
  return (
    <>
      <Menu label={t("queue.card.actions", { number })} actions={actionsFor({ card, act, onOpen, ask: setAsked })} />
      <ConfirmDialog
        isOpen={asked === "pool"}
        onClose={close}
        title={t("queue.pool.ask", { number })}
        action={t("queue.act.pool")}
        busy={act.isPending}
        onConfirm={sendToPool}
      >
        <p>{t("queue.pool.consequence")}</p>
      </ConfirmDialog>
      {asked === "complete" && <CompleteDialog card={card} onClose={close} />}
    </>
  );
}

type Asked = "pool" | "complete";
type For = CardMenuProps & { act: ReturnType<typeof useAct>; ask: (what: Asked) => void };
function actionsFor({ card, act, onOpen, ask }: For): MenuAction[] {
  const { id, number, state, asSoonAsPossible } = card;
  const see: MenuAction = { id: "why", label: t("queue.act.why"), icon: Eye, onAction: () => onOpen(id) };
  if (!may("queue:write")) return [see];
  const rematch = () => act.mutate({ run: () => acts.rematch(id), done: t("queue.done.rematch", { number }) });
  const done = asSoonAsPossible ? t("queue.done.notUrgent", { number }) : t("queue.done.urgent", { number });
  const urgent = () => act.mutate({ run: () => acts.urgent(id, !asSoonAsPossible), done });
  const inMatching = state === "open" || state === "proposed" || state === "pool";
  return [
    see,
    ...(state === "needs_intake"
      ? [{ id: "complete", label: t("queue.act.complete"), icon: UserCheck, onAction: () => ask("complete") }]
      : []),
    ...(state === "awaiting_consent"
      ? [{ id: "accepted", label: t("queue.act.accepted"), icon: UserCheck, onAction: () => ask("complete") }]
      : []),
    ...(inMatching ? [{ id: "rematch", label: t("queue.act.rematch"), icon: RefreshCw, onAction: rematch }] : []),
    ...(state === "open" || state === "proposed"
      ? [{ id: "pool", label: t("queue.act.pool"), icon: Waves, onAction: () => ask("pool") }]
      : []),
    {
      id: "urgent",
      label: t(asSoonAsPossible ? "queue.act.notUrgent" : "queue.act.urgent"),
      icon: Zap,
      onAction: urgent,
    },
  ];
}
