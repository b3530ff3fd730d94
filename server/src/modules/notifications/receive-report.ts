import { createHash } from "node:crypto";
import { type DeliveryReport, readDeliveryReport } from "../../platform/delivery-report.ts";
import { Refused } from "../../platform/refused.ts";
import { deliveryOfReturnPath } from "../../platform/return-path.ts";
import { isSignedBody } from "../../platform/signed-body.ts";
import { type Platform, SYSTEM, writeVerb } from "../../platform/verb.ts";
import { markAddress } from "./mark-address.ts";
import { countSoftReturns, noteReturned } from "./queries/returns.ts";

const DAY = 86_400_000;
/** Servers give up after five days or so; what comes much later is somebody's recording. */
const REPORTED_WITHIN_DAYS = 14;
/** So many mails that came back because a server could not be reached, and nothing reaches the address. */
const SOFT_ALLOWED = 2;
const SOFT_COUNT_DAYS = 30;

type Returned = { deliveryId: string; status: string; says: string; hash: Buffer };
const storeReturn = writeVerb("public", async (ctx, { deliveryId, status, says, hash }: Returned): Promise<boolean> => {
  const daysAgo = (days: number) => new Date(ctx.now.getTime() - days * DAY);
  const reason = `${status} ${says}`
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 300);
  const note = { id: deliveryId, at: ctx.now, status, hash, says: reason, sentAfter: daysAgo(REPORTED_WITHIN_DAYS) };
  const returned = await noteReturned(ctx.tx, note);
  ctx.record(returned ? "delivery.returned" : "delivery.report_ignored", deliveryId, { details: { status } });
  if (!returned) return false;
  const { address } = returned;
  const isForGood = status.startsWith("5");
  const soft = isForGood ? 0 : await countSoftReturns(ctx.tx, address, daysAgo(SOFT_COUNT_DAYS));
  if (isForGood || soft > SOFT_ALLOWED)
    await markAddress(ctx, { deliveryId, channel: "email", address, reason, reported: true });
  return true;
});

/** A mail of ours goes to one address; a list behind it that still reaches somebody has not failed. One that is only late may yet arrive. */
function failureIn({ outcomes }: DeliveryReport) {
  const [first] = outcomes;
  return outcomes.every(({ action, status }) => action === "failed" && /^[45]/.test(status)) ? first : undefined;
}

type Handed = { message: string; body: Buffer; signature: string | undefined };
/**
 * What the mail server hands over about a mail of ours. The key of the installation signs each return path, so that a report is about one
 * delivery and nothing else that it says is believed. False for what is no such report, or says nothing new. Throws SIGNATURE_INVALID.
 */
export async function receiveReport(platform: Platform, { message, body, signature }: Handed): Promise<boolean> {
  const { config, clock } = platform;
  if (!config.bounces) throw new Refused("NOT_FOUND");
  if (!isSignedBody(Buffer.from(config.bounces.secret), { body, signature, now: clock.now() }))
    throw new Refused("SIGNATURE_INVALID");
  const report = readDeliveryReport(message);
  const failure = report && failureIn(report);
  const [deliveryId] = report?.recipients.flatMap((address) => deliveryOfReturnPath(config, address) ?? []) ?? [];
  if (!failure || !deliveryId) return false;
  const { status, says } = failure;
  return storeReturn(platform, SYSTEM, {
    deliveryId,
    status,
    says,
    hash: createHash("sha256").update(message).digest(),
  });
}
