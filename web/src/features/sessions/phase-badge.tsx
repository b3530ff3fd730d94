import type { DaySession } from "@jechemine/contract/sessions.ts";
import { Check, CircleCheck, Clock, type LucideIcon, PencilLine, X } from "lucide-react";
import { Badge, type Tone } from "../../ui/marks.tsx";
import { t } from "./messages.ts";
import { phaseAt } from "./session.ts";

type Look = "confirmed" | "unanswered" | "proposed" | "now" | "to_close" | "closed" | "missed" | "cancelled";
const LOOKS: Readonly<Record<Look, { tone: Tone; icon?: LucideIcon }>> = {
  confirmed: { tone: "ok", icon: Check },
  unanswered: { tone: "warn", icon: Clock },
  proposed: { tone: "warn", icon: Clock },
  now: { tone: "acc", icon: Clock },
  to_close: { tone: "warn", icon: PencilLine },
  closed: { tone: "plain", icon: CircleCheck },
  missed: { tone: "bad", icon: X },
  cancelled: { tone: "plain", icon: X },
};

function lookOf(session: DaySession, now: number): Look {
  const phase = phaseAt(session, now);
  if (phase === "closed" && session.state === "cancelled") return "cancelled";
  if (phase !== "to_come") return phase;
  if (session.confirmedAt) return "confirmed";
  return session.proposedByPractice ? "proposed" : "unanswered";
}

export const sayPhase = (session: DaySession, now: number): string => t(`sessions.phase.${lookOf(session, now)}`);

/** How a session stands, in a word. */
export function PhaseBadge({ session, now }: { session: DaySession; now: number }) {
  const look = lookOf(session, now);
  const { tone, icon } = LOOKS[look];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`sessions.phase.${look}`)}
    </Badge>
  );
}
