import type { Appointment, Calendar } from "@jechemine/contract/appointments.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight, Clock } from "lucide-react";
import { useState } from "react";
import { boot } from "../../api/boot.ts";
import { clientsOf } from "../../api/meeting.tsx";
import { QueryView } from "../../api/query-view.tsx";
import { locale } from "../../i18n/language.ts";
import { Button, IconButton, LinkButton } from "../../ui/button.tsx";
import { addDays, daysOfWeek, mondayOf, readDay } from "../../ui/days.ts";
import { fmt } from "../../ui/fmt.ts";
import { localDay, localMinutes } from "../../ui/format.ts";
import { useNow } from "../../ui/now.ts";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { type Block, WeekGrid } from "../../ui/week-grid.tsx";
import { AppointmentDialog } from "./appointment-dialog.tsx";
import { t } from "./messages.ts";
import { calendarQuery } from "./queries.ts";
import { kindOf, standingOf } from "./session.ts";

const zone = boot.practice.zone;

/** My week: sessions by state, holds, time off, opening hours. The day that phones show is in the address. */
export default function CalendarPage() {
  const now = useNow();
  const today = localDay(now, zone);
  const [asked, setDay] = useUrlParam("day");
  const day = readDay(asked) ?? today;
  const days = daysOfWeek(mondayOf(day));
  const query = useQuery(calendarQuery(days[0] ?? day, days[6] ?? day));
  const go = (weeks: number) => setDay(addDays(day, 7 * weeks));
  return (
    <Page
      wide
      title={t("calendar.title")}
      heading={
        <>
          <span className="only-wide">{weekInWords(days)}</span>
          <span className="only-phone">{fmt.title(`${day}T12:00:00Z`, "UTC")}</span>
        </>
      }
      actions={
        <>
          <IconButton icon={ChevronLeft} kind="default" label={t("calendar.previous")} onPress={() => go(-1)} />
          <Button onPress={() => setDay(undefined)}>{t("calendar.today")}</Button>
          <IconButton icon={ChevronRight} kind="default" label={t("calendar.next")} onPress={() => go(1)} />
          <LinkButton icon={Clock} href={appPath("workspaceAvailability")}>
            {t("calendar.availability")}
          </LinkButton>
        </>
      }
    >
      <QueryView query={query} waiting={<Skeleton rows={8} />}>
        {(calendar) => <Week calendar={calendar} days={days} day={day} now={now} onDay={setDay} />}
      </QueryView>
    </Page>
  );
}

/** `16 au 22 novembre` · `November 16 to 22`: within a month it is named once, where the language does. */
function weekInWords([first = "", , , , , , last = ""]: readonly string[]): string {
  const inTwo = first.slice(0, 7) !== last.slice(0, 7);
  const say = (at: string, hasMonth: boolean) =>
    fmt.day(at, { day: "numeric", ...((inTwo || hasMonth) && { month: "long" }) });
  return t("calendar.week", { from: say(first, locale === "en"), to: say(last, locale === "fr") });
}

type WeekProps = {
  calendar: Calendar;
  days: readonly string[];
  day: string;
  now: number;
  onDay: (day: string) => void;
};

function Week({ calendar, days, day, now, onDay }: WeekProps) {
  const [open, setOpen] = useState<Appointment>();
  const shown = calendar.appointments.filter(({ state }) => state !== "cancelled");
  const blocks: Block[] = [
    ...shown.map((appointment) => sessionBlock(appointment, now, setOpen)),
    ...calendar.blocks.map(otherBlock),
  ];
  const hours = hoursOf(calendar);
  return (
    <>
      <WeekGrid
        label={t("calendar.grid", { from: fmt.day(days[0] ?? day) })}
        days={days}
        zone={zone}
        blocks={blocks}
        open={calendar.open}
        {...hours}
        now={now}
        day={day}
        onDay={onDay}
      />
      <Legend at={calendar.open[0]?.startsAt ?? new Date(now).toISOString()} />
      {open && <AppointmentDialog appointment={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

type Drawn = Calendar["appointments"][number];
function sessionBlock(appointment: Drawn, now: number, onOpen: (appointment: Appointment) => void): Block {
  const { id, startsAt, endsAt, blocked } = appointment;
  const buffer = Math.max(0, (Date.parse(blocked.endsAt) - Date.parse(endsAt)) / 60_000);
  const standing = standingOf(appointment, now);
  const isUnusual = standing === "unanswered" || standing === "proposed" || standing === "no_show";
  return {
    id,
    startsAt,
    endsAt,
    kind: kindOf(appointment, now),
    title: clientsOf(appointment),
    line: isUnusual ? t(`calendar.line.${standing}`) : undefined,
    spoken: t(`calendar.state.${standing}`).toLocaleLowerCase(),
    buffer,
    onPress: () => onOpen(appointment),
  };
}

function otherBlock({ kind, startsAt, endsAt }: Calendar["blocks"][number]): Block {
  const look = kind === "hold" ? "hold" : "busy";
  return { id: `${kind}${startsAt}`, startsAt, endsAt, kind: look, title: t(`calendar.block.${kind}`) };
}

/** From 8 to 20, or wider when somebody works or meets outside. */
function hoursOf({ appointments, open }: Calendar): { from: number; to: number } {
  const spans = [...appointments, ...open];
  const starts = spans.map(({ startsAt }) => Math.floor(localMinutes(startsAt, zone) / 60));
  const ends = spans.map(({ endsAt }) => Math.ceil((localMinutes(endsAt, zone) || 1440) / 60));
  return { from: Math.min(8, ...starts), to: Math.max(20, ...ends) };
}

const Legend = ({ at }: { at: string }) => (
  <div className="legend mt-4">
    {(["ok", "wait", "hold", "busy", "off"] as const).map((kind) => (
      <span key={kind}>
        <span className={`sw k-${kind}`} aria-hidden="true" />
        {t(`calendar.legend.${LEGEND[kind]}`)}
      </span>
    ))}
    <span className="ml-auto">{t("calendar.zone", { zone: fmt.zoneName(zone, at) })}</span>
  </div>
);
const LEGEND = { ok: "confirmed", wait: "unanswered", hold: "hold", busy: "busy", off: "off" } as const;
