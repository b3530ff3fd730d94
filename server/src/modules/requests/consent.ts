import type { AnswerConsent, Invitation, OpenInvitation } from "@jechemine/contract/requests.ts";
import type { z } from "zod";
import { endLinks, findLink, redeemLink } from "../../platform/links.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { readVerb, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { displayName } from "../people/index.ts";
import { hintAll } from "./make-proposal.ts";
import { myRequestView } from "./my-requests.ts";
import { dayOf } from "./practice-clock.ts";
import { insertMatchingConsent } from "./queries/consents.ts";
import { findPerson, setBirthDate } from "./queries/people.ts";
import { findReferral, insertUnreached, setHearsBack } from "./queries/referrals.ts";
import {
  changeRequest,
  eraseRequest,
  findLatestOf,
  findRequest,
  lockRequest,
  type RequestRow,
} from "./queries/requests.ts";
import { mayHearBack } from "./referrals.ts";
import { ageGroupOf, ageOn, canMove, decideConsent, isPossibleBirthDate, MOVES } from "./request.ts";

/** What the invited person reads before answering: who asked, and nothing about why. The mailed secret is the proof. */
export const readInvitation = readVerb(
  "public",
  async (ctx, asked: OpenInvitation): Promise<z.infer<typeof Invitation>> => {
    const { subjectId } = await findLink(ctx, "request_consent", asked.token);
    return ctx.asSystem(async () => {
      const request = await findRequest(ctx.tx, subjectId);
      const person = request && (await findPerson(ctx.tx, request.beneficiaryId));
      if (!request || !person || request.state !== "awaiting_consent" || !request.consentDueAt)
        throw new Refused("LINK_EXPIRED");
      mustBeThePerson(request, person, asked.birthDate);
      const referral = request.audience === "patient" ? await findReferral(ctx.tx, request.id) : undefined;
      return {
        id: request.id,
        requester: (await displayName(ctx, request.requesterId)) ?? "",
        firstName: person.givenName,
        until: request.consentDueAt.toISOString(),
        referrer: referral ? { profession: referral.profession, hearsBack: referral.hearsBack } : null,
      };
    });
  },
);

type Asked = Pick<RequestRow, "audience">;
/** The link of a referral shows nothing until the birth date is told: the mail may be read by others than the person. */
function mustBeThePerson({ audience }: Asked, person: { birthDate: string | null }, told: string | undefined): void {
  const isAsked = audience === "patient" && person.birthDate !== null;
  if (isAsked && told !== person.birthDate) throw new Refused("BIRTH_DATE_NEEDED");
}

/** The state of a guest's request. The mailed secret is the proof; it also claims the file, so it opens nothing more than that. */
export const followRequest = readVerb("public", async (ctx, token: string) => {
  const { subjectId } = await findLink(ctx, "claim", token);
  return ctx.asSystem(async () => {
    const request = await findLatestOf(ctx.tx, subjectId);
    if (!request || isTheirsAlone(request, subjectId)) throw new Refused("LINK_EXPIRED");
    return myRequestView(ctx, request);
  });
});

/** From 14 on a request belongs to the person it was made for as soon as they accept it. The policy of the table says the same. */
const isTheirsAlone = ({ consentDueAt, consentedAt, beneficiaryId }: RequestRow, readerId: string): boolean =>
  consentDueAt !== null && consentedAt !== null && beneficiaryId !== readerId;

type Answer = AnswerConsent & { id: string };
type Said = Omit<AnswerConsent, "token">;
/** The person concerned accepts or declines, by the mailed link or signed in. Only then is anything proposed. */
export const answerConsent = writeVerb("public", async (ctx, { id, token, ...said }: Answer) => {
  await mustBeInvited(ctx, id, token);
  // Whoever answers by link has no account; the secret was checked above.
  await ctx.asSystem(async () => {
    const request = await lockRequest(ctx.tx, id);
    if (!request) throw new Refused("NOT_FOUND");
    if (!canMove(request.state, "consent")) throw new Refused("CONSENT_ANSWERED");
    const person = await findPerson(ctx.tx, request.beneficiaryId);
    if (token && person) mustBeThePerson(request, person, said.birthDate);
    if (token) await redeemLink(ctx, "request_consent", token);
    else await endLinks(ctx, "request_consent", id);
    await carryOut(ctx, request, said);
  });
  return {};
});

async function mustBeInvited(ctx: WriteCtx, id: string, token: string | undefined): Promise<void> {
  if (token) {
    const { subjectId } = await findLink(ctx, "request_consent", token);
    if (subjectId !== id) throw new Refused("LINK_EXPIRED");
    return;
  }
  if (ctx.actor.role === "anonymous") throw new Refused("UNAUTHENTICATED");
  const request = await findRequest(ctx.tx, id);
  if (!request || request.beneficiaryId !== ctx.actor.id) throw new Refused("NOT_FOUND");
}

async function carryOut(ctx: WriteCtx, request: RequestRow, answer: Said) {
  const day = await dayOf(ctx);
  const { beneficiaryId, locale } = request;
  if (answer.birthDate && !isPossibleBirthDate(answer.birthDate, day)) throw new Refused("BIRTH_DATE_IMPOSSIBLE");
  if (answer.birthDate) await setBirthDate(ctx.tx, beneficiaryId, answer.birthDate);
  const birthDate = (await findPerson(ctx.tx, beneficiaryId))?.birthDate ?? null;
  const { to: state } = MOVES[decideConsent(answer.accept, birthDate, day)];
  const ageGroup = birthDate === null ? request.ageGroup : ageGroupOf(ageOn(birthDate, day));
  await changeRequest(ctx.tx, request, {
    state,
    ageGroup,
    consentedAt: answer.accept ? ctx.now : null,
    endedAt: answer.accept ? null : ctx.now,
  });
  if (answer.accept && answer.agreedToMatching)
    await insertMatchingConsent(ctx.tx, {
      id: newId(ctx.now),
      personId: beneficiaryId,
      givenById: beneficiaryId,
      language: locale,
      form: "click",
      at: ctx.now,
    });
  // Whoever declines has nothing said about it to anybody.
  const hearsBack = answer.accept ? answer.hearsBack : false;
  if (request.audience === "patient" && hearsBack !== undefined) await setHearsBack(ctx.tx, request.id, hearsBack);
  const event = { event: { requestId: request.id }, clientId: beneficiaryId };
  ctx.record(answer.accept ? "request.consented" : "request.consent_declined", request.id, event);
  hintAll(ctx, request);
}

/** Nobody accepted in time: the request is erased with all that was said. Throws NOT_DUE when somebody did. */
export const lapseRequest = writeVerb("queue:write", async (ctx, id: string) => {
  const request = await lockRequest(ctx.tx, id);
  const due = request?.consentDueAt && request.consentDueAt <= ctx.now && request.consentedAt === null;
  if (!request || !due || !canMove(request.state, "lapse")) throw new Refused("NOT_DUE");
  const mayHear = await mayHearBack(ctx, request);
  await endLinks(ctx, "request_consent", id);
  await eraseRequest(ctx.tx, id);
  const isReferral = request.audience === "patient";
  ctx.record("request.lapsed", id, {
    ...(!isReferral && { event: { requestId: id, requesterId: request.requesterId } }),
  });
  if (mayHear) {
    const { number, requesterId: referrerId } = request;
    await insertUnreached(ctx.tx, { requestId: id, number, referrerId, lapsedAt: ctx.now });
    ctx.record("referral.unreached", id, { event: { requestId: id } });
  }
  hintAll(ctx, request);
});
