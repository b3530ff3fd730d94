import { useInfiniteQuery } from "@tanstack/react-query";
import { QueryView } from "../../api/query-view.tsx";
import { Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { LoadMore } from "../../ui/load-more.tsx";
import { Avatar } from "../../ui/marks.tsx";
import { useNow } from "../../ui/now.ts";
import { Page } from "../../ui/page.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { Segments } from "../../ui/tabs.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { MessageDialog } from "./message-dialog.tsx";
import { t } from "./messages.ts";
import { inboxQuery, VIEWS } from "./queries.ts";

/** What people wrote through the site's form, newest first. */
export default function InboxPage() {
  const [asked, setView] = useUrlParam("view");
  const [open, setOpen] = useUrlParam("message");
  const view = VIEWS.find((each) => each === asked) ?? "new";
  const query = useInfiniteQuery(inboxQuery(view));
  const now = useNow();
  return (
    <Page title={t("contact.title")} lead={t("contact.lead")}>
      <div className="mb-4">
        <Segments
          label={t("contact.view")}
          options={VIEWS.map((id) => ({ id, label: t(`contact.view.${id}`) }))}
          value={view}
          onChange={(next) => setView(next === "new" ? undefined : next)}
        />
      </div>
      <section className="card">
        <QueryView query={query}>
          {({ pages }) => {
            const list = pages.flatMap(({ items }) => items);
            return list.length === 0 ? (
              <EmptyState title={t("contact.empty")}>{t("contact.empty.text")}</EmptyState>
            ) : (
              <Rows label={t("contact.title")}>
                {list.map(({ id, name, topic, organisation, excerpt, receivedAt }) => (
                  <Row
                    key={id}
                    lead={<Avatar name={name} />}
                    title={organisation ? `${name}, ${organisation}` : name}
                    meta={`${t(`contact.topic.${topic}`)} · ${fmt.ago(receivedAt, now)} · ${excerpt}`}
                    onPress={() => setOpen(id)}
                  />
                ))}
              </Rows>
            );
          }}
        </QueryView>
      </section>
      <LoadMore
        hasMore={query.hasNextPage}
        isLoading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
      {open && <MessageDialog key={open} id={open} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}
