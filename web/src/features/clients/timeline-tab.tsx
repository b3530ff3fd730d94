import type { TimelineEntry } from "@jechemine/contract/clients.ts";
import { useInfiniteQuery } from "@tanstack/react-query";
import { PagedView } from "../../api/paged-view.tsx";
import { locale } from "../../i18n/language.ts";
import { now } from "../../ui/now.ts";
import { Path, type Step } from "../../ui/path.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { t } from "./messages.ts";
import { timelineQuery } from "./queries.ts";
import { sayShortMoment } from "./words.ts";

/** What happened and what comes, newest first. */
export function TimelineTab({ clientId }: { clientId: string }) {
  const query = useInfiniteQuery(timelineQuery(clientId));
  return (
    <section className="card card--pad max-w-[820px]" aria-label={t("clients.tab.timeline")}>
      <PagedView
        query={query}
        empty={<EmptyState title={t("clients.timeline.empty.title")}>{t("clients.timeline.empty.text")}</EmptyState>}
      >
        {(entries) => <Path small unnumbered label={t("clients.tab.timeline")} steps={entries.map(stepOf)} />}
      </PagedView>
    </section>
  );
}

const stepOf = (entry: TimelineEntry): Step => ({
  id: `${entry.what} ${entry.id} ${entry.at}`,
  place: Date.parse(entry.at) > now() ? "next" : "done",
  title: titleOf(entry),
  when: whenOf(entry),
});

function titleOf(entry: TimelineEntry): string {
  if (entry.what === "agreement") return t("clients.moment.agreement");
  if (entry.what === "request") return t(`clients.moment.${entry.event}`);
  if (entry.what === "note") {
    const kind = entry.private ? t("clients.note.private") : t(`clients.kind.${entry.kind}`);
    const state = entry.state === "signed" ? t("clients.note.signed") : t("clients.note.draft");
    const added = entry.amendments > 0 && t("clients.note.additions", { count: entry.amendments });
    return [kind, !entry.private && state.toLocaleLowerCase(), added].filter(Boolean).join(" · ");
  }
  if (entry.state === "no_show") return t("clients.moment.session.no_show");
  if (entry.state !== "cancelled") return t("clients.moment.session", { service: entry.service[locale] });
  return t(entry.cancelledBy === "moved" ? "clients.moment.session.moved" : "clients.moment.session.cancelled");
}

function whenOf(entry: TimelineEntry): string {
  const when = sayShortMoment(entry.at);
  if (entry.what === "appointment") return t("clients.moment.with", { when, name: entry.professional });
  if (entry.what === "note") return t("clients.moment.with", { when, name: entry.author });
  return when;
}
