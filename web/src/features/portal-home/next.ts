import type { Appointment } from "@jechemine/contract/appointments.ts";
import type { MyRequest } from "@jechemine/contract/requests.ts";
import type { OpenCalendar } from "@jechemine/contract/self-scheduling.ts";

export type Todo =
  | { do: "confirm"; appointment: Appointment }
  | { do: "sign"; professional: Appointment["professional"] }
  | { do: "choose"; calendar: OpenCalendar };

const ENDED: readonly MyRequest["state"][] = ["withdrawn", "lapsed", "scheduled"];

/** The request that still moves; the newest of several. */
export const movingRequest = (all: readonly MyRequest[]): MyRequest | undefined =>
  all
    .filter(({ state }) => !ENDED.includes(state))
    .toSorted((a, b) => Date.parse(b.openedAt) - Date.parse(a.openedAt))[0];

/** The session that comes next: not over, not cancelled. */
export const nextSession = (all: readonly Appointment[], now: number): Appointment | undefined =>
  all
    .filter(({ state, endsAt }) => state === "scheduled" && Date.parse(endsAt) > now)
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0];

type Known = {
  appointments: readonly Appointment[];
  calendars: readonly OpenCalendar[];
  requests: readonly MyRequest[];
};

/** What waits for this person, beside the session that the page begins with. Each once, most pressing first. */
export function todosOf({ appointments, calendars, requests }: Known, now: number): Todo[] {
  const next = nextSession(appointments, now);
  const standing = appointments.filter(({ state, endsAt }) => state === "scheduled" && Date.parse(endsAt) > now);
  const toConfirm = standing.filter(({ id, can, confirmedAt }) => can.confirm && !confirmedAt && id !== next?.id);
  const unsigned = new Map(
    standing
      .filter(({ agreementSigned }) => !agreementSigned)
      .map(({ professional }) => [professional.id, professional]),
  );
  const matched = requests.filter(({ state }) => state === "matched");
  const open = calendars.filter(
    ({ requestId, professional }) =>
      matched.some(({ id, match }) => id === requestId || match?.professional.id === professional.id) &&
      standing.every((each) => each.professional.id !== professional.id),
  );
  return [
    ...open.map((calendar): Todo => ({ do: "choose", calendar })),
    ...toConfirm.map((appointment): Todo => ({ do: "confirm", appointment })),
    ...[...unsigned.values()].map((professional): Todo => ({ do: "sign", professional })),
  ];
}

const OPENS_BEFORE = 10 * 60_000;
/** When the way into a video session opens: ten minutes before. */
export const joinOpensAt = ({ startsAt }: Pick<Appointment, "startsAt">) => Date.parse(startsAt) - OPENS_BEFORE;
