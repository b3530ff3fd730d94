import type { Appointment } from "@jechemine/contract/appointments.ts";
import { Title } from "@jechemine/contract/vocabulary.ts";
import { deriveCan, hoursBefore } from "./appointment.ts";
import type { ViewRow } from "./queries/views.ts";

export type Around = { now: Date; zone: string; noticeHours: number };

/** What people see of an appointment, from its row. `zone` and `noticeHours` are the practice's. */
export function deriveView(row: ViewRow, { now, zone, noticeHours }: Around): Appointment {
  const {
    startsAt,
    endsAt,
    confirmedAt,
    cancelledAt,
    priceCents,
    currency,
    agreements,
    cancellation,
    people,
    ...rest
  } = row;
  const professional = professionalOf(row);
  const agreedHours = agreements?.[professional.id];
  return {
    ...rest,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    zone: row.zone ?? zone,
    price: { amountCents: priceCents, currency },
    professional,
    clients: people.flatMap(({ id, side, name }) => (side === "client" && name !== null ? [{ id, name }] : [])),
    confirmedAt: confirmedAt?.toISOString() ?? null,
    cancelledAt: cancelledAt?.toISOString() ?? null,
    cancelledBy: cancellation,
    freeUntil: hoursBefore(startsAt, agreedHours ?? noticeHours).toISOString(),
    agreementSigned: agreedHours !== undefined,
    can: deriveCan(row, now),
  };
}

function professionalOf({ people }: ViewRow): Appointment["professional"] {
  const treating = people.find(({ side, role }) => side === "professional" && role === "treating");
  if (!treating) throw new Error("an appointment without a professional");
  const { id, name, slug, title } = treating;
  return { id, name: name ?? "", slug: slug ?? "", title: Title.safeParse(title).data ?? null };
}
