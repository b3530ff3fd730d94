import type { Message, Thread } from "@jechemine/contract/messages.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { Fragment, useEffect, useRef } from "react";
import { useAct } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { Avatar } from "../../ui/marks.tsx";
import { Menu } from "../../ui/menu.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useNow } from "../../ui/now.ts";
import { Skeleton } from "../../ui/states.tsx";
import { Composer } from "./composer.tsx";
import { t } from "./messages.ts";
import { acts, threadQuery } from "./queries.ts";
import { namesOf } from "./thread-list.tsx";

const { zone } = boot.practice;

/** One thread: what was written, and the line to answer on. Opening it marks it read. */
export function ThreadPane({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useInfiniteQuery(threadQuery(id));
  return (
    <section className="thread" aria-busy={query.isPending}>
      <QueryView query={query} waiting={<Skeleton lines={8} />}>
        {({ pages: [newest, ...older] }) =>
          newest && (
            <Open
              thread={newest}
              messages={[...older.toReversed(), newest].flatMap(({ messages }) => messages)}
              onOlder={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
              onClose={onClose}
            />
          )
        }
      </QueryView>
    </section>
  );
}

type OpenProps = {
  thread: Thread;
  messages: readonly Message[];
  onOlder: (() => void) | undefined;
  onClose: () => void;
};
function Open({ thread, messages, onOlder, onClose }: OpenProps) {
  const newest = messages.at(-1)?.id;
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: "nearest" });
    if (thread.unread > 0 && newest && document.visibilityState === "visible") void acts.read(newest);
  }, [newest, thread.unread]);
  return (
    <>
      <Head thread={thread} onClose={onClose} />
      <div className="thread__scroll">
        {onOlder && (
          <div className="flex justify-center p-3">
            <Button kind="quiet" size="sm" onPress={onOlder}>
              {t("messages.older")}
            </Button>
          </div>
        )}
        <ol className="bubbles" aria-live="polite" aria-relevant="additions">
          {messages.map((message, index) => (
            <Fragment key={message.id}>
              <Day message={message} before={messages[index - 1]} />
              <Bubble message={message} />
            </Fragment>
          ))}
          <li ref={end} aria-hidden="true" />
        </ol>
      </div>
      {thread.canReply ? <Composer thread={thread} /> : <Ended />}
    </>
  );
}

const Ended = () => (
  <div className="comp">
    <Notice title={t("messages.ended")} />
  </div>
);

function Head({ thread, onClose }: { thread: Thread; onClose: () => void }) {
  const act = useAct();
  const { id, archived, assignedTo, usualAnswerHours: hours, away, subject } = thread;
  const name = namesOf(thread);
  const usual =
    hours === null
      ? undefined
      : hours < 24
        ? t("messages.usual.hours", { count: hours })
        : t("messages.usual.days", { count: Math.ceil(hours / 24) });
  const isMine = assignedTo !== null && assignedTo.name === boot.account?.name;
  const actions = [
    {
      id: "archive",
      label: t(archived ? "messages.unarchive" : "messages.archive"),
      onAction: () =>
        act.mutate({
          run: () => acts.archive(id, !archived),
          done: t(archived ? "messages.unarchived" : "messages.archived"),
        }),
    },
    ...(boot.account?.kind === "staff"
      ? [
          {
            id: "assign",
            label: t(isMine ? "messages.unassign" : "messages.assign"),
            onAction: () => act.mutate({ run: () => acts.assign(id, !isMine), done: t("messages.assigned") }),
          },
        ]
      : []),
  ];
  return (
    <header className="thread__h">
      <span className="thread__back">
        <IconButton icon={ArrowLeft} label={t("messages.back")} onPress={onClose} />
      </span>
      <Avatar name={name} />
      <div className="grow">
        <h2 className="text-md">{name}</h2>
        <p className="xs muted">{usual ? `${subject} · ${usual}` : subject}</p>
        {away && (
          <p className="xs b">
            {[t("messages.away", { day: fmt.date(away.until, zone) }), away.note].filter(Boolean).join(" · ")}
          </p>
        )}
      </div>
      <Menu actions={actions} />
    </header>
  );
}

function Day({ message, before }: { message: Message; before: Message | undefined }) {
  const now = useNow();
  const day = localDay(message.sentAt, zone);
  if (before && localDay(before.sentAt, zone) === day) return null;
  return <li className="day">{fmt.relativeDay(message.sentAt, zone, now)}</li>;
}

function Bubble({ message: { mine, author, text, sentAt, internal } }: { message: Message }) {
  const kind = internal ? "bb bb--note" : mine ? "bb bb--me" : "bb";
  return (
    <li className={mine && internal ? `${kind} bb--me` : kind}>
      <div className="bb__x">
        <span className="vh">{author}</span>
        <p className="whitespace-pre-line break-words">{text}</p>
      </div>
      <span className="bb__t">
        {[internal && t("messages.internal.tag"), !mine && author, fmt.time(sentAt, zone)].filter(Boolean).join(" · ")}
      </span>
    </li>
  );
}
