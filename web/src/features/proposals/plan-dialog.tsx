import type { Slot } from "@jechemine/contract/availability.ts";
import type { Matched } from "@jechemine/contract/proposals.ts";
import type { Modality } from "@jechemine/contract/vocabulary.ts";
import { MODALITY_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { boot } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { locale } from "../../i18n/language.ts";
import { Button } from "../../ui/button.tsx";
import { DatePicker } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { now } from "../../ui/now.ts";
import { Select } from "../../ui/select.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { t } from "./messages.ts";
import { acts, freeTimesQuery, useAct } from "./queries.ts";
import { ServiceChoice, useServices } from "./service-choice.tsx";

const zone = boot.practice.zone;

/** Proposes one of my free hours; the client is asked to say yes. */
export function PlanDialog({ matched, onClose }: { matched: Matched; onClose: () => void }) {
  const services = useServices(matched);
  const [day, setDay] = useState(() => localDay(now() + 86_400_000, zone));
  const [slot, setSlot] = useState<Slot>();
  const [modality, setModality] = useState<Modality>();
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
    <Dialog
      isOpen
      onClose={onClose}
      title={t("proposals.matched.propose.to", { name: client.name })}
      footer={
        <Button kind="primary" busy={act.isPending} isDisabled={!slot} onPress={propose}>
          {t("proposals.plan.send")}
        </Button>
      }
    >
      <div className="grid gap-4">
        <ServiceChoice {...services} choose={(id) => (setSlot(undefined), services.choose(id))} />
        <DatePicker
          label={t("proposals.plan.day")}
          value={day}
          min={localDay(now(), zone)}
          onChange={(next) => (setSlot(undefined), next && setDay(next))}
        />
        <Times serviceId={services.serviceId} day={day} slot={slot} onChoose={setSlot} />
        {slot && how && (
          <Select
            label={t("proposals.plan.modality")}
            options={slot.modalities.map((id) => ({ id, label: MODALITY_LABELS[id][locale] }))}
            value={how}
            onChange={setModality}
          />
        )}
        {!slot && <p className="text-sm text-ink-2">{t("proposals.plan.choose")}</p>}
      </div>
    </Dialog>
  );
}

type TimesProps = { serviceId: string; day: string; slot: Slot | undefined; onChoose: (slot: Slot) => void };
function Times({ serviceId, day, slot, onChoose }: TimesProps) {
  const query = useQuery(freeTimesQuery({ serviceId, from: day, to: day }));
  return (
    <fieldset>
      <legend className="label mb-2">{t("proposals.plan.free")}</legend>
      <QueryView query={query} waiting={<Skeleton lines={2} />}>
        {(slots) =>
          slots.length === 0 ? (
            <p className="text-sm text-ink-2">{t("proposals.plan.none")}</p>
          ) : (
            <div className="slots">
              {slots.map((each) => (
                <Button
                  key={`${each.startsAt}${each.siteId}`}
                  size="sm"
                  kind={each.startsAt === slot?.startsAt ? "soft" : "default"}
                  aria-pressed={each.startsAt === slot?.startsAt}
                  onPress={() => onChoose(each)}
                >
                  {fmt.time(each.startsAt, each.zone)}
                </Button>
              ))}
            </div>
          )
        }
      </QueryView>
    </fieldset>
  );
}
