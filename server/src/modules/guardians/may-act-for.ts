import type { Area } from "@jechemine/contract/guardians-shapes.ts";
import type { Permission } from "@jechemine/contract/permissions.ts";
import type { Ctx } from "../../platform/verb.ts";
import { dayOf, factsOf, wardOf } from "./facts.ts";
import { findLiveLink, listLinksOfGuardian } from "./queries/links.ts";
import { actingPermissions, deriveRights, type Rights } from "./rights.ts";

const NONE: Rights = { sees: [], acts: [] };
type Reading = Pick<Ctx, "tx" | "now" | "asSystem">;

/** What a guardian may see and do for a ward at this moment. */
export async function rightsOf(ctx: Reading, guardianId: string, wardId: string): Promise<Rights> {
  // Other people's links are hidden from the guardian; the answer is about the guardian's own.
  const link = await ctx.asSystem(() => findLiveLink(ctx.tx, { guardianId, wardId }));
  if (!link) return NONE;
  const day = await dayOf(ctx);
  return deriveRights(factsOf(link, day), wardOf(link, day));
}

/** Whether the caller may act for a ward in an area today, computed anew from age, authority, restrictions and grants. */
export async function mayActFor(ctx: Reading & Pick<Ctx, "actor">, wardId: string, area: Area): Promise<boolean> {
  const guardianId = ctx.actor.guardianId ?? ctx.actor.id;
  return guardianId !== null && (await rightsOf(ctx, guardianId, wardId)).acts.includes(area);
}

export type ActingFor = { id: string; name: string; permissions: Permission[] };
/** The people for whom the caller may see or do something today: what the switch in the portal offers. */
export async function listActingFor(ctx: Reading & Pick<Ctx, "actor">): Promise<ActingFor[]> {
  const { id, role } = ctx.actor;
  if (role !== "client" || !id) return [];
  const links = await ctx.asSystem(() => listLinksOfGuardian(ctx.tx, id));
  if (links.length === 0) return [];
  const day = await dayOf(ctx);
  return links.flatMap((link) => {
    const permissions = actingPermissions(deriveRights(factsOf(link, day), wardOf(link, day)));
    return permissions.length > 0 ? [{ id: link.wardId, name: link.wardGivenName, permissions }] : [];
  });
}
