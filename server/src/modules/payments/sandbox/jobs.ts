import { payments } from "@jechemine/contract/payments.ts";
import { z } from "zod";
import { BASE_PATH } from "../../../platform/http.ts";
import { type Job, job } from "../../../platform/jobs.ts";
import { type Platform, SYSTEM } from "../../../platform/verb.ts";
import { findEventBody, markDelivered } from "./queries.ts";
import { DEBIT, DELIVER, Sandbox } from "./service.ts";
import { sign } from "./signature.ts";

const PATIENCE = 15_000;

/** The public door of this very product: beside us, or wherever people reach it when the web is another process. */
const doorOf = ({ config }: Pick<Platform, "config">): string => {
  const host = config.host === "0.0.0.0" || config.host === "::" ? "127.0.0.1" : config.host;
  const origin = config.process === "worker" ? config.publicUrl : `http://${host}:${config.port}`;
  return origin + BASE_PATH + payments.webhook.path;
};

/** Tells us what happened, as a provider does: signed, until it hears a 2xx, sometimes twice. */
async function deliver(platform: Platform, eventId: string): Promise<void> {
  const { database, clock, config } = platform;
  const within = database.within;
  const body = await within(SYSTEM.actor, "read only", (tx) => findEventBody(tx, eventId));
  if (body === undefined) return;
  const answer = await fetch(doorOf(platform), {
    method: "POST",
    body,
    headers: { "content-type": "application/json", "payment-signature": sign(config, Buffer.from(body), clock.now()) },
    signal: AbortSignal.timeout(PATIENCE),
    redirect: "error",
  });
  if (!answer.ok) throw new Error(`the webhook answered ${answer.status}`);
  await within(SYSTEM.actor, "read write", (tx) => markDelivered(tx, eventId, clock.now()));
}

export const sandboxJobs: readonly Job[] = [
  job({
    name: DELIVER,
    on: DELIVER,
    payload: z.object({ eventId: z.string() }),
    run: (platform, { eventId }) => deliver(platform, eventId),
  }),
  job({
    name: DEBIT,
    on: DEBIT,
    payload: z.object({ chargeId: z.string() }),
    run: (platform, { chargeId }) => new Sandbox(platform).moveDebit(chargeId),
  }),
];
