import { z } from "zod";
import { type Job, job } from "../../platform/jobs.ts";
import { eraseUnused } from "./erase-document.ts";
import { scanDocument } from "./scan-document.ts";
import { EXPIRE } from "./upload-document.ts";

const payload = z.object({ documentId: z.uuid() });
export const documentJobs: readonly Job[] = [
  job({
    name: "documents.scan",
    on: "document.uploaded",
    payload,
    run: (platform, { documentId }) => scanDocument(platform, documentId),
  }),
  job({
    name: EXPIRE,
    on: EXPIRE,
    payload,
    run: (platform, { documentId }) => eraseUnused(platform, documentId),
  }),
];
