import type { ApproveLink, LimitLink } from "@jechemine/contract/guardians-shapes.ts";
import { Refused } from "../../platform/refused.ts";
import { writeVerb } from "../../platform/verb.ts";
import { addProof } from "./add-proof.ts";
import { lockOwn, recordLink } from "./change-link.ts";
import { dayOf, factsOf, wardOf } from "./facts.ts";
import { decideApproval } from "./link.ts";
import { changeLink, type LinkRow } from "./queries/links.ts";
import { deriveState, isForMinors } from "./rights.ts";
import { planBirthday } from "./youth.ts";

const isOver = (link: LinkRow) => link.endedAt !== null || link.refusedAt !== null;

/** The team has read the proof. What the authority covers and what a court has forbidden stands from the first moment. */
export const approveLink = writeVerb(
  "guardianships:write",
  async (ctx, { id, proof, ...asked }: ApproveLink & { id: string }) => {
    const link = await lockOwn(ctx, id);
    const day = await dayOf(ctx);
    const proofs = link.proofCount + (proof ? 1 : 0);
    const decision = decideApproval({ link: factsOf(link, day), ward: wardOf(link, day), proofs });
    if (!decision.ok) throw new Refused(decision.code);
    const by = ctx.actor.id;
    const { scope, restriction = null, expiresOn = null } = asked;
    await ctx.asSystem(async () => {
      if (proof) await addProof(ctx, { linkId: id, wardId: link.wardId, proof });
      await changeLink(ctx.tx, id, {
        approvedAt: ctx.now,
        approvedBy: by,
        scope: [...new Set(scope)],
        restriction,
        expiresOn,
      });
    });
    if (link.birthDate && isForMinors(link)) planBirthday(ctx, link.wardId, { birthDate: link.birthDate, ...day });
    recordLink(ctx, link, "approved");
    return {};
  },
);

export const refuseLink = writeVerb(
  "guardianships:write",
  async (ctx, { id, reason }: { id: string; reason: string }) => {
    const link = await lockOwn(ctx, id);
    const day = await dayOf(ctx);
    if (deriveState(factsOf(link, day), day.today) !== "pending") throw new Refused("NOT_PENDING");
    await ctx.asSystem(() =>
      changeLink(ctx.tx, id, { refusedAt: ctx.now, refusedBy: ctx.actor.id, refusalReason: reason }),
    );
    recordLink(ctx, link, "refused");
    return {};
  },
);

/** A court's restriction is set or lifted. The next call of the guardian already knows. */
export const limitLink = writeVerb(
  "guardianships:write",
  async (ctx, { id, reason, ...limits }: LimitLink & { id: string }) => {
    const link = await lockOwn(ctx, id);
    if (isOver(link) || !link.approvedAt) throw new Refused("LINK_OVER");
    await ctx.asSystem(() => changeLink(ctx.tx, id, limits));
    ctx.record("guardianship.limited", id, { clientId: link.wardId, details: { reason, ...limits } });
    ctx.hint(`person:${link.guardianId}`, "staff:owner", "staff:intake");
    return {};
  },
);

export const endLink = writeVerb("guardianships:write", async (ctx, { id, reason }: { id: string; reason: string }) => {
  const link = await lockOwn(ctx, id);
  if (isOver(link)) throw new Refused("LINK_OVER");
  await ctx.asSystem(() => changeLink(ctx.tx, id, { endedAt: ctx.now, endedBy: ctx.actor.id, endReason: reason }));
  recordLink(ctx, link, "ended");
  return {};
});
