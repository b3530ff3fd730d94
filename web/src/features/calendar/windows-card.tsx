import type { Availability, WriteWindow } from "@jechemine/contract/availability.ts";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { useNow } from "../../ui/now.ts";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";
import { WindowRow } from "./window-row.tsx";

/** A draft has a key of its own, because two new windows may be alike. */
export type Draft = WriteWindow & { key: string };
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

const draftsOf = ({ windows }: Availability): Draft[] => windows.map(({ id, ...window }) => ({ ...window, key: id }));

/** The weekly windows, edited together and saved together. */
export function WindowsCard({ availability }: { availability: Availability }) {
  const [drafts, setDrafts] = useState<Draft[]>();
  const act = useAct();
  const today = localDay(useNow(), boot.practice.zone);
  const shown = drafts ?? draftsOf(availability);
  const change = (key: string, next: Partial<WriteWindow>) =>
    setDrafts(shown.map((draft) => (draft.key === key ? { ...draft, ...next } : draft)));
  const add = (weekday: number) => setDrafts([...shown, newWindow(availability, shown, { weekday, today })]);
  const save = () => {
    const windows = shown.map(({ key: _key, ...window }) => window);
    act.mutate(
      { run: () => acts.writeWindows(windows), done: t("calendar.avail.saved") },
      { onSuccess: () => setDrafts(undefined) },
    );
  };
  return (
    <Card title={t("calendar.avail.weekly")}>
      <ul className="grid gap-1">
        {WEEKDAYS.map((weekday) => (
          <li
            key={weekday}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 border-t border-line py-3 first:border-t-0 sm:grid-cols-[112px_minmax(0,1fr)_auto]"
          >
            <span className="pt-2.5 font-medium first-letter:uppercase">{fmt.weekday(weekday)}</span>
            <div className="grid gap-3 max-sm:order-last max-sm:col-span-2">
              {shown
                .filter((draft) => draft.weekday === weekday)
                .map((draft) => (
                  <WindowRow
                    key={draft.key}
                    draft={draft}
                    day={fmt.weekday(weekday)}
                    sites={availability.sites}
                    onChange={(next) => change(draft.key, next)}
                    onRemove={() => setDrafts(shown.filter(({ key }) => key !== draft.key))}
                  />
                ))}
              {shown.every((draft) => draft.weekday !== weekday) && (
                <span className="text-ink-3 sm:pt-2.5">{t("calendar.avail.none")}</span>
              )}
            </div>
            <IconButton
              icon={Plus}
              label={t("calendar.avail.add.on", { day: fmt.weekday(weekday) })}
              onPress={() => add(weekday)}
            />
          </li>
        ))}
      </ul>
      {drafts && (
        <div className="mt-4 grid gap-3">
          <Notice tone="info">{t("calendar.avail.unsaved")}</Notice>
          <div className="flex justify-end gap-2">
            <Button onPress={() => setDrafts(undefined)}>{t("calendar.avail.discard")}</Button>
            <Button kind="primary" busy={act.isPending} onPress={save}>
              {t("calendar.avail.save")}
            </Button>
          </div>
        </div>
      )}
    </Card>
  );
}

type Where = { weekday: number; today: string };
/** After the last window of the day, at the site used most recently. */
function newWindow({ sites }: Availability, drafts: readonly Draft[], { weekday, today }: Where): Draft {
  const last = drafts
    .filter((draft) => draft.weekday === weekday)
    .toSorted((a, b) => a.ends.localeCompare(b.ends))
    .at(-1);
  const isLate = last !== undefined && last.ends >= "13:00";
  const like = drafts.at(-1);
  return {
    key: crypto.randomUUID(),
    siteId: like?.siteId ?? sites[0]?.id ?? "",
    weekday,
    starts: isLate ? "17:00" : last ? "13:00" : "09:00",
    ends: isLate ? "20:00" : last ? "17:00" : "12:00",
    modalities: like?.modalities ?? ["video"],
    validFrom: today,
    validUntil: null,
  };
}
