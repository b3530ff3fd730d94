import type { Grant, Purpose } from "@jechemine/contract/guardians-shapes.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { readRules } from "../settings/index.ts";
import { type Day, dayOf, factsOf, wardOf } from "./facts.ts";
import { canAnswer } from "./link.ts";
import { canSeeLink, changeLink, type LinkRow, listLinksOfWard, lockLink } from "./queries/links.ts";
import { insertAnswer, listAnswers, lockWard } from "./queries/wards.ts";
import { deriveAgreement, deriveState, mayDecide } from "./rights.ts";

/** The link, if it is the caller's to see; locked until the verb ends. Missing and foreign are one answer. */
export async function lockOwn(ctx: Ctx, id: string): Promise<LinkRow> {
  if (!(await canSeeLink(ctx.tx, id))) throw new Refused("NOT_FOUND");
  // The names and accounts of both sides are not both the caller's to read.
  const link = await ctx.asSystem(() => lockLink(ctx.tx, id));
  if (!link) throw new Refused("NOT_FOUND");
  return link;
}
const mustBe = (link: LinkRow, side: "guardianId" | "wardId", { actor }: Ctx): string => {
  if (!actor.id || link[side] !== actor.id) throw new Refused("NOT_FOUND");
  return actor.id;
};
/** Audit and event of a change, and the pages of both sides fetch again. */
export function recordLink(ctx: WriteCtx, link: LinkRow, what: string) {
  ctx.record(`guardianship.${what}`, link.id, { event: { linkId: link.id }, clientId: link.wardId });
  ctx.hint(`person:${link.guardianId}`, `person:${link.wardId}`, "staff:owner", "staff:intake");
}

/** A guardian stops acting for somebody. Effective at once. */
export const withdrawLink = writeVerb("account:write", async (ctx, id: string) => {
  const link = await lockOwn(ctx, id);
  const endedBy = mustBe(link, "guardianId", ctx);
  if (link.endedAt || link.refusedAt) throw new Refused("LINK_OVER");
  await ctx.asSystem(() => changeLink(ctx.tx, id, { endedAt: ctx.now, endedBy }));
  recordLink(ctx, link, "withdrawn");
  return {};
});

/** From 14 on a youth says what a guardian still sees, and may say otherwise at any time. */
export const decideGrants = writeVerb("account:write", async (ctx, { id, grants }: { id: string; grants: Grant[] }) => {
  const link = await lockOwn(ctx, id);
  mustBe(link, "wardId", ctx);
  const day = await dayOf(ctx);
  if (!mayDecide(factsOf(link, day), wardOf(link, day))) throw new Refused("NOT_YOURS_TO_DECIDE");
  const unique = [...new Set(grants)];
  await ctx.asSystem(() => changeLink(ctx.tx, id, { grants: unique, decidedAt: ctx.now }));
  recordLink(ctx, link, "granted");
  return {};
});

type Answering = { id: string; purpose: Purpose; agreed: boolean };
/** A guardian of a child under 14 agrees to a purpose, or not. Of two who answer at once each counts, and one of them completes the agreement. */
export const answerPurpose = writeVerb("account:write", async (ctx, { id, purpose, agreed }: Answering) => {
  const link = await lockOwn(ctx, id);
  mustBe(link, "guardianId", ctx);
  const day = await dayOf(ctx);
  if (!canAnswer(factsOf(link, day), wardOf(link, day))) throw new Refused("NOT_YOURS_TO_DECIDE");
  // The other guardian's answer is not this one's to read; only how many have agreed.
  return ctx.asSystem(async () => {
    await lockWard(ctx.tx, link.wardId);
    const before = (await listAnswers(ctx.tx, [id])).find((one) => one.purpose === purpose);
    const answer = { purpose, agreed, number: (before?.number ?? 0) + 1 };
    await insertAnswer(ctx.tx, { id: newId(ctx.now), guardianshipId: id, ...answer, answeredAt: ctx.now });
    if (purpose === "care") {
      const consent = agreed ? "given" : "refused";
      await changeLink(ctx.tx, id, { consent, consentAt: ctx.now });
    }
    const agreement = await agreementOf(ctx, link.wardId, { purpose, day });
    recordLink(ctx, link, "answered");
    if (agreed && agreement.given === agreement.needed)
      ctx.record("guardianship.agreed", link.wardId, { event: { wardId: link.wardId }, details: { purpose } });
    return agreement;
  });
});

type Asked = { purpose: Purpose; day: Day };
/** How many of those who may decide have agreed. As the system: it counts over all guardians of a ward. */
export async function agreementOf(ctx: Ctx, wardId: string, { purpose, day }: Asked) {
  const { guardianConsent } = await readRules(ctx);
  const deciding = (await listLinksOfWard(ctx.tx, wardId)).filter(
    (one) => deriveState(factsOf(one, day), day.today) === "approved" && canAnswer(factsOf(one, day), wardOf(one, day)),
  );
  const answers = await listAnswers(
    ctx.tx,
    deciding.map((one) => one.id),
  );
  const answerOf = (linkId: string) =>
    answers.find((one) => one.guardianshipId === linkId && one.purpose === purpose)?.agreed ?? null;
  return deriveAgreement(
    deciding.map((one) => answerOf(one.id)),
    guardianConsent,
  );
}
