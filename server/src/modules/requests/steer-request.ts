import type { CompleteIntake } from "@jechemine/contract/queue.ts";
import { endLinks } from "../../platform/links.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { guardianConsent, recordGuardianConsents } from "../people/index.ts";
import { readRules } from "../settings/index.ts";
import { endBond } from "./end-match.ts";
import { explain } from "./explanation.ts";
import type { Filter } from "./filters.ts";
import { matchRequestOf, rankFor } from "./load-candidates.ts";
import { hintAll, makeProposal, POOL_READERS } from "./make-proposal.ts";
import { dayOf } from "./practice-clock.ts";
import { insertMatchingConsent } from "./queries/consents.ts";
import { findPerson, setBirthDate } from "./queries/people.ts";
import { changeRequest, listAtIntake, lockRequest, type RequestRow } from "./queries/requests.ts";
import {
  AGE_OF_CONSENT,
  ageGroupOf,
  ageOn,
  canMove,
  decideIntake,
  isPossibleBirthDate,
  MOVES,
  type Move,
} from "./request.ts";
import { planLapse } from "./write-request.ts";

/** Whom not even staff may choose: without a licence, away, or too close to the person. */
const IMPOSSIBLE: readonly Filter[] = ["inactive", "away", "age_group", "already_asked", "other"];

/** Intake staff proposes the request to somebody of their choice; an open offer to another is taken back. */
export const assignRequest = writeVerb(
  "queue:write",
  async (ctx, { id, professionalId }: { id: string; professionalId: string }) => {
    const request = await lockLive(ctx, id, "reopen");
    await ctx.asSystem(async () => {
      const asked = await matchRequestOf(ctx, request);
      if (!asked) throw new Refused("NOT_ASSIGNABLE");
      const { ranked, counts } = await rankFor(ctx, asked, { rules: await readRules(ctx), only: professionalId });
      const filter = counts[0]?.filter;
      if ((ranked.length === 0 && !filter) || (filter && IMPOSSIBLE.includes(filter)))
        throw new Refused("PROFESSIONAL_UNAVAILABLE");
      const freed = await takeBack(ctx, request);
      const [best] = ranked;
      const explanation = best && explain(asked, best);
      await makeProposal(ctx, freed, { professionalId, mode: "assigned", score: best?.score ?? null, explanation });
    });
    return {};
  },
);

/** Matching runs again, from its first attempt. */
export const rematchRequest = writeVerb("queue:write", async (ctx, id: string) => {
  const request = await lockLive(ctx, id, "reopen");
  await ctx.asSystem(async () => {
    const freed = await takeBack(ctx, request);
    await changeRequest(ctx.tx, freed, { attempts: 0 });
  });
  ctx.record("request.rerouted", id, { event: { requestId: id }, clientId: request.beneficiaryId });
  hintAll(ctx, request);
  return {};
});

export const sendToPool = writeVerb("queue:write", async (ctx, id: string) => {
  const request = await lockLive(ctx, id, "reopen");
  if (request.state === "pool") throw new Refused("NOT_ASSIGNABLE");
  await ctx.asSystem(async () => {
    const freed = await takeBack(ctx, request);
    await changeRequest(ctx.tx, freed, { state: "pool" });
  });
  ctx.record("request.pooled", id, { event: { requestId: id }, clientId: request.beneficiaryId });
  hintAll(ctx, request);
  ctx.hint(POOL_READERS);
  return {};
});

export const markUrgent = writeVerb("queue:write", async (ctx, { id, urgent }: { id: string; urgent: boolean }) => {
  const request = await lockRequest(ctx.tx, id);
  if (!request) throw new Refused("NOT_FOUND");
  if (!canMove(request.state, "withdraw")) throw new Refused("REQUEST_CLOSED");
  // The safety question stays unasked: whoever marks it has spoken with the person.
  await changeRequest(ctx.tx, request, { urgent, safetyAnswer: request.safetyAnswer ?? false });
  ctx.record("request.marked", id, { clientId: request.beneficiaryId, details: { urgent } });
  hintAll(ctx, request);
  return {};
});

