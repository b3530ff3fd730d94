import type { Help } from "@jechemine/contract/help.ts";
import type { Message, Thread } from "@jechemine/contract/messages.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Fragment, useEffect, useRef, useState } from "react";
import { boot } from "../../api/boot.ts";
import { Attached } from "../../api/files/attached.tsx";
import { QueryView } from "../../api/query-view.tsx";
import { Button } from "../../ui/button.tsx";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { useNow } from "../../ui/now.ts";
import { Skeleton } from "../../ui/states.tsx";
import { Composer } from "./composer.tsx";
import { HelpNow } from "./help-now.tsx";
import { t } from "./messages.ts";
import { acts, threadQuery } from "./queries.ts";
import { ThreadHead } from "./thread-head.tsx";
import { namesOf } from "./thread-list.tsx";

const { zone } = boot.practice;

/** One thread: what was written, and the line to answer on. Opening it marks it read. */
export function ThreadPane({
  id,
  onClose,
  helpFirst,
}: {
  id: string;
  onClose: () => void;
  helpFirst: Help | undefined;
}) {
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
              helpFirst={helpFirst}
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
  helpFirst: Help | undefined;
};
function Open({ thread, messages, onOlder, onClose, helpFirst }: OpenProps) {
  const [help, setHelp] = useState(helpFirst);
  const newest = messages.at(-1)?.id;
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: "nearest" });
    if (thread.unread > 0 && newest && document.visibilityState === "visible") void acts.read(newest);
  }, [newest, thread.unread]);
  return (
    <>
      <ThreadHead thread={thread} onClose={onClose} />
      <section
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t("messages.with", { name: namesOf(thread) })}
        className="thread__scroll"
      >
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
      </section>
      {help && <HelpNow nobodyOnCall={help.nobodyOnCall} />}
      {thread.canReply ? <Composer thread={thread} onHelp={setHelp} /> : <Ended kind={thread.kind} />}
    </>
  );
}

const Ended = ({ kind }: Pick<Thread, "kind">) => (
  <div className="comp">
    <Notice title={t(kind === "colleague" ? "messages.parted" : "messages.ended")} />
  </div>
);

function Day({ message, before }: { message: Message; before: Message | undefined }) {
  const now = useNow();
  const day = localDay(message.sentAt, zone);
  if (before && localDay(before.sentAt, zone) === day) return null;
  return <li className="day">{fmt.relativeDay(message.sentAt, zone, now)}</li>;
}

function Bubble({ message: { mine, author, text, sentAt, internal, attachments } }: { message: Message }) {
  const kind = internal ? "bb bb--note" : mine ? "bb bb--me" : "bb";
  return (
    <li className={mine && internal ? `${kind} bb--me` : kind}>
      <div className="bb__x">
        <span className="vh">{author}</span>
        {text && <p className="whitespace-pre-line break-words">{text}</p>}
        {attachments.length > 0 && <Attached files={attachments} />}
      </div>
      <span className="bb__t">
        {[internal && t("messages.internal.tag"), !mine && author, fmt.time(sentAt, zone)].filter(Boolean).join(" · ")}
      </span>
    </li>
  );
}
