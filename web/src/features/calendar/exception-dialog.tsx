import type { AddException, Site } from "@jechemine/contract/availability.ts";
import { useState } from "react";
import type { z } from "zod";
import { useAct } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { RadioCards } from "../../ui/choices.tsx";
import { DatePicker, TimeField } from "../../ui/date-field.tsx";
import { addDays, instantOf } from "../../ui/days.ts";
import { ActDialog } from "../../ui/dialog.tsx";
import { localDay } from "../../ui/format.ts";
import { now } from "../../ui/now.ts";
import { Select } from "../../ui/select.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

const zone = boot.practice.zone;
type Kind = AddException["kind"];
type DialogProps = { sites: readonly z.infer<typeof Site>[]; onClose: () => void };

/** Time off by whole days, or extra hours on one day. */
export function ExceptionDialog({ sites, onClose }: DialogProps) {
  const today = localDay(now(), zone);
  const [kind, setKind] = useState<Kind>("time_off");
  const [first, setFirst] = useState(today);
  const [last, setLast] = useState(today);
  const [hours, setHours] = useState({ from: "09:00", to: "12:00" });
  const [siteId, setSite] = useState(sites[0]?.id ?? "");
  const act = useAct();
  const body = (): AddException =>
    kind === "time_off"
      ? {
          kind,
          startsAt: instantOf(first, "00:00", zone),
          endsAt: instantOf(addDays(last < first ? first : last, 1), "00:00", zone),
        }
      : {
          kind,
          startsAt: instantOf(first, hours.from, zone),
          endsAt: instantOf(first, hours.to, zone),
          siteId,
          modalities: ["video", "in_person", "phone"],
        };
  const add = () =>
    act.mutate({ run: () => acts.addException(body()), done: t("calendar.exc.added") }, { onSuccess: onClose });
  const kinds = ["time_off", "extra_hours"] as const;
  return (
    <ActDialog
      onClose={onClose}
      title={t("calendar.exc.add.title")}
      action={t("calendar.exc.add")}
      busy={act.isPending}
      onAct={add}
    >
      <div className="grid gap-4">
        <RadioCards
          label={t("calendar.exc.kind")}
          options={kinds.map((id) => ({ id, label: t(`calendar.exc.${id}`), help: t(`calendar.exc.${id}.help`) }))}
          value={kind}
          onChange={setKind}
        />
        <DatePicker
          label={t("calendar.exc.day.from")}
          value={first}
          min={today}
          onChange={(day) => day && setFirst(day)}
        />
        {kind === "time_off" ? (
          <DatePicker
            label={t("calendar.exc.day.to")}
            value={last < first ? first : last}
            min={first}
            onChange={(day) => day && setLast(day)}
          />
        ) : (
          <div className="flex flex-wrap items-end gap-3">
            <TimeField
              label={t("calendar.avail.from")}
              value={hours.from}
              onChange={(from) => from && setHours({ ...hours, from })}
            />
            <TimeField
              label={t("calendar.avail.to")}
              value={hours.to}
              onChange={(to) => to && setHours({ ...hours, to })}
            />
            <div className="min-w-40 grow">
              <Select
                label={t("calendar.avail.site")}
                options={sites.map(({ id, name }) => ({ id, label: name }))}
                value={siteId || null}
                onChange={setSite}
              />
            </div>
          </div>
        )}
      </div>
    </ActDialog>
  );
}
