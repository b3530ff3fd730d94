import { Temporal } from "temporal-polyfill";

/** The date that a zone's calendar shows at this moment. */
export const dayIn = (zone: string, now: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
