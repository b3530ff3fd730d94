import type { MedicalProfile } from "@jechemine/contract/medical-profile.ts";
import type { OwnProfile } from "@jechemine/contract/portal-profile.ts";
import { Refused } from "../../platform/refused.ts";
import { readVerb } from "../../platform/verb.ts";
import { profileOf } from "./medical-profile.ts";
import { ownProfileOf } from "./own-profile.ts";
import { type ConsentRow, listOwnConsents } from "./queries/export-of.ts";

export type ExportedPerson = { id: string; profile: OwnProfile; medical: MedicalProfile; consents: ConsentRow[] };

/** What the caller told of themselves and of their health, and agreed to. */
export const exportPerson = readVerb("account:read", async (ctx, _: undefined): Promise<ExportedPerson> => {
  const { id } = ctx.actor;
  if (!id) throw new Refused("NOT_FOUND");
  const [profile, medical] = [await ownProfileOf(ctx), await profileOf(ctx, id)];
  return { id, profile, medical, consents: await listOwnConsents(ctx.tx, id) };
});
