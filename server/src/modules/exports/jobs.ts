import { z } from "zod";
import { type Job, job } from "../../platform/jobs.ts";
import { buildExport, ERASE } from "./build-export.ts";
import { eraseExport } from "./erase-export.ts";

const payload = z.object({ exportId: z.uuid() });
export const exportJobs: readonly Job[] = [
  job({
    name: "exports.build",
    on: "export.asked",
    payload,
    run: (platform, { exportId }) => buildExport(platform, exportId),
  }),
  job({ name: ERASE, on: ERASE, payload, run: (platform, { exportId }) => eraseExport(platform, exportId) }),
];
