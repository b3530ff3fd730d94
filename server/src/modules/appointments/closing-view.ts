import type { Closing } from "@jechemine/contract/sessions.ts";
import { minutesAfter } from "./appointment.ts";
import type { ClosingRow } from "./queries/closing.ts";

/** `delayHours`: for so long it may be reopened; money is collected only then. */
export function closingOf(row: ClosingRow, { now, delayHours }: { now: Date; delayHours: number }): Closing {
  const until = reopenUntil(row, delayHours);
  return {
    appointmentId: row.appointmentId,
    closedAt: row.closedAt.toISOString(),
    reopenUntil: now <= until ? until.toISOString() : null,
    clients: row.outcomes.map(({ feeCents, currency, ...each }) => ({
      ...each,
      fee: { amountCents: feeCents, currency },
    })),
  };
}
export const reopenUntil = ({ closedAt }: Pick<ClosingRow, "closedAt">, delayHours: number) =>
  minutesAfter(closedAt, 60 * delayHours);
