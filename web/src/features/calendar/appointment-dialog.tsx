import type { Appointment } from "@jechemine/contract/appointments.ts";
import type { Slot } from "@jechemine/contract/slots.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { clientsOf, joinLink, WayOfMeeting } from "../../api/meeting.tsx";
import { QueryView } from "../../api/query-view.tsx";
import { locale } from "../../i18n/language.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { KeyValues } from "../../ui/card.tsx";
import { DayAndTime, TimeButtons } from "../../ui/day-and-time.tsx";
import { ActDialog, ConfirmDialog, Dialog } from "../../ui/dialog.tsx";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { useNow } from "../../ui/now.ts";
import { Skeleton } from "../../ui/states.tsx";
import { DateTime } from "../../ui/time.tsx";
import { t } from "./messages.ts";
import { acts, slotsToMoveQuery } from "./queries.ts";
import { numberOf } from "./session.ts";
import { StandingBadge } from "./standing-badge.tsx";

type DialogProps = { appointment: Appointment; onClose: () => void };

/** One session: what it is, and what may be done with it. */
export function AppointmentDialog({ appointment, onClose }: DialogProps) {
  const [act, setAct] = useState<"cancel" | "move">();
  const now = useNow();
  if (act === "cancel") return <Cancel appointment={appointment} onClose={onClose} />;
  if (act === "move") return <Move appointment={appointment} onClose={onClose} />;
  const { startsAt, zone, can, service, agreementSigned } = appointment;
  const link = joinLink(appointment, now);
  const footer = (can.cancel || can.move || link) && (
    <>
      {can.cancel && (
        <Button kind="danger-quiet" onPress={() => setAct("cancel")}>
          {t("calendar.dialog.cancel")}
        </Button>
      )}
      {can.move && <Button onPress={() => setAct("move")}>{t("calendar.dialog.move")}</Button>}
      {link && (
        <LinkButton kind="primary" href={link} target="_blank">
          {t("calendar.session.join")}
        </LinkButton>
      )}
    </>
  );
  return (
    <Dialog isOpen onClose={onClose} title={clientsOf(appointment)} footer={footer}>
      <KeyValues
        items={[
          { label: t("calendar.dialog.when"), value: <DateTime at={startsAt} zone={zone} /> },
          {
            label: t("calendar.dialog.how"),
            value: (
              <span className="inline-flex items-center gap-2">
                <WayOfMeeting of={appointment} />
              </span>
            ),
          },
          { label: t("calendar.dialog.service"), value: `${service.name[locale]} · ${numberOf(appointment)}` },
          { label: t("calendar.dialog.state"), value: <StandingBadge of={appointment} now={now} /> },
          {
            label: t("calendar.dialog.agreement"),
            value: t(agreementSigned ? "calendar.dialog.agreement.yes" : "calendar.dialog.agreement.no"),
          },
        ]}
      />
    </Dialog>
  );
}

function Cancel({ appointment, onClose }: DialogProps) {
  const act = useAct();
  const name = clientsOf(appointment);
  const cancel = () =>
    act.mutate(
      { run: () => acts.cancel(appointment.id), done: t("calendar.cancelled", { name }) },
      { onSettled: onClose },
    );
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      kind="danger"
      title={t("calendar.cancel.title", { name })}
      action={t("calendar.dialog.cancel")}
      cancel={t("calendar.cancel.keep")}
      busy={act.isPending}
      onConfirm={cancel}
    >
      <p>{t("calendar.cancel.consequence", { name })}</p>
    </ConfirmDialog>
  );
}

function Move({ appointment, onClose }: DialogProps) {
  const { id, startsAt, zone, modality } = appointment;
  const [day, setDay] = useState(() => localDay(startsAt, zone));
  const [slot, setSlot] = useState<Slot>();
  const query = useQuery(slotsToMoveQuery(id, day));
  const act = useAct();
  const now = useNow();
  const name = clientsOf(appointment);
  const move = () => {
    if (!slot) return;
    const where = modality === "in_person" ? { siteId: slot.siteId } : {};
    const done = t("calendar.moved", { name, moment: fmt.dateTime(slot.startsAt, zone) });
    act.mutate({ run: () => acts.move(id, { startsAt: slot.startsAt, ...where }), done }, { onSuccess: onClose });
  };
  return (
    <ActDialog
      onClose={onClose}
      title={t("calendar.move.title", { name })}
      action={t("calendar.dialog.move")}
      busy={act.isPending}
      isDisabled={!slot}
      onAct={move}
    >
      <div className="grid gap-4">
        <DayAndTime
          day={day}
          min={localDay(now, zone)}
          onDay={(next) => (setSlot(undefined), setDay(next))}
          dayLabel={t("calendar.move.day")}
          timesLabel={t("calendar.move.times")}
          hint={slot ? undefined : t("calendar.move.choose")}
        >
          <QueryView query={query} waiting={<Skeleton lines={2} />}>
            {(slots) => (
              <TimeButtons
                times={slots.filter(({ modalities }) => modalities.includes(modality))}
                keyOf={({ startsAt, siteId }) => `${startsAt}${siteId}`}
                chosen={slot}
                onChoose={setSlot}
                none={t("calendar.move.none")}
              />
            )}
          </QueryView>
        </DayAndTime>
      </div>
    </ActDialog>
  );
}
