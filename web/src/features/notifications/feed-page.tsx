import type { Notification } from "@jechemine/contract/notifications.ts";
import { Bell, CalendarDays, CheckCheck, ClipboardList, KeyRound, type LucideIcon, Users } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Link } from "react-aria-components/Link";
import { messageOf, shortCodeOf } from "../../api/problems.ts";
import { Button as AllButton } from "../../ui/button.tsx";
import { Glyph, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { LoadMore } from "../../ui/load-more.tsx";
import { useNow } from "../../ui/now.ts";
import { Page } from "../../ui/page.tsx";
import { EmptyState, ErrorState, Skeleton } from "../../ui/states.tsx";
import { unreadIn } from "./feed.ts";
import { t } from "./messages.ts";
import { useFeed } from "./use-feed.ts";

const DRAWINGS: readonly (readonly [start: RegExp, icon: LucideIcon])[] = [
  [/^(appointment|reminder|session|first_appointment)/, CalendarDays],
  [/^(request|proposal|pool|invitation|consent)/, ClipboardList],
  [/^match/, Users],
  [/^(sign_in|account|password|two_factor)/, KeyRound],
];
const drawingOf = (kind: string) => DRAWINGS.find(([start]) => start.test(kind))?.[1] ?? Bell;

/** What I was told, newest first; opening one marks it read. */
export default function FeedPage() {
  const { query, read, readAll } = useFeed();
  const unread = query.data ? unreadIn(query.data).length : 0;
  return (
    <Page
      title={t("notifications.title")}
      lead={query.data ? t("notifications.lead", { count: unread }) : " "}
      actions={
        unread > 0 && (
          <AllButton size="sm" icon={CheckCheck} onPress={readAll}>
            {t("notifications.readall")}
          </AllButton>
        )
      }
    >
      <section className="card max-w-[820px]" aria-label={t("notifications.title")}>
        <Feed query={query} onRead={read} />
      </section>
    </Page>
  );
}

type FeedProps = { query: ReturnType<typeof useFeed>["query"]; onRead: (id: string) => void };

function Feed({ query, onRead }: FeedProps) {
  if (!query.data) {
    if (!query.error) return <Skeleton rows={5} />;
    return (
      <ErrorState onRetry={() => void query.refetch()} code={shortCodeOf(query.error)}>
        {messageOf(query.error)}
      </ErrorState>
    );
  }
  const all = query.data.pages.flatMap(({ items }) => items);
  if (all.length === 0) {
    return <EmptyState title={t("notifications.empty")}>{t("notifications.empty.text")}</EmptyState>;
  }
  return (
    <>
      <Rows>
        {all.map((notification) => (
          <Told key={notification.id} notification={notification} onRead={onRead} />
        ))}
      </Rows>
      <LoadMore
        hasMore={query.hasNextPage}
        isLoading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </>
  );
}

function Told({ notification, onRead }: { notification: Notification; onRead: (id: string) => void }) {
  const { id, kind, title, body, path, createdAt, readAt } = notification;
  const now = useNow();
  const isNew = readAt === null;
  const inside = (
    <>
      <Glyph of={drawingOf(kind)} tone={isNew ? "accent" : "plain"} />
      <span className="grow">
        <span className={isNew ? "row__t b" : "row__t muted"}>{title}</span>
        {body && <span className="row__s">{body}</span>}
        <time className="xs faint" dateTime={createdAt}>
          {fmt.ago(createdAt, now)}
        </time>
      </span>
      {isNew && (
        <span className="dot">
          <span className="vh">{t("notifications.unread")}</span>
        </span>
      )}
    </>
  );
  const mark = () => isNew && onRead(id);
  if (path) {
    return (
      <li>
        <Link className="row" href={path} onPress={mark}>
          {inside}
        </Link>
      </li>
    );
  }
  return (
    <li>
      <Button className="row" onPress={mark} isDisabled={!isNew}>
        {inside}
      </Button>
    </li>
  );
}