/** The front desk learned what was missing; once nothing is, the request goes on. */
export const completeIntake = writeVerb(
  "queue:write",
  async (ctx, { id, birthDate, guardiansAgreed, personAgreed }: CompleteIntake & { id: string }) => {
    const request = await lockRequest(ctx.tx, id);
    if (!request) throw new Refused("NOT_FOUND");
    // Whoever was invited may also say yes on the phone: an e-mail is not compulsory.
    const mayComplete =
      request.state === "needs_intake" || (request.state === "awaiting_consent" && personAgreed === true);
    if (!mayComplete) throw new Refused("NOT_AT_INTAKE");
    const day = await dayOf(ctx);
    if (birthDate && !isPossibleBirthDate(birthDate, day)) throw new Refused("BIRTH_DATE_IMPOSSIBLE");
    await ctx.asSystem(() => learn(ctx, request, { birthDate, guardiansAgreed, personAgreed, day }));
    ctx.record("request.completed", id, { event: { requestId: id }, clientId: request.beneficiaryId });
    hintAll(ctx, request);
    return {};
  },
);

/** Every guardian whose word it takes has agreed in the portal: what waited for that alone goes on by itself. */
export const resumeAgreed = writeVerb("public", async (ctx, beneficiaryId: string) => {
  ctx.record("request.guardians_heard", beneficiaryId);
  const day = await dayOf(ctx);
  for (const id of await listAtIntake(ctx.tx, beneficiaryId)) {
    const request = await lockRequest(ctx.tx, id);
    if (request?.state !== "needs_intake" || !(await learn(ctx, request, { day }))) continue;
    ctx.record("request.completed", id, { event: { requestId: id }, clientId: beneficiaryId });
    hintAll(ctx, request);
  }
});

type Learned = CompleteIntake & { day: string };
/** Whether the request moved on. */
async function learn(ctx: WriteCtx, request: RequestRow, learned: Learned): Promise<boolean> {
  const { birthDate, guardiansAgreed, personAgreed, day } = learned;
  const { beneficiaryId } = request;
  if (birthDate) await setBirthDate(ctx.tx, beneficiaryId, birthDate);
  if (guardiansAgreed) await recordGuardianConsents(ctx, beneficiaryId);
  const known = (await findPerson(ctx.tx, beneficiaryId))?.birthDate ?? null;
  const { given, needed } = await guardianConsent(ctx, beneficiaryId);
  const consented = request.audience === "self" || request.consentedAt !== null || personAgreed === true;
  const facts = {
    birthDate: known,
    day,
    consented,
    guardiansAgreed: needed > 0 ? given === needed : guardiansAgreed === true,
  };
  const move = decideIntake(facts);
  const ageGroup = known === null ? null : ageGroupOf(ageOn(known, day));
  const { consentDays } = await readRules(ctx);
  const consentDueAt = move === "invite" ? new Date(ctx.now.getTime() + consentDays * 86_400_000) : null;
  await changeRequest(ctx.tx, request, { ageGroup, ...(move && { state: MOVES[move].to, consentDueAt }) });
  if (consentDueAt) planLapse(ctx, request.id, consentDueAt);
  const isTheirOwn = known !== null && ageOn(known, day) >= AGE_OF_CONSENT && request.audience !== "self";
  if (move === "complete" && personAgreed && isTheirOwn) await keepSpokenConsent(ctx, request);
  return move !== undefined;
}

/** From here on the request is the person's alone, as after the mailed link; they heard how matching works and agreed. */
async function keepSpokenConsent(
  ctx: WriteCtx,
  { id, beneficiaryId, locale, consentDueAt }: RequestRow,
): Promise<void> {
  await changeRequest(ctx.tx, { id, state: "open" }, { consentedAt: ctx.now, consentDueAt: consentDueAt ?? ctx.now });
  await endLinks(ctx, "request_consent", id);
  const said = { personId: beneficiaryId, givenById: beneficiaryId, language: locale, form: "verbal" as const };
  await insertMatchingConsent(ctx.tx, { id: newId(ctx.now), ...said, at: ctx.now });
  ctx.record("request.consented_verbally", id, { event: { requestId: id }, clientId: beneficiaryId });
}

async function lockLive(ctx: WriteCtx, id: string, move: Move): Promise<RequestRow> {
  const request = await lockRequest(ctx.tx, id);
  if (!request) throw new Refused("NOT_FOUND");
  if (!canMove(request.state, move)) throw new Refused("NOT_ASSIGNABLE");
  return request;
}
/** An open offer is withdrawn; the professional sees it go. */
async function takeBack(ctx: WriteCtx, request: RequestRow): Promise<RequestRow> {
  const professionalId = await endBond(ctx, request, { state: "withdrawn" });
  await changeRequest(ctx.tx, request, { state: "open" });
  hintAll(ctx, request, professionalId);
  return { ...request, state: "open" };
}
