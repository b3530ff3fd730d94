import type { Matched } from "@jechemine/contract/proposals.ts";
import { useQuery } from "@tanstack/react-query";
import { CalendarPlus, Eye, Undo2 } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { useReasonLabel } from "../../api/taxonomy.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Avatar, NumberBadge } from "../../ui/marks.tsx";
import { Menu } from "../../ui/menu.tsx";
import { useNow } from "../../ui/now.ts";
import { t } from "./messages.ts";
import { OpenDialog } from "./open-dialog.tsx";
import { PlanDialog } from "./plan-dialog.tsx";
import { acts, matchedQuery } from "./queries.ts";
import { RequestDialog } from "./request-dialog.tsx";

/** Accepted requests without a date: open the calendar, or propose one. Nothing while there is none. */
export function MatchedCard() {
  const { data = [] } = useQuery(matchedQuery);
  if (data.length === 0) return null;
  return (
    <Card title={t("proposals.matched.title")} aside={<NumberBadge count={data.length} />} flush>
      <ul className="rows">
        {data.map((matched) => (
          <MatchedRow key={matched.requestId} matched={matched} />
        ))}
      </ul>
    </Card>
  );
}

type Open = "plan" | "open" | "release" | "read";

function MatchedRow({ matched }: { matched: Matched }) {
  const [open, setOpen] = useState<Open>();
  const nameOf = useReasonLabel();
  const now = useNow();
  const { client, reasons, matchedAt } = matched;
  const close = () => setOpen(undefined);
  const actions = [
    { id: "plan", label: t("proposals.matched.propose"), icon: CalendarPlus, onAction: () => setOpen("plan") },
    { id: "read", label: t("proposals.read"), icon: Eye, onAction: () => setOpen("read") },
    { id: "release", label: t("proposals.matched.release"), icon: Undo2, onAction: () => setOpen("release") },
  ];
  return (
    <li className="row flex-wrap">
      <Avatar name={client.name} />
      {/* On phones the menu stays on the line of the name and the act goes under it. */}
      <span className="grow max-sm:basis-[calc(100%-124px)]">
        <span className="row__t">{client.name}</span>
        <span className="row__s">
          {reasons.map(nameOf).join(", ")} · {t("proposals.matched.since", { age: fmt.ago(matchedAt, now) })}
        </span>
      </span>
      <Button
        kind="soft"
        size="sm"
        className="max-sm:order-1 max-sm:ml-[52px]"
        onPress={() => setOpen("open")}
        aria-label={t("proposals.matched.open.for", { name: client.name })}
      >
        {t("proposals.matched.open")}
      </Button>
      <Menu label={t("proposals.matched.more", { name: client.name })} actions={actions} />
      {open === "open" && <OpenDialog matched={matched} onClose={close} />}
      {open === "plan" && <PlanDialog matched={matched} onClose={close} />}
      {open === "read" && <RequestDialog proposal={matched} onClose={close} />}
      {open === "release" && <Release matched={matched} onClose={close} />}
    </li>
  );
}

function Release({ matched: { requestId, client }, onClose }: { matched: Matched; onClose: () => void }) {
  const act = useAct();
  const release = () =>
    act.mutate({ run: () => acts.release(requestId), done: () => t("proposals.released") }, { onSettled: onClose });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t("proposals.release.title", { name: client.name })}
      action={t("proposals.matched.release")}
      busy={act.isPending}
      onConfirm={release}
    >
      <p>{t("proposals.release.consequence")}</p>
    </ConfirmDialog>
  );
}
