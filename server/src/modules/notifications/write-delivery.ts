import type { Area } from "@jechemine/contract/guardians-shapes.ts";
import { newId } from "../../platform/new-id.ts";
import type { Notice } from "../../platform/notices.ts";
import type { Locale } from "../../platform/refused.ts";
import { seal } from "../../platform/sealing.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import type { Outgoing } from "./decide-channels.ts";
import { insertDelivery } from "./queries/deliveries.ts";

export const SEND = "deliveries.send";

export type Envelope = {
  channel: Outgoing;
  address: string;
  personId: string | null;
  notificationId: string | null;
  subscriptionId?: string;
  locale: Locale;
  /** Now, or when it may leave. */
  at: Date;
  counted?: boolean;
};

/** By which link a guardian is told, of what; nothing for whoever is told of their own. */
export function throughOf(to: Notice["to"]): { guardianshipId: string | null; area: Area | null } {
  const through = "personId" in to ? to.through : undefined;
  return { guardianshipId: through?.linkId ?? null, area: through?.area ?? null };
}

/** One message to one address, sealed, and the job that sends it. The key makes a second run write nothing. */
export async function writeDelivery(
  ctx: WriteCtx,
  { key, kind, to, uselessAt }: Pick<Notice, "key" | "kind" | "to" | "uselessAt">,
  { envelope, content }: { envelope: Envelope; content: object },
): Promise<void> {
  const { at, counted = false, subscriptionId = null, ...its } = envelope;
  if (uselessAt && at >= uselessAt) return;
  const id = newId(ctx.now);
  const stored = await insertDelivery(ctx.tx, {
    ...its,
    ...throughOf(to),
    id,
    key: `${its.channel}:${key}:${subscriptionId ?? its.address}`,
    kind,
    subscriptionId,
    counted,
    sealed: seal(
      ctx.platform.config.dataKeys,
      { table: "deliveries", row: id, column: "sealed" },
      JSON.stringify(content),
    ),
    dueAt: at > ctx.now ? at : null,
    uselessAt: uselessAt ?? null,
    createdAt: ctx.now,
  });
  if (stored) ctx.later(SEND, { deliveryId: id }, { runAt: at, key: `delivery:${id}` });
}
