import type { Proposed } from "@jechemine/contract/proposals.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { guardianConsent } from "../people/index.ts";
import { readExplanation } from "./explanation.ts";
import { readNote } from "./note.ts";
import { dayOf } from "./practice-clock.ts";
import { findPerson } from "./queries/people.ts";
import { listOpenOf, type ProposalRow } from "./queries/proposals.ts";
import { listByIds, type RequestRow } from "./queries/requests.ts";
import { readReferredBy } from "./referrals.ts";
import { AGE_OF_CONSENT, ageOn } from "./request.ts";
import { suitingTimes } from "./suiting-times.ts";

/** What waits for my answer, the nearest deadline first. */
export const readProposed = readVerb("proposals:read", async (ctx): Promise<Proposed[]> => {
  const proposals = ctx.actor.id === null ? [] : await listOpenOf(ctx.tx, ctx.actor.id);
  const open = proposals.filter(({ deadlineAt }) => ctx.now <= deadlineAt);
  const requests = await listByIds(
    ctx.tx,
    open.map(({ requestId }) => requestId),
  );
  const out: Proposed[] = [];
  for (const proposal of open) {
    const request = requests.find(({ id }) => id === proposal.requestId);
    if (request) out.push(await viewOf(ctx, proposal, request));
  }
  return out;
});

async function viewOf(ctx: Ctx, proposal: ProposalRow, request: RequestRow): Promise<Proposed> {
  const { fit, met, missed } = readExplanation(proposal.explanation);
  // Age and the parents' consent are asked before anybody is in the care team; name and contact are not told.
  const { age, consent } = await ctx.asSystem(() => ageAndConsent(ctx, request));
  return {
    requestId: request.id,
    number: request.number,
    mode: proposal.mode,
    proposedAt: proposal.madeAt.toISOString(),
    deadline: proposal.deadlineAt.toISOString(),
    asSoonAsPossible: request.urgent,
    ageGroup: request.ageGroup ?? "18-64",
    age,
    reasons: request.reasons,
    service: request.service,
    preferences: request.preferences,
    note: await readNote(ctx, request.id),
    referredBy: await readReferredBy(ctx, request),
    consent,
    fit,
    met,
    missed,
    freeTimes: await suitingTimes(ctx, request, proposal.professionalId),
  };
}

async function ageAndConsent(ctx: Ctx, { beneficiaryId }: RequestRow): Promise<Pick<Proposed, "age" | "consent">> {
  const person = await findPerson(ctx.tx, beneficiaryId);
  const age = person?.birthDate ? ageOn(person.birthDate, await dayOf(ctx)) : 0;
  return { age, consent: age < AGE_OF_CONSENT ? await guardianConsent(ctx, beneficiaryId) : null };
}
