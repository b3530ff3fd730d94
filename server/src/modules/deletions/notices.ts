import { appPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { type Notice, type NoticeSample, notice, type Teller } from "../../platform/notices.ts";
import type { Bilingual, Locale } from "../../platform/refused.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { addressOf, forgetAddress, staffHolding } from "../accounts/index.ts";
import { BUTTONS, TEXTS } from "./notice-texts.ts";
import { findDeletion } from "./queries/requests.ts";

type Reader = { email: string; locale: Locale };
type Mail = { key: string; text: keyof typeof TEXTS; action?: { label: Bilingual; url: string } };
/** To the address of the account: whoever leaves looks into the app no more. */
const mail = ({ email, locale }: Reader, { key, text, action }: Mail): Notice => ({
  key,
  kind: "account_leaving",
  to: { email, locale },
  channels: ["email"],
  text: { ...TEXTS[text], ...(action && { action }) },
});
const own = { label: BUTTONS.own, url: appPath("portalLeave") };
const queue = { label: BUTTONS.queue, url: appPath("adminDeletions") };

const payload = z.object({ deletionId: z.uuid() });
async function askedBy(ctx: WriteCtx, deletionId: string): Promise<(Reader & { accountId: string }) | undefined> {
  const request = await findDeletion(ctx.tx, deletionId);
  const address = request && (await addressOf(ctx, request.accountId));
  return address && { ...address, accountId: request.accountId };
}

const onAsked = notice({
  on: "deletion.asked",
  payload,
  async tell(ctx, { deletionId }) {
    const reader = await askedBy(ctx, deletionId);
    const owners = await staffHolding(ctx, "owner");
    const waits = owners.map(
      ({ personId }): Notice => ({
        key: `deletion_waits:${deletionId}`,
        kind: "deletion_waits",
        to: { personId },
        text: { ...TEXTS.waits, action: queue },
        path: queue.url,
      }),
    );
    const received = { key: `deletion_asked:${deletionId}`, text: "asked", action: own } as const;
    return [...(reader ? [mail(reader, received)] : []), ...waits];
  },
});

const onRefused = notice({
  on: "deletion.refused",
  payload,
  async tell(ctx, { deletionId }) {
    const reader = await askedBy(ctx, deletionId);
    return reader ? [mail(reader, { key: `deletion_refused:${deletionId}`, text: "refused", action: own })] : [];
  },
});

/** The last mail; with it the address itself is forgotten. */
const onApproved = notice({
  on: "deletion.approved",
  payload: z.object({ deletionId: z.uuid(), personId: z.uuid() }),
  async tell(ctx, { deletionId }) {
    const reader = await askedBy(ctx, deletionId);
    if (!reader) return [];
    await forgetAddress(ctx, reader.accountId);
    return [mail(reader, { key: `deletion_approved:${deletionId}`, text: "approved" })];
  },
});

export const deletionNotices: readonly Teller[] = [onAsked, onRefused, onApproved];
export const deletionSamples: readonly NoticeSample[] = [
  { kind: "deletion_waits", text: { ...TEXTS.waits, action: queue } },
];
