import { z } from "zod";
import type { Fate } from "../../platform/fates.ts";
import { type Job, job } from "../../platform/jobs.ts";
import { DUE, keepToTheDay, NIGHT, watchOver } from "./keep-to-the-day.ts";
import { SWEEP, sweepDeletion } from "./sweep-deletion.ts";

/** `fates` are what every room says of its tables. */
export const deletionJobs = (fates: readonly Fate[]): readonly Job[] => [
  job({
    name: SWEEP,
    on: SWEEP,
    payload: z.object({ deletionId: z.uuid() }),
    run: (platform, { deletionId }) => sweepDeletion(platform, { id: deletionId, fates }),
  }),
  job({ name: NIGHT, on: NIGHT, payload: z.object({}), run: (platform) => watchOver(platform) }),
  job({
    name: DUE,
    on: DUE,
    payload: z.object({ personId: z.uuid() }),
    run: (platform, { personId }) => keepToTheDay(platform, { personId, fates }),
  }),
];
