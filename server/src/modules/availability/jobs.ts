import { z } from "zod";
import { type Job, job } from "../../platform/jobs.ts";
import { COUNT_TASK, countFreeCells } from "./count-cells.ts";

const ofOne = (on: string): Job =>
  job({
    name: `availability.count.${on}`,
    on,
    payload: z.object({ professionalId: z.uuid() }),
    run: (platform, { professionalId }) => countFreeCells(platform, professionalId),
  });
const ofAll = (on: string): Job =>
  job({
    name: `availability.count_all.${on}`,
    on,
    payload: z.object({}),
    run: (platform) => countFreeCells(platform),
  });

/** Free cells are counted anew when somebody's time changes, and every night. */
export const availabilityJobs: readonly Job[] = [
  ...[COUNT_TASK, "availability.changed", "appointment.booked", "appointment.moved", "appointment.cancelled"].map(
    ofOne,
  ),
  ...["availability.holiday_added", "availability.holiday_removed"].map(ofAll),
];
