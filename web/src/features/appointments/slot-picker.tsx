import type { Slot } from "@jechemine/contract/slots.ts";
import type { Modality } from "@jechemine/contract/vocabulary.ts";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { boot } from "../../api/boot.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { fmt } from "../../ui/fmt.ts";
import { localDay, localMinutes } from "../../ui/format.ts";
import { now } from "../../ui/now.ts";
import { EmptyState } from "../../ui/states.tsx";
import { byPart, dayAfter, slotsByDay, weekOf } from "./days.ts";
import { t } from "./messages.ts";
import { readerZone, sayMoment, zoneWords } from "./words.ts";

type PickerProps = {
  slots: readonly Slot[];
  /** Only times at which this way of meeting is possible. */
  modality: Modality | null;
  chosen: string | null;
  onChoose: (slot: Slot) => void;
};

/** A week as a strip of days, and the free times of the day below it, in the reader's own zone. */
export function SlotPicker({ slots, modality, chosen, onChoose }: PickerProps) {
  const zone = readerZone();
  const byDay = slotsByDay(slots, (instant) => localDay(instant, zone), modality);
  const first = [...byDay.keys()].toSorted()[0];
  const [asked, setAsked] = useState<string | null>(chosen ? localDay(chosen, zone) : null);
  if (!first) {
    return (
      <EmptyState title={t("appointments.slots.none")}>
        {t("appointments.slots.none.text", { phone: boot.practice.phone })}
      </EmptyState>
    );
  }
  const day = asked ?? first;
  const times = byDay.get(day) ?? [];
  const earliest = byDay.get(first)?.[0];
  return (
    <div className="grid gap-5">
      <DayStrip day={day} byDay={byDay} onDay={setAsked} />
      <div aria-live="polite" className="grid min-h-40 content-start gap-5">
        <h2 className="text-md first-letter:uppercase">{fmt.day(day)}</h2>
        {times.length === 0 && (
          <div className="grid justify-items-start gap-3">
            <p className="sm muted">{t("appointments.slots.none.day")}</p>
            {earliest && (
              <Button size="sm" kind="soft" onPress={() => setAsked(first)}>
                {t("appointments.slots.first", { moment: sayMoment(earliest.startsAt) })}
              </Button>
            )}
          </div>
        )}
        {byPart(times, (instant) => localMinutes(instant, zone)).map(({ part, slots: some }) => (
          <div key={part}>
            <h3 className="sm m muted mb-2">{t(`appointments.slots.${part}`)}</h3>
            <div className="grid grid-cols-[repeat(auto-fill,minmax(104px,1fr))] gap-2">
              {some.map((slot) => (
                <button
                  key={slot.startsAt + slot.siteId}
                  type="button"
                  className="chip justify-center"
                  aria-pressed={chosen === slot.startsAt}
                  onClick={() => onChoose(slot)}
                >
                  <time dateTime={slot.startsAt}>{fmt.time(slot.startsAt, zone)}</time>
                </button>
              ))}
            </div>
          </div>
        ))}
      </div>
      <Zone at={times[0]?.startsAt ?? now()} />
    </div>
  );
}

function Zone({ at }: { at: string | number }) {
  const { zone, practice } = zoneWords(at);
  return (
    <p className="xs faint">
      {practice ? t("appointments.slots.zone.other", { zone, practice }) : t("appointments.slots.zone", { zone })}
    </p>
  );
}

type StripProps = { day: string; byDay: ReadonlyMap<string, readonly Slot[]>; onDay: (day: string) => void };

function DayStrip({ day, byDay, onDay }: StripProps) {
  const today = localDay(now(), readerZone());
  const week = weekOf(day);
  const last = [...byDay.keys()].toSorted().at(-1) ?? today;
  const [monday = day, sunday = day] = [week[0], week[6]];
  /** The first day with a free time of that week, else its first day that is not over. */
  const turn = (days: number) => {
    const next = weekOf(dayAfter(monday, days));
    onDay(next.find((each) => byDay.has(each)) ?? next.find((each) => each >= today) ?? day);
  };
  const short = { day: "numeric", month: "short" } as const;
  return (
    <div>
      <div className="hstack mb-3">
        <span className="m grow">
          {t("appointments.slots.week", { from: fmt.day(monday, short), to: fmt.day(sunday, short) })}
        </span>
        <IconButton
          icon={ChevronLeft}
          size="sm"
          kind="default"
          label={t("appointments.slots.previous")}
          isDisabled={monday <= today}
          onPress={() => turn(-7)}
        />
        <IconButton
          icon={ChevronRight}
          size="sm"
          kind="default"
          label={t("appointments.slots.next")}
          isDisabled={sunday >= last}
          onPress={() => turn(7)}
        />
      </div>
      <div className="grid grid-cols-7 gap-1.5" role="group" aria-label={t("appointments.slots.days")}>
        {week.map((each) => (
          <DayButton key={each} day={each} isChosen={each === day} count={byDay.get(each)?.length ?? 0} onDay={onDay} />
        ))}
      </div>
    </div>
  );
}

type DayProps = { day: string; isChosen: boolean; count: number; onDay: (day: string) => void };

/** A day of the strip; a dot says that something is free. */
const DayButton = ({ day, isChosen, count, onDay }: DayProps) => (
  <button
    type="button"
    className={`chip flex-col gap-0 rounded-2 px-0 py-2 leading-tight ${count === 0 && !isChosen ? "border-transparent bg-transparent text-ink-3" : ""}`}
    aria-pressed={isChosen}
    aria-label={`${fmt.day(day)}, ${t("appointments.slots.count", { count })}`}
    onClick={() => onDay(day)}
  >
    <span className="text-xs font-regular">{fmt.day(day, { weekday: "short" })}</span>
    <span className="text-md font-semibold">{fmt.day(day, { day: "numeric" })}</span>
    <span className={`mt-1 h-1.5 w-1.5 rounded-full ${count > 0 ? "bg-accent" : ""}`} />
  </button>
);
