import { z } from "zod";
import { type Job, job } from "../../platform/jobs.ts";
import { SYSTEM } from "../../platform/verb.ts";
import { EXPIRE, expireDocument } from "./erase-document.ts";
import { scanDocument } from "./scan-document.ts";

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
    run: (platform, { documentId }) => expireDocument(platform, SYSTEM, documentId),
  }),
];
