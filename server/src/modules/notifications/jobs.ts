import { z } from "zod";
import { type Job, job } from "../../platform/jobs.ts";
import type { Teller } from "../../platform/notices.ts";
import { SYSTEM } from "../../platform/verb.ts";
import { SEND_DIGEST, sendDigest } from "./digest.ts";
import { sendDelivery } from "./send-delivery.ts";
import { storeNotices } from "./store-notices.ts";
import { SEND } from "./write-delivery.ts";

/** One job for each teller of the other modules, and those that send. */
export const notificationJobs = (tellers: readonly Teller[]): Job[] => [
  ...tellers.map((teller): Job => {
    const store = storeNotices(teller);
    return { name: teller.name, on: teller.on, run: (platform, payload) => store(platform, SYSTEM, payload) };
  }),
  job({ name: SEND, on: SEND, payload: z.object({ deliveryId: z.uuid() }), run: sendDelivery }),
  job({
    name: SEND_DIGEST,
    on: SEND_DIGEST,
    payload: z.object({ personId: z.uuid() }),
    run: (platform, its) => sendDigest(platform, SYSTEM, its),
  }),
];
