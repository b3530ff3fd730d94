import { notificationSettingsPath } from "@jechemine/contract/paths.ts";
import { CheckCheck, SlidersHorizontal } from "lucide-react";
import { boot } from "../../api/boot.ts";
import { messageOf, shortCodeOf } from "../../api/problems.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Rows } from "../../ui/card.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Page } from "../../ui/page.tsx";
import { EmptyState, ErrorState, Skeleton } from "../../ui/states.tsx";
import { unreadIn } from "./feed.ts";
import { t } from "./messages.ts";
import { Told } from "./told.tsx";
import { useFeed } from "./use-feed.ts";

/** What I was told, newest first; opening one marks it read. */
export default function FeedPage() {
  const { query, read, readAll } = useFeed();
  const unread = query.data ? unreadIn(query.data).length : 0;
  return (
    <Page
      title={t("notifications.title")}
      lead={query.data ? t("notifications.lead", { count: unread }) : " "}
      actions={
        <>
          {unread > 0 && (
            <Button size="sm" icon={CheckCheck} onPress={readAll}>
              {t("notifications.readall")}
            </Button>
          )}
          {boot.account && (
            <LinkButton
              size="sm"
              kind="quiet"
              icon={SlidersHorizontal}
              href={notificationSettingsPath(boot.account.kind)}
            >
              {t("notifications.choose")}
            </LinkButton>
          )}
        </>
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
