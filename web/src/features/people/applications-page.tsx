import { TITLE_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { PagedView } from "../../api/paged-view.tsx";
import { locale } from "../../i18n/language.ts";
import { Row, Rows } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { Avatar } from "../../ui/marks.tsx";
import { useNow } from "../../ui/now.ts";
import { Page } from "../../ui/page.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { Segments } from "../../ui/tabs.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { ApplicationDialog } from "./application-dialog.tsx";
import { t } from "./messages.ts";
import { applicationsQuery, STATES } from "./queries.ts";

/** Professionals who would like to join, the longest waiting first. */
export default function ApplicationsPage() {
  const [asked, setState] = useUrlParam("state");
  const [open, setOpen] = useUrlParam("application");
  const state = STATES.find((each) => each === asked) ?? "applied";
  const query = useInfiniteQuery(applicationsQuery(state));
  const now = useNow();
  return (
    <Page title={t("people.app.title")} lead={t("people.app.lead")}>
      <div className="mb-4">
        <Segments
          label={t("people.app.state")}
          options={STATES.map((id) => ({ id, label: t(`people.app.${id}`) }))}
          value={state}
          onChange={(next) => setState(next === "applied" ? undefined : next)}
        />
      </div>
      <section className="card">
        <PagedView
          query={query}
          empty={<EmptyState title={t("people.app.empty.title")}>{t("people.app.empty.text")}</EmptyState>}
        >
          {(list) => (
            <Rows label={t("people.app.title")}>
              {list.map(({ id, name, titles, appliedAt }) => (
                <Row
                  key={id}
                  lead={<Avatar name={name} />}
                  title={name}
                  meta={`${titles.map((title) => TITLE_LABELS[title][locale]).join(", ")} · ${t("people.app.since", { age: fmt.ago(appliedAt, now) })}`}
                  onPress={() => setOpen(id)}
                />
              ))}
            </Rows>
          )}
        </PagedView>
      </section>
      {open && <ApplicationDialog id={open} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}
