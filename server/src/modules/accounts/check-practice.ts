import type { Practice } from "@jechemine/contract/accounts-applications.ts";
import { Refused } from "../../platform/refused.ts";
import type { Ctx } from "../../platform/verb.ts";
import { countChoices, isLicenceTaken } from "./queries/practice.ts";

/** Refuses what the practice does not offer, sessions in person without a site, and a licence that somebody else holds. */
export async function checkPractice(ctx: Ctx, practice: Practice, professionalId: string | null = null): Promise<void> {
  const known = await countChoices(ctx.tx, practice);
  const asked = {
    services: practice.serviceIds.length,
    reasons: practice.reasons.length,
    sites: practice.siteIds.length,
  };
  if (known.services < asked.services || known.reasons < asked.reasons || known.sites < asked.sites)
    throw new Refused("UNKNOWN_CHOICE");
  if (practice.modalities.includes("in_person") && practice.siteIds.length === 0) throw new Refused("SITE_NEEDED");
  if (await isLicenceTaken(ctx.tx, practice.licences, professionalId)) throw new Refused("LICENCE_TAKEN");
}
