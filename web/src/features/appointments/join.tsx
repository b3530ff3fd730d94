import type { Appointment } from "@jechemine/contract/appointments.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { CalendarPlus, Video } from "lucide-react";
import { Button, LinkButton } from "../../ui/button.tsx";
import { now, useNow } from "../../ui/now.ts";
import { calendarFile } from "./calendar-file.ts";
import { T, t } from "./messages.ts";
import { joiningOf } from "./standing.ts";
import { sayMoment } from "./words.ts";

/** The way into the session: the button ten minutes before, a sentence until then. */
export function Join({ appointment }: { appointment: Appointment }) {
  const joining = joiningOf(appointment, useNow(15_000));
  return joining.how === "link" ? (
    <div className="next__act">
      <LinkButton kind="primary" size="lg" icon={Video} href={joining.href} target="_blank" className="grow">
        {t("appointments.join")}
      </LinkButton>
    </div>
  ) : null;
}

export function JoinSentence({ appointment }: { appointment: Appointment }) {
  const { site, professional } = appointment;
  const joining = joiningOf(appointment, useNow(15_000));
  switch (joining.how) {
    case "wait":
      return (
        <T
          id="appointments.join.opens"
          values={{ moment: sayMoment(joining.opensAt) }}
          components={{ b: <b className="m" /> }}
        />
      );
    case "no link":
      return t("appointments.join.nolink");
    case "phone":
      return t("appointments.join.phone", { name: professional.name });
    case "site":
      return site ? t("appointments.join.site", { place: `${site.name}, ${site.address}, ${site.city}` }) : null;
    default:
      return null;
  }
}

function save(appointment: Appointment) {
  const { id, startsAt, endsAt, revision, site } = appointment;
  const url = `${location.origin}${appPath("portalAppointment", { id })}`;
  const place = site && `${site.name}, ${site.address}, ${site.city}`;
  const event = { id, startsAt, endsAt, revision, title: t("appointments.calendar.title"), location: place, url };
  const text = calendarFile(event, new Date(now()).toISOString());
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
  link.download = `${startsAt.slice(0, 10)}.ics`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A neutral entry for the reader's own calendar. */
export const AddToCalendar = ({ appointment }: { appointment: Appointment }) => (
  <Button size="sm" kind="quiet" className="-ml-3" icon={CalendarPlus} onPress={() => save(appointment)}>
    {t("appointments.calendar")}
  </Button>
);
