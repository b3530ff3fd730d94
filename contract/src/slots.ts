import { z } from "zod";
import { Id, Instant, LocalDate } from "./endpoint.ts";
import { Modality } from "./vocabulary.ts";

/** A time that can be booked now. */
export const Slot = z.object({
  startsAt: Instant,
  endsAt: Instant,
  siteId: Id,
  /** The zone of the site: the day of a slot is the day there. */
  zone: z.string(),
  /** The ways of meeting that are possible then; in person only where a room is free. */
  modalities: z.array(Modality).min(1),
});
export type Slot = z.infer<typeof Slot>;

/** Whole days of the site, both included. */
export const days = { from: LocalDate, to: LocalDate };
const RANGE_DAYS = 62;
export const inRange = ({ from, to }: { from: string; to: string }) =>
  from <= to && Date.parse(to) - Date.parse(from) < RANGE_DAYS * 86_400_000;
export const DayRange = z.strictObject(days).refine(inRange, { path: ["to"] });
export type DayRange = z.infer<typeof DayRange>;
