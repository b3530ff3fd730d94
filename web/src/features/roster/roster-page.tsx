import type { DutyShift, OnCall, Roster } from "@jechemine/contract/roster.ts";
import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight, Plane, Plus } from "lucide-react";
import { useState } from "react";
import { may } from "../../api/boot.ts";
import { QueryView } from "../../api/query-view.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { Card, Glyph, Row, Rows } from "../../ui/card.tsx";
import { addDays } from "../../ui/days.ts";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { Avatar } from "../../ui/marks.tsx";
import { useNow } from "../../ui/now.ts";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { useUrlParam } from "../../ui/url-param.ts";
import { t } from "./messages.ts";
import { onCallQuery, weekQuery } from "./queries.ts";
import { ShiftDialog } from "./shift-dialog.tsx";
import { weekOf, zone } from "./week.ts";

/** Who answers alerts, day by day, and who is away. */
export default function RosterPage() {
  const today = localDay(useNow(), zone);
  const [asked, setWeek] = useUrlParam("week");
  const monday = weekOf(asked, today);
  const query = useQuery(weekQuery(monday));
  const duty = useQuery(onCallQuery);
  const [open, setOpen] = useState<DutyShift | "new">();
  const go = (days: number) => setWeek(addDays(monday, days));
  const canPlan = may("roster:write");
  return (
    <Page
      title={t("roster.title")}
      lead={duty.data ? leadOf(duty.data) : "\u00a0"}
      wide
      actions={
        <>
          <IconButton icon={ChevronLeft} kind="default" label={t("roster.previous")} onPress={() => go(-7)} />
          <Button onPress={() => setWeek(undefined)}>{t("roster.thisweek")}</Button>
          <IconButton icon={ChevronRight} kind="default" label={t("roster.next")} onPress={() => go(7)} />
          {canPlan && (
            <Button kind="primary" icon={Plus} onPress={() => setOpen("new")}>
              {t("roster.plan")}
            </Button>
          )}
        </>
      }
    >
      <QueryView query={query} waiting={<Skeleton rows={7} />}>
        {(roster) => (
          <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(300px,1fr)]">
            <Week monday={monday} roster={roster} {...(canPlan && { onOpen: setOpen })} />
            <Away roster={roster} />
          </div>
        )}
      </QueryView>
      {open && (
        <ShiftDialog
          day={monday > today ? monday : today}
          {...(open !== "new" && { shift: open })}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Page>
  );
}

function leadOf({ shift, nextStartsAt }: OnCall): string {
  if (shift) return t("roster.lead.now", { name: shift.person.name, until: fmt.dateTime(shift.endsAt, zone) });
  if (nextStartsAt) return t("roster.lead.next", { next: fmt.dateTime(nextStartsAt, zone) });
  return t("roster.lead.nobody");
}

type WeekProps = { monday: string; roster: Roster; onOpen?: (shift: DutyShift) => void };
/** Each day names who is on call on it; a night stands with the day it begins on. */
const Week = ({ monday, roster, onOpen }: WeekProps) => (
  <Card title={t("roster.shifts")} flush>
    <ul className="rows">
      {Array.from({ length: 7 }, (_, index) => addDays(monday, index)).map((day) => (
        <Day
          key={day}
          day={day}
          shifts={roster.shifts.filter((shift) => touches(shift, day))}
          {...(onOpen && { onOpen })}
        />
      ))}
    </ul>
  </Card>
);
const touches = ({ startsAt, endsAt }: DutyShift, day: string) =>
  localDay(startsAt, zone) <= day && day <= localDay(Date.parse(endsAt) - 1, zone);

type DayProps = { day: string; shifts: readonly DutyShift[]; onOpen?: (shift: DutyShift) => void };
function Day({ day, shifts, onOpen }: DayProps) {
  const name = fmt.day(day, { weekday: "long", day: "numeric", month: "long" });
  return (
    <li className="row flex-wrap">
      <span className="w-full shrink-0 font-semibold first-letter:uppercase sm:inline-block sm:w-52">{name}</span>
      <span className="flex min-w-0 grow flex-wrap gap-2">
        {shifts.length === 0 && <span className="muted">{t("roster.nobody")}</span>}
        {shifts.map((shift) => (
          <Shift key={shift.id} day={day} shift={shift} {...(onOpen && { onOpen })} />
        ))}
      </span>
    </li>
  );
}

function Shift({ day, shift, onOpen }: { day: string; shift: DutyShift; onOpen?: (shift: DutyShift) => void }) {
  const { person, startsAt, endsAt } = shift;
  const begins = localDay(startsAt, zone) === day;
  const ends = localDay(Date.parse(endsAt) - 1, zone) === day;
  const hours =
    begins && ends
      ? fmt.timeRange(startsAt, endsAt, zone)
      : begins
        ? t("roster.begins", { time: fmt.time(startsAt, zone) })
        : ends
          ? t("roster.ends", { time: fmt.time(endsAt, zone) })
          : "";
  const words = [person.name, hours].filter(Boolean).join(" · ");
  if (!onOpen)
    return (
      <span className="inline-flex items-center gap-2">
        <Avatar name={person.name} size="xs" />
        {words}
      </span>
    );
  return (
    <Button
      size="sm"
      kind="soft"
      onPress={() => onOpen(shift)}
      aria-label={`${t("roster.change.of", { name: person.name })}, ${hours}`}
    >
      {words}
    </Button>
  );
}

const Away = ({ roster: { absences } }: { roster: Roster }) => (
  <Card title={t("roster.absences")} flush={absences.length > 0}>
    {absences.length === 0 ? (
      <p className="muted">{t("roster.absences.empty")}</p>
    ) : (
      <Rows label={t("roster.absences")}>
        {absences.map(({ professional, startsAt, endsAt }) => (
          <Row
            key={`${professional.id}${startsAt}`}
            lead={<Glyph of={Plane} tone="warm" />}
            title={professional.name}
            meta={spanOf(startsAt, endsAt)}
          />
        ))}
      </Rows>
    )}
  </Card>
);
/** In whole days, the last one included; the hours where it is a part of a day. */
export function spanOf(startsAt: string, endsAt: string): string {
  const [first, last] = [localDay(startsAt, zone), localDay(Date.parse(endsAt) - 1, zone)];
  if (first === last) return `${fmt.shortDate(startsAt, zone)}, ${fmt.timeRange(startsAt, endsAt, zone)}`;
  return t("roster.span", { from: fmt.shortDate(startsAt, zone), until: fmt.shortDate(Date.parse(endsAt) - 1, zone) });
}
