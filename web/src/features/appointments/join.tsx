import type { Appointment } from "@jechemine/contract/appointments.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import type { WhereaboutsForm } from "@jechemine/contract/sessions.ts";
import { useQuery } from "@tanstack/react-query";
import { CalendarPlus, MapPin, Video } from "lucide-react";
import { useState } from "react";
import { Button, LinkButton } from "../../ui/button.tsx";
import { now, useNow } from "../../ui/now.ts";
import { calendarFile } from "./calendar-file.ts";
import { T, t } from "./messages.ts";
import { whereaboutsQuery } from "./queries.ts";
import { canTell, joiningOf } from "./standing.ts";
import { WhereaboutsDialog } from "./whereabouts-dialog.tsx";
import { sayMoment } from "./words.ts";

type JoinProps = { appointment: Appointment; initially?: boolean };

/** The way into the session: the button ten minutes before, a sentence until then. First one says where one is, once. */
export function Join({ appointment, initially = false }: JoinProps) {
  const at = useNow(15_000);
  const joining = joiningOf(appointment, at);
  const href = joining.how === "link" ? joining.href : undefined;
  const isAsking = canTell(appointment, at);
  const query = useQuery({ ...whereaboutsQuery(appointment.id), enabled: isAsking });
  if (isAsking && query.data)
    return <Asking appointment={appointment} form={query.data} href={href} initially={initially} />;
  if (!href) return null;
  // What we could not ask is asked aloud: nobody is kept out of a session by it.
  return (
    <div className="next__act">
      {query.isLoading ? (
        <Button kind="primary" size="lg" icon={Video} className="grow" busy>
          {t("appointments.join")}
        </Button>
      ) : (
        <JoinLink href={href} />
      )}
    </div>
  );
}

const JoinLink = ({ href }: { href: string }) => (
  <LinkButton kind="primary" size="lg" icon={Video} href={href} target="_blank" className="grow">
    {t("appointments.join")}
  </LinkButton>
);

type AskingProps = Required<JoinProps> & { form: WhereaboutsForm; href: string | undefined };
function Asking({ appointment, form, href, initially }: AskingProps) {
  const [isOpen, setOpen] = useState(initially && form.told === null);
  const ask = () => setOpen(true);
  return (
    <>
      <div className="next__act">
        {href && form.told && <JoinLink href={href} />}
        {href && !form.told && (
          <Button kind="primary" size="lg" icon={Video} className="grow" onPress={ask}>
            {t("appointments.join")}
          </Button>
        )}
        {(form.told || !href) && (
          <Button kind={form.told ? "quiet" : "primary"} size="lg" icon={MapPin} onPress={ask}>
            {t(form.told ? "appointments.where.change" : "appointments.where.say")}
          </Button>
        )}
      </div>
      {isOpen && <WhereaboutsDialog appointment={appointment} form={form} href={href} onClose={() => setOpen(false)} />}
    </>
  );
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
