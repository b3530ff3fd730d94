import type { Appointment } from "@jechemine/contract/appointments.ts";
import { Title } from "@jechemine/contract/vocabulary.ts";
import { deriveCan, hoursBefore } from "./appointment.ts";
import type { ViewRow } from "./queries/views.ts";

type Around = { now: Date; zone: string; noticeHours: number };

/** What people see of an appointment, from its row. `zone` and `noticeHours` are the practice's. */
export function deriveView(row: ViewRow, { now, zone, noticeHours }: Around): Appointment {
  const { startsAt, endsAt, confirmedAt, cancelledAt, priceCents, currency, agreementHours, cancellation, ...rest } =
    row;
  return {
    ...rest,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    zone: row.zone ?? zone,
    price: { amountCents: priceCents, currency },
    professional: professionalOf(row),
    confirmedAt: confirmedAt?.toISOString() ?? null,
    cancelledAt: cancelledAt?.toISOString() ?? null,
    cancelledBy: cancellation,
    freeUntil: hoursBefore(startsAt, agreementHours ?? noticeHours).toISOString(),
    agreementSigned: agreementHours !== null,
    can: deriveCan(row, now),
  };
}

function professionalOf({ professional }: ViewRow): Appointment["professional"] {
  if (!professional) throw new Error("an appointment without a professional");
  return {
    id: professional.id,
    name: professional.name ?? "",
    slug: professional.slug ?? "",
    title: Title.safeParse(professional.title).data ?? null,
  };
}
