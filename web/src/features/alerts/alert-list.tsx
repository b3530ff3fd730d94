import { useInfiniteQuery } from "@tanstack/react-query";
import { PagedView } from "../../api/paged-view.tsx";
import { Rows } from "../../ui/card.tsx";
import { EmptyState, Skeleton } from "../../ui/states.tsx";
import { Segments } from "../../ui/tabs.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { AlertDialog } from "./alert-dialog.tsx";
import { AlertRow } from "./alert-row.tsx";
import { t } from "./messages.ts";
import { alertsQuery, VIEWS } from "./queries.ts";
import { sorted } from "./words.ts";

/** The alerts that one answers for, and the one that is open. */
export function AlertList() {
  const [asked, setView] = useUrlParam("view");
  const [open, setOpen] = useUrlParam("alert");
  const view = VIEWS.find((each) => each === asked) ?? "open";
  const query = useInfiniteQuery(alertsQuery(view));
  return (
    <>
      <div className="mb-4">
        <Segments
          label={t("alerts.view")}
          options={VIEWS.map((id) => ({ id, label: t(`alerts.view.${id}`) }))}
          value={view}
          onChange={(next) => setView(next === "open" ? undefined : next)}
        />
      </div>
      <section className="card">
        <PagedView
          query={query}
          waiting={<Skeleton rows={3} />}
          empty={<EmptyState title={t(`alerts.empty.${view}`)}>{t("alerts.empty.text")}</EmptyState>}
        >
          {(list) => (
            <Rows label={t("alerts.title")}>
              {sorted(list).map((alert) => (
                <AlertRow key={alert.id} alert={alert} onPress={() => setOpen(alert.id)} />
              ))}
            </Rows>
          )}
        </PagedView>
      </section>
      {open && <AlertDialog key={open} id={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
