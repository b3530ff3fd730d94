import { violates } from "../../platform/database.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Platform, SYSTEM, writeVerb } from "../../platform/verb.ts";
import { applyReport } from "./apply-report.ts";
import { findProvider } from "./choose-provider.ts";
import { NotSigned, type ProviderEvent } from "./provider.ts";
import { insertEvent, isKnownEvent } from "./queries/events.ts";
import { applyRefund } from "./settle-refund.ts";

type Received = { provider: string; event: ProviderEvent; payload: string };

/** Stored and applied in one transaction, once; what fails is sent again by the provider. */
const storeEvent = writeVerb("public", async (ctx, { provider, event, payload }: Received) => {
  const { id, type, report, refund } = event;
  const about = report ?? refund;
  ctx.record("provider_event.received", about?.reference ?? newId(ctx.now), { details: { id, type } });
  if (await isKnownEvent(ctx.tx, provider, id)) return;
  const applied = report ? await applyReport(ctx, report) : refund && (await applyRefund(ctx, refund));
  const outcome = about ? (applied ?? "unknown_payment") : "unknown_type";
  const paymentId = applied && report ? report.reference : null;
  await insertEvent(ctx.tx, { provider, id, type, payload, paymentId, outcome, receivedAt: ctx.now });
});

/** What the provider says at the webhook. Throws SIGNATURE_INVALID. */
export async function receiveEvent(platform: Platform, body: Buffer, signature: string | undefined): Promise<void> {
  const provider = findProvider(platform);
  if (!provider) throw new Refused("SIGNATURE_INVALID");
  const event = readSigned(() => provider.readEvent(body, signature));
  const received = { provider: provider.name, event, payload: body.toString("utf8") };
  await storeEvent(platform, SYSTEM, received).catch((error: unknown) => {
    if (!violates(error, "provider_events_pkey")) throw error; // the same event came twice at once: the other one did it
  });
}
function readSigned(read: () => ProviderEvent): ProviderEvent {
  try {
    return read();
  } catch (error) {
    throw error instanceof NotSigned ? new Refused("SIGNATURE_INVALID") : error;
  }
}
