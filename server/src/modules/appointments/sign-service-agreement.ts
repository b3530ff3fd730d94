import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { ServiceAgreement, SignServiceAgreement } from "@jechemine/contract/service-agreements.ts";
import { violates } from "../../platform/database.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb, writeVerb } from "../../platform/verb.ts";
import { readRules } from "../settings/index.ts";
import {
  type AgreementFacts,
  findAgreementFacts,
  findAgreementText,
  findSignedText,
  insertAgreement,
} from "./queries/agreements.ts";

type Asked = { professionalId: string; language: Locale };

async function factsOf(ctx: Ctx, professionalId: string): Promise<AgreementFacts & { clientId: string }> {
  const clientId = ctx.actor.id;
  const facts = clientId ? await findAgreementFacts(ctx.tx, clientId, professionalId, ctx.now) : undefined;
  if (!facts || !clientId) throw new Refused("NOT_FOUND");
  return { ...facts, clientId };
}
const termsOf = async (ctx: Ctx, { terms }: AgreementFacts) => {
  if (terms) return terms;
  const { cancellationNoticeHours, lateFeeBasisPoints, missedFeeBasisPoints } = await readRules(ctx);
  return { noticeHours: cancellationNoticeHours, lateFeeBasisPoints, missedFeeBasisPoints };
};

async function agreementOf(ctx: Ctx, { professionalId, language }: Asked): Promise<ServiceAgreement> {
  const facts = await factsOf(ctx, professionalId);
  const { professional, priceCents, currency, signed } = facts;
  const { noticeHours, lateFeeBasisPoints, missedFeeBasisPoints } = await termsOf(ctx, facts);
  const text = signed
    ? await findSignedText(ctx.tx, signed.version, signed.language)
    : await findAgreementText(ctx.tx, language, ctx.now);
  if (!text) throw new Error("no text of the service agreement is in force");
  const share = (basisPoints: number) => ({ amountCents: Math.floor((priceCents * basisPoints) / 10_000), currency });
  return {
    professional,
    text: { ...text, language: signed?.language ?? language, hash: text.hash.toString("hex") },
    price: { amountCents: priceCents, currency },
    noticeHours,
    lateFee: share(lateFeeBasisPoints),
    missedFee: share(missedFeeBasisPoints),
    signed: signed && {
      ...signed,
      typedName: signed.typedName ?? "",
      signedAt: new Date(signed.signedAt).toISOString(),
    },
  };
}

/** What is to be signed with one of my professionals, or the very text that I signed. */
export const readServiceAgreement = readVerb("requests:read", agreementOf);

type Signing = { asked: SignServiceAgreement; address: string; agent: string };
/** Accepted by typing one's name. The text that was shown is named by its version and hash: another one is not signed unseen. */
export const signServiceAgreement = writeVerb("requests:write", async (ctx, { asked, address, agent }: Signing) => {
  const { professionalId, language, typedName } = asked;
  const { clientId, fileId, ...facts } = await factsOf(ctx, professionalId);
  if (facts.signed) throw new Refused("ALREADY_SIGNED");
  const text = await findAgreementText(ctx.tx, language, ctx.now);
  if (!text || text.version !== asked.version || text.hash.toString("hex") !== asked.hash)
    throw new Refused("TEXT_CHANGED");

  const terms = await termsOf(ctx, { ...facts, fileId });
  const id = newId(ctx.now);
  await insertAgreement(ctx.tx, {
    id,
    consentId: newId(ctx.now),
    clientId,
    signedBy: ctx.actor.guardianId ?? clientId,
    fileId,
    professionalId,
    terms,
    typedName,
    text: { version: text.version, language, hash: text.hash },
    network: address,
    agent,
    at: ctx.now,
  }).catch((error: unknown) => {
    throw violates(error, "service_agreements_live") ? new Refused("ALREADY_SIGNED") : error;
  });
  ctx.record("service_agreement.signed", id, { event: { agreementId: id, professionalId }, clientId });
  ctx.hint(`person:${clientId}`, `person:${professionalId}`);
  return agreementOf(ctx, { professionalId, language });
});
