import type { SaveProfile } from "@jechemine/contract/people.ts";
import { Refused } from "../../platform/refused.ts";
import { writeVerb } from "../../platform/verb.ts";
import { listKnown, replaceParts, updateProfile } from "./queries/profile.ts";
import { ownRow, profileOf } from "./read-profile.ts";

export const saveProfile = writeVerb("profile:write", async (ctx, profile: SaveProfile) => {
  const { personId: professionalId } = await ownRow(ctx);
  const known = await listKnown(ctx.tx, profile);
  if (profile.reasons.some((key) => !known.reasons.has(key))) throw new Refused("UNKNOWN_REASON");
  if (profile.siteIds.some((id) => !known.sites.has(id))) throw new Refused("UNKNOWN_SITE");
  if (profile.services.some(({ serviceId }) => !known.services.has(serviceId))) throw new Refused("UNKNOWN_SERVICE");

  await updateProfile(ctx.tx, professionalId, profile);
  await replaceParts(ctx.tx, professionalId, profile);
  ctx.record("professional.profile_changed", professionalId, { event: { professionalId } });
  return profileOf(ctx);
});
