import type { Queue, QueueCard } from "@jechemine/contract/queue.ts";
import { REGIONS, type Region } from "@jechemine/contract/vocabulary.ts";
import { REGION_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { QueryView, Together } from "../../api/query-view.tsx";
import { taxonomyQuery } from "../../api/taxonomy.ts";
import { locale } from "../../i18n/language.ts";
import { Switch } from "../../ui/choices.tsx";
import { Page } from "../../ui/page.tsx";
import { Select } from "../../ui/select.tsx";
import { EmptyState } from "../../ui/states.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { Board } from "./board.tsx";
import { Detail } from "./detail.tsx";
import { Figures } from "./figures.tsx";
import { t } from "./messages.ts";
import { boardQuery } from "./queries.ts";

/** The live queue of intake staff: every open request by state, with its age and what happens next. */
export default function QueuePage() {
  const query = useQuery(boardQuery);
  const names = useQuery(taxonomyQuery); // cards that learn their reasons late grow, and push what stands below
  const count = query.data?.columns.reduce((sum, column) => sum + column.count, 0);
  return (
    <Page title={t("queue.title")} {...(count !== undefined && { lead: t("queue.lead", { count }) })} wide>
      <Together queries={[query, names]}>
        <QueryView query={query}>{(data) => <Open data={data} />}</QueryView>
      </Together>
    </Page>
  );
}

function Open({ data }: { data: Queue }) {
  const [open, setOpen] = useUrlParam("request");
  const [region, setRegion] = useUrlParam("region");
  const [urgent, setUrgent] = useUrlParam("urgent");
  const fits = (card: QueueCard) =>
    (region === undefined || card.region === region) && (urgent === undefined || card.asSoonAsPossible);
  const columns = data.columns.map((column) => ({ ...column, cards: column.cards.filter(fits) }));
  const shown = columns.flatMap(({ cards }) => cards).find(({ id }) => id === open);
  useEffect(() => {
    if (open) document.getElementById("request")?.scrollIntoView({ block: "nearest" });
  }, [open]);
  return (
    <>
      <Figures of={data.figures} />
      <div className="mb-4 flex flex-wrap items-end gap-4">
        <RegionFilter region={region} onChange={setRegion} />
        <Switch isSelected={urgent !== undefined} onChange={(on) => setUrgent(on ? "1" : undefined)}>
          {t("queue.filter.urgent")}
        </Switch>
      </div>
      {data.columns.every(({ count }) => count === 0) ? (
        <EmptyState title={t("queue.empty.title")}>{t("queue.empty.text")}</EmptyState>
      ) : (
        <Board columns={columns} open={open} onOpen={(id) => setOpen(id === open ? undefined : id)} />
      )}
      {shown && <Detail id={shown.id} number={shown.number} onClose={() => setOpen(undefined)} />}
    </>
  );
}

type RegionFilterProps = { region: string | undefined; onChange: (region: string | undefined) => void };
function RegionFilter({ region, onChange }: RegionFilterProps) {
  const all = { id: "all" as const, label: t("queue.filter.region.all") };
  const options: { id: Region | "all"; label: string }[] = [
    all,
    ...REGIONS.map((id) => ({ id, label: REGION_LABELS[id][locale] })),
  ];
  const value = options.find(({ id }) => id === region)?.id ?? "all";
  return (
    <div className="w-60">
      <Select
        label={t("queue.filter.region")}
        options={options}
        value={value}
        onChange={(id) => onChange(id === "all" ? undefined : id)}
      />
    </div>
  );
}
