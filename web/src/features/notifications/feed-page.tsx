import { notificationSettingsPath } from "@jechemine/contract/paths.ts";
import { CheckCheck, SlidersHorizontal } from "lucide-react";
import { boot } from "../../api/boot.ts";
import { PagedView } from "../../api/paged-view.tsx";
import { Button, MoreLink } from "../../ui/button.tsx";
import { Rows } from "../../ui/card.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { unreadIn } from "./feed.ts";
import { t } from "./messages.ts";
import { NothingNew } from "./nothing-new.tsx";
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
            <MoreLink href={notificationSettingsPath(boot.account.kind)}>
              <Icon of={SlidersHorizontal} size="s" /> {t("notifications.choose")}
            </MoreLink>
          )}
        </>
      }
    >
      <section className="card max-w-[820px]" aria-label={t("notifications.title")}>
        <PagedView query={query} waiting={<Skeleton rows={5} />} empty={<NothingNew />}>
          {(all) => (
            <Rows>
              {all.map((notification) => (
                <Told key={notification.id} notification={notification} onRead={read} />
              ))}
            </Rows>
          )}
        </PagedView>
      </section>
    </Page>
  );
}
