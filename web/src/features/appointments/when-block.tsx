import { CalendarX2, CircleCheck, Clock, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { boot } from "../../api/boot.ts";
import { fmt } from "../../ui/fmt.ts";
import { localDay } from "../../ui/format.ts";
import { Badge, type Tone } from "../../ui/marks.tsx";
import { DateTile } from "../../ui/time.tsx";
import { t } from "./messages.ts";
import type { Standing } from "./standing.ts";
import { readerZone, zoneWords } from "./words.ts";

const LOOKS: Readonly<Record<Standing, { tone: Tone; icon: LucideIcon }>> = {
  proposed: { tone: "warn", icon: Clock },
  unconfirmed: { tone: "warn", icon: Clock },
  confirmed: { tone: "ok", icon: CircleCheck },
  completed: { tone: "plain", icon: CircleCheck },
  cancelled: { tone: "plain", icon: CalendarX2 },
  moved: { tone: "plain", icon: CalendarX2 },
  no_show: { tone: "plain", icon: CalendarX2 },
};

export const StandingBadge = ({ standing }: { standing: Standing }) => (
  <Badge tone={LOOKS[standing].tone} icon={LOOKS[standing].icon}>
    {t(`appointments.state.${standing}`)}
  </Badge>
);

type WhenProps = { startsAt: string; endsAt: string; eyebrow: ReactNode; badge?: ReactNode };

/** The day on a tile, the hour in words, the zone named: top of the hero card. */
export function WhenBlock({ startsAt, endsAt, eyebrow, badge }: WhenProps) {
  const zone = readerZone();
  const { zone: words, practice } = zoneWords(startsAt);
  return (
    <div className="next__top">
      <DateTile day={localDay(startsAt, zone)} />
      <div className="grow">
        <p className="eyebrow">{eyebrow}</p>
        <h2 className="next__h">
          <time dateTime={startsAt}>
            <span className="nw">{fmt.title(startsAt, zone)},</span> {fmt.time(startsAt, zone)}
          </time>
        </h2>
        <p className="muted sm">
          {t("appointments.until", { time: fmt.time(endsAt, zone), zone: words })}
          {practice && ` · ${t("appointments.practice.time", { time: fmt.time(startsAt, boot.practice.zone) })}`}
        </p>
        {badge && <p className="only-phone mt-2">{badge}</p>}
      </div>
      {badge && <span className="only-wide self-start">{badge}</span>}
    </div>
  );
}
