import { z } from "zod";
import { type Job, job } from "../../platform/jobs.ts";
import { SYSTEM } from "../../platform/verb.ts";
import { finishPayment } from "./charge-payment.ts";
import { COLLECT, collect, planCollection } from "./collect.ts";
import { forgetMethod } from "./methods.ts";
import { REMIND, REMIND_DAY, remindDay, remindPayer } from "./remind.ts";
import { FINISH } from "./reserve-payment.ts";
import { sandboxJobs } from "./sandbox/jobs.ts";
import { askProvider, FINISH_REFUND } from "./settle-refund.ts";

const Share = z.object({ chargeId: z.uuid(), payerId: z.uuid() });

export const paymentJobs: readonly Job[] = [
  job({
    name: FINISH,
    on: FINISH,
    payload: z.object({ paymentId: z.uuid() }),
    run: (platform, { paymentId }) => finishPayment(platform, paymentId),
  }),
  job({
    name: FINISH_REFUND,
    on: FINISH_REFUND,
    payload: z.object({ refundId: z.uuid() }),
    run: (platform, { refundId }) => askProvider(platform, refundId),
  }),
  job({
    name: "payments.plan_collection",
    on: "charge.posted",
    payload: Share,
    run: (platform, share) => planCollection(platform, SYSTEM, share),
  }),
  job({ name: COLLECT, on: COLLECT, payload: Share, run: collect }),
  job({
    name: "payments.forget_method",
    on: "payment_method.removed",
    payload: z.object({ methodId: z.uuid() }),
    run: (platform, { methodId }) => forgetMethod(platform, methodId),
  }),
  job({ name: REMIND_DAY, on: REMIND_DAY, payload: z.object({}), run: (platform) => remindDay(platform) }),
  job({
    name: REMIND,
    on: REMIND,
    payload: z.object({ payerId: z.uuid() }),
    run: (platform, { payerId }) => remindPayer(platform, payerId),
  }),
  ...sandboxJobs,
];
