import { writeVerb } from "../../platform/verb.ts";
import { clearPause } from "./queries/profile.ts";
import { ownRow, profileOf } from "./read-profile.ts";

/** After two expiries in a row proposals pause; the professional says when they may come again. */
export const resumeProposals = writeVerb("profile:write", async (ctx) => {
  const { personId: professionalId } = await ownRow(ctx);
  await clearPause(ctx.tx, professionalId);
  ctx.record("professional.resumed", professionalId, { event: { professionalId } });
  return profileOf(ctx);
});
