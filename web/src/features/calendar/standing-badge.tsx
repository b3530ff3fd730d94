import type { Appointment } from "@jechemine/contract/appointments.ts";
import { Check, Clock, type LucideIcon, X } from "lucide-react";
import { Badge, type Tone } from "../../ui/marks.tsx";
import { t } from "./messages.ts";
import { type Standing, standingOf } from "./session.ts";

const TONES: Readonly<Record<Standing, Tone>> = {
  confirmed: "ok",
  unanswered: "warn",
  proposed: "warn",
  cancelled: "plain",
  past: "plain",
  completed: "plain",
  no_show: "bad",
};
const ICONS: Partial<Record<Standing, LucideIcon>> = {
  confirmed: Check,
  unanswered: Clock,
  proposed: Clock,
  no_show: X,
};

export function StandingBadge({ of, now }: { of: Appointment; now: number }) {
  const standing = standingOf(of, now);
  return (
    <Badge tone={TONES[standing]} icon={ICONS[standing]}>
      {t(`calendar.state.${standing}`)}
    </Badge>
  );
}
