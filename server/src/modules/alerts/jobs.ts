import { z } from "zod";
import { type Job, job } from "../../platform/jobs.ts";
import { Refused } from "../../platform/refused.ts";
import { SYSTEM } from "../../platform/verb.ts";
import { DUE } from "./ask.ts";
import { handOnWhenDue } from "./hand-on.ts";

export const alertJobs: readonly Job[] = [
  job({
    name: "alerts.due",
    on: DUE,
    payload: z.object({ alertId: z.uuid() }),
    async run(platform, { alertId }) {
      try {
        await handOnWhenDue(platform, SYSTEM, alertId);
      } catch (error) {
        // Acknowledged meanwhile, or the job runs a second time.
        if (!(error instanceof Refused && error.code === "NOT_DUE")) throw error;
      }
    },
  }),
];
