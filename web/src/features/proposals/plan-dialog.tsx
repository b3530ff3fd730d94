import type { Matched } from "@jechemine/contract/proposals.ts";
import type { Slot } from "@jechemine/contract/slots.ts";
import type { Modality } from "@jechemine/contract/vocabulary.ts";
import { MODALITY_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { locale } from "../../i18n/language.ts";
import { DayAndTime, TimeButtons } from "../../ui/day-and-time.tsx";
import { ActDialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { now } from "../../ui/now.ts";
import { Select } from "../../ui/select.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { t } from "./messages.ts";
import { acts, freeTimesQuery } from "./queries.ts";
import { ServiceChoice, useServices } from "./service-choice.tsx";

const zone = boot.practice.zone;
const keyOf = ({ startsAt, siteId }: Slot) => `${startsAt}${siteId}`;

/** Proposes one of my free hours; the client is asked to say yes. */
export function PlanDialog({ matched, onClose }: { matched: Matched; onClose: () => void }) {
  const services = useServices(matched);
  const [day, setDay] = useState(() => localDay(now() + 86_400_000, zone));
  const [slot, setSlot] = useState<Slot>();
  const [modality, setModality] = useState<Modality>();
  const query = useQuery(freeTimesQuery({ serviceId: services.serviceId, from: day, to: day }));
  const act = useAct();
  const wanted = matched.preferences.modality?.wanted ?? [];
  const how = modality ?? slot?.modalities.find((each) => wanted.includes(each)) ?? slot?.modalities[0];
  const { fileId, requestId, client } = matched;
  const propose = () => {
    if (!slot || !how || !fileId) return;
    const where = how === "in_person" ? { siteId: slot.siteId } : {};
    const when = { startsAt: slot.startsAt, modality: how, serviceId: services.serviceId, ...where };
    const run = () =>
      acts.propose({ ...when, professionalId: boot.account?.personId ?? "", fileId, requestId, asksClient: true });
    const done = () => t("proposals.plan.sent", { moment: fmt.dateTime(slot.startsAt, zone), name: client.name });
    act.mutate({ run, done }, { onSuccess: onClose });
  };
  return (
    <ActDialog
      onClose={onClose}
      title={t("proposals.matched.propose.to", { name: client.name })}
      action={t("proposals.plan.send")}
      busy={act.isPending}
      isDisabled={!slot}
      onAct={propose}
    >
      <div className="grid gap-4">
        <ServiceChoice {...services} choose={(id) => (setSlot(undefined), services.choose(id))} />
        <DayAndTime
          day={day}
          min={localDay(now(), zone)}
          onDay={(next) => (setSlot(undefined), setDay(next))}
          dayLabel={t("proposals.plan.day")}
          timesLabel={t("proposals.plan.free")}
          hint={slot ? undefined : t("proposals.plan.choose")}
        >
          <QueryView query={query} waiting={<Skeleton lines={2} />}>
            {(slots) => (
              <TimeButtons
                times={slots}
                keyOf={keyOf}
                chosen={slot}
                onChoose={setSlot}
                none={t("proposals.plan.none")}
              />
            )}
          </QueryView>
        </DayAndTime>
        {slot && how && (
          <Select
            label={t("proposals.plan.modality")}
            options={slot.modalities.map((id) => ({ id, label: MODALITY_LABELS[id][locale] }))}
            value={how}
            onChange={setModality}
          />
        )}
      </div>
    </ActDialog>
  );
}
