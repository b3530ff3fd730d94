import type { Appointment } from "@jechemine/contract/appointments.ts";
import type { Modality } from "@jechemine/contract/vocabulary.ts";
import { MODALITY_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import { Check, Clock, MapPin, Phone, Video, X } from "lucide-react";
import { locale } from "../../i18n/language.ts";
import { Icon } from "../../ui/icon.tsx";
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
const ICONS: Partial<Record<Standing, typeof Check>> = {
  confirmed: Check,
  unanswered: Clock,
  proposed: Clock,
  no_show: X,
};

export function StandingBadge({ of, now }: { of: Appointment; now: number }) {
  const standing = standingOf(of, now);
  const icon = ICONS[standing];
  return (
    <Badge tone={TONES[standing]} {...(icon && { icon })}>
      {t(`calendar.state.${standing}`)}
    </Badge>
  );
}

const WAYS: Readonly<Record<Modality, typeof Video>> = { video: Video, in_person: MapPin, phone: Phone };
/** The room when there is one, else how one meets. */
export const WayOfMeeting = ({ of: { modality, room, site } }: { of: Appointment }) => (
  <>
    <Icon of={WAYS[modality]} size="s" />
    {modality === "in_person" ? (room?.name ?? site?.name) : MODALITY_LABELS[modality][locale]}
  </>
);
