import type { Referral, ReferredBy } from "@jechemine/contract/referrals.ts";
import type { Ctx, WriteCtx } from "../../platform/verb.ts";
import { displayName } from "../people/index.ts";
import { findReferral, insertReferral } from "./queries/referrals.ts";
import type { RequestRow } from "./queries/requests.ts";

/** Keeps who refers and what they attest. As the system. */
export const keepReferral = (ctx: WriteCtx, requestId: string, referral: Referral): Promise<void> =>
  insertReferral(ctx.tx, {
    requestId,
    profession: referral.profession,
    licenceOrder: referral.licenceOrder ?? null,
    licenceNumber: referral.licenceNumber ?? null,
    organisation: referral.organisation ?? null,
    attestedAt: ctx.now,
    hearsBack: referral.hearsBack,
  });

/** Who referred the person, for whoever may read it; null when nobody did, or when it is not the actor's to know. */
export async function readReferredBy(
  ctx: Ctx,
  { id, audience, requesterId }: Pick<RequestRow, "id" | "audience" | "requesterId">,
): Promise<ReferredBy | null> {
  if (audience !== "patient") return null;
  const referral = await findReferral(ctx.tx, id);
  if (!referral) return null;
  // The referrer is nobody's client here: whoever may read the referral may read their name.
  const name = (await ctx.asSystem(() => displayName(ctx, requesterId))) ?? "";
  const { profession, licenceOrder, licenceNumber, organisation, hearsBack } = referral;
  return { name, profession, licenceOrder, licenceNumber, organisation, hearsBack };
}

/** Whether whoever referred may be told what became of it. As the system. */
export const mayHearBack = async (ctx: Ctx, { id, audience }: RequestRow): Promise<boolean> =>
  audience === "patient" && (await findReferral(ctx.tx, id))?.hearsBack === true;
