import { readVerb } from "../../platform/verb.ts";
import { actingOf, feeOf, mustBeOpen } from "./acting.ts";
import { findStanding } from "./queries/changes.ts";

/** What cancelling or moving would cost whoever asks, before they do it. */
export const readCancellation = readVerb("appointments:read", async (ctx, id: string) =>
  feeOf(ctx, mustBeOpen(await findStanding(ctx.tx, id), ctx.now), actingOf(ctx)),
);
