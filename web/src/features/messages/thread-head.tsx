import type { Thread } from "@jechemine/contract/messages.ts";
import { ArrowLeft } from "lucide-react";
import { useAct } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { IconButton } from "../../ui/button.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Avatar } from "../../ui/marks.tsx";
import { Menu, type MenuAction } from "../../ui/menu.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";
import { namesOf } from "./thread-list.tsx";

/** "usually answers within 4 h": in answer hours, for clients alone; undefined when too little is known. */
export function usualOf({ usualAnswerHours: hours }: Pick<Thread, "usualAnswerHours">): string | undefined {
  if (hours === null) return undefined;
  return hours < 24
    ? t("messages.usual.hours", { count: hours })
    : t("messages.usual.days", { count: Math.ceil(hours / 24) });
}
/** "Away until Monday · I answer then"; undefined when they are here. */
export function awayOf({ away }: Pick<Thread, "away">): string | undefined {
  if (!away) return undefined;
  const day = t("messages.away", { day: fmt.date(away.until, boot.practice.zone) });
  return away.note ? `${day} · ${away.note}` : day;
}

/** What one may do with the whole thread; the desk also says who takes care of it, and how pressing it is. */
function useThreadActions({ id, archived, assignedTo, priority }: Thread): MenuAction[] {
  const act = useAct();
  const run = (change: () => Promise<unknown>, done: string) => () => act.mutate({ run: change, done });
  const isMine = assignedTo?.id === boot.account?.personId;
  const next = priority === "high" ? "normal" : "high";
  const archive = {
    id: "archive",
    label: t(archived ? "messages.unarchive" : "messages.archive"),
    onAction: run(
      () => acts.sort(id, { archived: !archived }),
      t(archived ? "messages.unarchived" : "messages.archived"),
    ),
  };
  if (boot.account?.kind !== "staff") return [archive];
  return [
    {
      id: "assign",
      label: t(isMine ? "messages.unassign" : "messages.assign"),
      onAction: run(() => acts.sort(id, { assignToMe: !isMine }), t("messages.assigned")),
    },
    {
      id: "priority",
      label: t(priority === "high" ? "messages.priority.normal" : "messages.priority.high"),
      onAction: run(() => acts.sort(id, { priority: next }), t("messages.assigned")),
    },
    archive,
  ];
}

export function ThreadHead({ thread, onClose }: { thread: Thread; onClose: () => void }) {
  const actions = useThreadActions(thread);
  const name = namesOf(thread);
  const away = awayOf(thread);
  const { assignedTo, subject } = thread;
  const taken = assignedTo && t("messages.assignedto", { name: assignedTo.name });
  return (
    <header className="thread__h">
      <span className="thread__back">
        <IconButton icon={ArrowLeft} label={t("messages.back")} onPress={onClose} />
      </span>
      <Avatar name={name} />
      <div className="grow">
        <h2 className="text-md">{name}</h2>
        <p className="xs muted">{[subject, usualOf(thread), taken].filter(Boolean).join(" · ")}</p>
        {away && <p className="xs b">{away}</p>}
      </div>
      <Menu actions={actions} />
    </header>
  );
}
