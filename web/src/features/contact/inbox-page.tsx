import { useInfiniteQuery } from "@tanstack/react-query";
import { PagedView } from "../../api/paged-view.tsx";
import { Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Avatar } from "../../ui/marks.tsx";
import { useNow } from "../../ui/now.ts";
import { Page } from "../../ui/page.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { Segments } from "../../ui/tabs.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { MessageDialog } from "./message-dialog.tsx";
import { t } from "./messages.ts";
import { inboxQuery, TOPICS, VIEWS } from "./queries.ts";

/** What people wrote through the site's form, newest first. */
export default function InboxPage() {
  const [asked, setView] = useUrlParam("view");
  const [open, setOpen] = useUrlParam("message");
  const view = VIEWS.find((each) => each === asked) ?? "new";
  const [about, setTopic] = useUrlParam("topic");
  const topic = TOPICS.find((each) => each === about) ?? "all";
  const query = useInfiniteQuery(inboxQuery(view, topic));
  const now = useNow();
  return (
    <Page title={t("contact.title")} lead={t("contact.lead")}>
      <div className="mb-4 flex flex-wrap gap-3">
        <Segments
          label={t("contact.view")}
          options={VIEWS.map((id) => ({ id, label: t(`contact.view.${id}`) }))}
          value={view}
          onChange={(next) => setView(next === "new" ? undefined : next)}
        />
        <Segments
          label={t("contact.about")}
          options={TOPICS.map((id) => ({ id, label: t(`contact.about.${id}`) }))}
          value={topic}
          onChange={(next) => setTopic(next === "all" ? undefined : next)}
        />
      </div>
      <section className="card">
        <PagedView
          query={query}
          empty={
            <EmptyState title={t(`contact.empty.${view}`)}>{view === "new" && t("contact.empty.text")}</EmptyState>
          }
        >
          {(list) => (
            <Rows label={t("contact.title")}>
              {list.map(({ id, name, topic: its, organisation, excerpt, receivedAt }) => (
                <Row
                  key={id}
                  lead={<Avatar name={name} />}
                  title={organisation ? `${name}, ${organisation}` : name}
                  meta={
                    <>
                      {`${t(`contact.topic.${its}`)} · ${fmt.ago(receivedAt, now)}`}
                      <span className="line-clamp-2">{excerpt}</span>
                    </>
                  }
                  onPress={() => setOpen(id)}
                />
              ))}
            </Rows>
          )}
        </PagedView>
      </section>
      {open && <MessageDialog key={open} id={open} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}
