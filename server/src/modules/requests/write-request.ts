import { randomInt } from "node:crypto";
import type { OpenRequest } from "@jechemine/contract/requests.ts";
import { newId } from "../../platform/new-id.ts";
import type { Locale } from "../../platform/refused.ts";
import { Refused } from "../../platform/refused.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { addContactPoints, addGuardians } from "../people/index.ts";
import { readPractice, readRules } from "../settings/index.ts";
import { hintAll } from "./make-proposal.ts";
import { writeNote } from "./note.ts";
import { dayOf, promiseFor } from "./practice-clock.ts";
import { insertMatchingConsent } from "./queries/consents.ts";
import { insertReasons, insertRequest, writePreferences } from "./queries/requests.ts";
import { CATEGORY_OF } from "./reasons-catalogue.ts";
import { keepReferral } from "./referrals.ts";
import { decideOpening, type Opening } from "./request.ts";

export const LAPSE = "request.lapse";
export const SORRY = "request.sorry";
const DAY = 86_400_000;

/** Without letters and digits that look alike: people read it out on the phone. */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const some = (length: number) => Array.from({ length }, () => SIGNS.charAt(randomInt(SIGNS.length))).join("");
const newNumber = () => `D-${some(4)}-${some(2)}`;

export type Decided = Extract<Opening, { ok: true }>;
/** Decides, or refuses with the contract's code. */
export async function decide(ctx: WriteCtx, asked: OpenRequest, birthDate: string | null): Promise<Decided> {
  const decision = decideOpening(asked, { birthDate, day: await dayOf(ctx), knownReasons: CATEGORY_OF });
  if (!decision.ok) throw new Refused(decision.code);
  return decision;
}

export type Writing = {
  asked: OpenRequest;
  decision: Decided;
  requesterId: string;
  beneficiaryId: string;
  origin: "member" | "guest" | "staff";
  locale: Locale;
};
/** Writes a request with all that hangs on it; undefined when the person has an open one for this service. As the system: it writes about several people. */
export async function writeRequest(ctx: WriteCtx, writing: Writing): Promise<string | undefined> {
  const { asked, decision, requesterId, beneficiaryId, origin } = writing;
  const id = newId(ctx.now);
  const consentDueAt = new Date(ctx.now.getTime() + (await readRules(ctx)).consentDays * DAY);
  const invited = decision.state === "awaiting_consent";
  // A referral waits no longer for somebody whom nobody could ask.
  const mayLapse = invited || asked.forWhom === "patient";
  const row = { ...rowOf(writing), id, consentDueAt: mayLapse ? consentDueAt : null };
  // The number is drawn; the second draw never meets the first one's twin in practice.
  const written =
    (await insertRequest(ctx.tx, { ...row, number: newNumber(), openedAt: ctx.now })) ||
    (await insertRequest(ctx.tx, { ...row, number: newNumber(), openedAt: ctx.now }));
  if (!written) return undefined;

  await insertReasons(ctx.tx, id, asked.reasons);
  if (asked.forWhom === "patient") await keepReferral(ctx, id, asked.referral);
  const note = noteOf(asked);
  if (note) await writeNote(ctx, id, note);
  // Whom a clinician may call today: in a referral the person, else whoever asks.
  const toCall = asked.forWhom === "patient" ? beneficiaryId : requesterId;
  await addContactPoints(ctx, toCall, { phone: asked.safety?.phone });
  await writeGuardians(ctx, writing);
  // From 14 on the person concerned agrees, or not, when they answer the invitation; a referrer agrees to nothing in their place.
  if (asked.agreedToMatching && !invited && asked.forWhom !== "patient")
    await insertMatchingConsent(ctx.tx, {
      id: newId(ctx.now),
      personId: beneficiaryId,
      givenById: requesterId,
      language: writing.locale,
      form: "click",
      at: ctx.now,
    });
  await planAhead(ctx, { id, mayLapse, consentDueAt, urgent: asked.asSoonAsPossible });
  ctx.record("request.opened", id, { event: { requestId: id }, clientId: beneficiaryId, details: { origin } });
  hintAll(ctx, { requesterId, beneficiaryId });
  return id;
}

function rowOf({ asked, decision, requesterId, beneficiaryId, origin, locale }: Writing) {
  const { service, preferences, named, safety } = asked;
  return {
    audience: asked.forWhom,
    requesterId,
    referrerId: asked.forWhom === "patient" ? requesterId : null,
    beneficiaryId,
    namedProfessionalId: named?.professionalId ?? null,
    othersIfNamedCannot: named?.thenOthers ?? true,
    serviceKind: service.type,
    state: decision.state,
    origin,
    urgent: asked.asSoonAsPossible,
    safetyAnswer: safety?.inDanger ?? null,
    callToday: safety?.mayCallToday ?? null,
    ageGroup: decision.ageGroup,
    city: preferences.place?.city ?? null,
    region: preferences.place?.region ?? null,
    locale,
    preferences: writePreferences(preferences, service.required),
    consentedAt: null,
  };
}

/** What clinicians read: the person's own words, then what was said about parents, authority and court orders. */
function noteOf(asked: OpenRequest): string {
  const guardians = asked.forWhom === "self" ? [] : asked.guardians;
  const lines = guardians.map(
    ({ firstName, lastName, relation, authority, courtOrder }) =>
      `${firstName} ${lastName}: ${relation}, ${authority}${courtOrder ? ", court order" : ""}`,
  );
  return [asked.note ?? "", ...lines].filter((line) => line !== "").join("\n");
}

async function writeGuardians(ctx: WriteCtx, { asked, beneficiaryId, locale }: Writing): Promise<void> {
  if (asked.forWhom === "self" || asked.guardians.length === 0) return;
  const { zone } = await readPractice(ctx);
  const guardians = asked.guardians.map(({ firstName, lastName, relation, courtOrder, email, phone }) => {
    return { givenName: firstName, familyName: lastName, authority: relation, courtOrder, email, phone, locale, zone };
  });
  await addGuardians(ctx, beneficiaryId, guardians);
}

/** Who does not answer in time is not asked again: the request goes. */
export const planLapse = (ctx: WriteCtx, requestId: string, runAt: Date): void =>
  ctx.later(LAPSE, { requestId }, { runAt, key: `${LAPSE}:${requestId}` });

type Planning = { id: string; mayLapse: boolean; consentDueAt: Date; urgent: boolean };
async function planAhead(ctx: WriteCtx, { id: requestId, mayLapse, consentDueAt, urgent }: Planning): Promise<void> {
  if (mayLapse) planLapse(ctx, requestId, consentDueAt);
  const { sorryFrom } = await promiseFor(ctx, { openedAt: ctx.now, urgent });
  ctx.later(SORRY, { requestId }, { runAt: sorryFrom, key: `${SORRY}:${requestId}` });
}
