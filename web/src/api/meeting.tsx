import type { Appointment } from "@jechemine/contract/appointments.ts";
import type { Modality } from "@jechemine/contract/vocabulary.ts";
import { MODALITY_LABELS } from "@jechemine/contract/vocabulary-labels.ts";
import { type LucideIcon, MapPin, Phone, Video } from "lucide-react";
import { locale } from "../i18n/language.ts";
import { fmt } from "../ui/fmt.ts";
import { Icon } from "../ui/icon.tsx";

export const clientsOf = ({ clients }: Pick<Appointment, "clients">): string =>
  fmt.list(clients.map(({ name }) => name));

const OPENS_BEFORE = 10 * 60_000;
type Meeting = Pick<Appointment, "state" | "startsAt" | "endsAt" | "modality" | "meetingLink">;
/** Ten minutes before, until the end. */
export const isNear = ({ state, startsAt, endsAt }: Meeting, now: number): boolean =>
  state === "scheduled" && now >= Date.parse(startsAt) - OPENS_BEFORE && now < Date.parse(endsAt);
/** The way into a session by video, while it is near. */
export const joinLink = (meeting: Meeting, now: number): string | undefined =>
  meeting.modality === "video" && isNear(meeting, now) ? (meeting.meetingLink ?? undefined) : undefined;

const DRAWINGS: Readonly<Record<Modality, LucideIcon>> = { video: Video, in_person: MapPin, phone: Phone };
/** The room when there is one, else how one meets. */
export const WayOfMeeting = ({
  of: { modality, room, site },
}: {
  of: Pick<Appointment, "modality" | "room" | "site">;
}) => (
  <>
    <Icon of={DRAWINGS[modality]} size="s" />
    {modality === "in_person" ? (room?.name ?? site?.name) : MODALITY_LABELS[modality][locale]}
  </>
);
