import { z } from "zod";
import { type Job, job } from "../../platform/jobs.ts";
import type { Teller } from "../../platform/notices.ts";
import { SYSTEM } from "../../platform/verb.ts";
import { sendDelivery } from "./send-delivery.ts";
import { SEND, storeNotices } from "./store-notices.ts";

/** One job for each teller of the other modules, and the one that sends mail. */
export const notificationJobs = (tellers: readonly Teller[]): Job[] => [
  ...tellers.map((teller): Job => {
    const store = storeNotices(teller);
    return { name: teller.name, on: teller.on, run: (platform, payload) => store(platform, SYSTEM, payload) };
  }),
  job({ name: SEND, on: SEND, payload: z.object({ deliveryId: z.uuid() }), run: sendDelivery }),
];
