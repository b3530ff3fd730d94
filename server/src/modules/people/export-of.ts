import type { OwnProfile } from "@jechemine/contract/portal-profile.ts";
import { Refused } from "../../platform/refused.ts";
import { readVerb } from "../../platform/verb.ts";
import { ownProfileOf } from "./own-profile.ts";
import { type ConsentRow, listOwnConsents } from "./queries/export-of.ts";

export type ExportedPerson = { id: string; profile: OwnProfile; consents: ConsentRow[] };

/** What the caller told of themselves and agreed to. */
export const exportPerson = readVerb("account:read", async (ctx, _: undefined): Promise<ExportedPerson> => {
  const { id } = ctx.actor;
  if (!id) throw new Refused("NOT_FOUND");
  return { id, profile: await ownProfileOf(ctx), consents: await listOwnConsents(ctx.tx, id) };
});
