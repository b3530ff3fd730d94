import { z } from "zod";
import type { CallerOf } from "../../platform/http.ts";
import { Refused } from "../../platform/refused.ts";
import { type Caller, type Platform, readVerb } from "../../platform/verb.ts";
import { rightsOf } from "./may-act-for.ts";
import { actingPermissions } from "./rights.ts";

/** `X-Acting-For: <wardId>`: this call is for somebody else. */
const HEADER = "x-acting-for";
/** The same in the address of what a link downloads: a browser puts no header there. */
const InAddress = z.object({ actingFor: z.string() });
function wardIn({ method, headers, query }: Parameters<CallerOf>[0]): string | string[] | undefined {
  if (headers[HEADER] !== undefined || method !== "GET") return headers[HEADER];
  return InAddress.safeParse(query).data?.actingFor;
}

const readActing = readVerb("account:read", async (ctx, wardId: string): Promise<Caller> => {
  const { id: guardianId, accountId, role } = ctx.actor;
  const rights = role === "client" && guardianId ? await rightsOf(ctx, guardianId, wardId) : undefined;
  // Nobody's ward, and a ward of whom the guardian may know nothing any more, are one answer.
  if (!guardianId || !rights || rights.sees.length === 0) throw new Refused("NOT_FOUND");
  return {
    actor: { role: "client", id: wardId, accountId, permissions: [], guardianId },
    permissions: new Set(actingPermissions(rights)),
    signInId: ctx.caller.signInId,
  };
});

/**
 * Lets guardians act for their wards: the caller becomes the ward as far as the guardian's rights of this moment go. The audit names the guardian,
 * row-level security computes the same rights again. Public endpoints stay the guardian's own: a mailed link is nobody else's to answer.
 */
export const actingFor =
  (platform: Platform, callerOf: CallerOf): CallerOf =>
  async (request, endpoint) => {
    const caller = await callerOf(request, endpoint);
    const asked = wardIn(request);
    if (asked === undefined || endpoint.access === "public" || caller.actor.role === "anonymous") return caller;
    const wardId = z.uuid().safeParse(asked);
    if (!wardId.success) throw new Refused("NOT_FOUND");
    return readActing(platform, caller, wardId.data);
  };
