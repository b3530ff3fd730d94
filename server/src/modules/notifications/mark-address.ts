import { notificationSettingsPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { type Notice, type NoticeSample, notice, type Teller } from "../../platform/notices.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { findOwnerOfAddress, type Mark, markUnreachable } from "./queries/addresses.ts";

type Unreachable = Omit<Mark, "since"> & { deliveryId: string };
/** Nothing reaches the address: what can be missed goes there no more, and whoever has it is told in the app. */
export async function markAddress(ctx: WriteCtx, { deliveryId, ...its }: Unreachable): Promise<void> {
  const isNews = await markUnreachable(ctx.tx, { ...its, since: ctx.now });
  ctx.record("address.unreachable", deliveryId, { ...(isNews && { event: { deliveryId } }) });
}

const CHANNELS = ["in_app", "sms", "push"] as const;
const TEXT: Notice["text"] = {
  title: { fr: "Nos courriels ne vous parviennent pas", en: "Our emails do not reach you" },
  lines: [
    {
      fr: "Un message envoyé à votre adresse nous est revenu. Vérifiez votre boîte, ou donnez une autre adresse : d’ici là, seul ce qui touche votre sécurité ou votre argent y part encore.",
      en: "A message to your address came back to us. Check your mailbox, or give another address: until then only what is about your security or your money still goes there.",
    },
  ],
};

const unreachable = notice({
  on: "address.unreachable",
  payload: z.object({ deliveryId: z.uuid() }),
  async tell(ctx, { deliveryId }): Promise<Notice[]> {
    const owner = await findOwnerOfAddress(ctx.tx, deliveryId);
    if (!owner) return [];
    const { personId, kind } = owner;
    const path = notificationSettingsPath(kind);
    const key = `address.unreachable:${deliveryId}`;
    return [{ key, kind: "mail_returned", to: { personId }, channels: CHANNELS, text: TEXT, path }];
  },
});

export const addressNotices: readonly Teller[] = [unreachable];
export const addressSamples: readonly NoticeSample[] = [{ kind: "mail_returned", text: TEXT, channels: CHANNELS }];
