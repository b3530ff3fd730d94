import type { Availability, AvailabilityException } from "@jechemine/contract/availability.ts";
import { CalendarOff, CalendarPlus, X } from "lucide-react";
import { useState } from "react";
import { useAct } from "../../api/act.ts";
import { boot } from "../../api/boot.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { Card, Glyph, Row } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { ExceptionDialog } from "./exception-dialog.tsx";
import { t } from "./messages.ts";
import { acts } from "./queries.ts";

const zone = boot.practice.zone;

/** A whole day is said as a day, the rest with its hours. */
function spanOf({ startsAt, endsAt }: AvailabilityException): string {
  const [from, to] = [localDay(startsAt, zone), localDay(endsAt, zone)];
  if (from === to) return `${fmt.shortDate(startsAt, zone)}, ${fmt.timeRange(startsAt, endsAt, zone)}`;
  const until = new Date(Date.parse(endsAt) - 1);
  if (localDay(until, zone) === from) return fmt.shortDate(startsAt, zone);
  return t("calendar.exc.span", { from: fmt.shortDate(startsAt, zone), to: fmt.shortDate(until, zone) });
}

/** Dated changes: away, open beside the windows, practice closed. */
export function ExceptionsCard({ availability }: { availability: Availability }) {
  const [isAdding, setAdding] = useState(false);
  const act = useAct();
  const remove = (id: string) => act.mutate({ run: () => acts.removeException(id), done: t("calendar.exc.removed") });
  return (
    <Card
      title={t("calendar.exc.title")}
      aside={
        <Button size="sm" icon={CalendarPlus} onPress={() => setAdding(true)}>
          {t("calendar.exc.add")}
        </Button>
      }
      flush
    >
      {availability.exceptions.length === 0 ? (
        <p className="px-5 pb-5 text-ink-2">{t("calendar.exc.none")}</p>
      ) : (
        <ul className="rows">
          {availability.exceptions.map((exception) => (
            <Row
              key={exception.id}
              lead={<Glyph of={exception.kind === "extra_hours" ? CalendarPlus : CalendarOff} tone="plain" />}
              title={spanOf(exception)}
              meta={t(`calendar.exc.${exception.kind}`)}
              end={
                exception.kind !== "holiday" && (
                  <IconButton
                    icon={X}
                    size="sm"
                    label={t("calendar.exc.remove.of", { what: spanOf(exception) })}
                    onPress={() => remove(exception.id)}
                  />
                )
              }
            />
          ))}
        </ul>
      )}
      {isAdding && <ExceptionDialog sites={availability.sites} onClose={() => setAdding(false)} />}
    </Card>
  );
}
