import type { MyRequest } from "@jechemine/contract/requests.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { displayName, professionalCard } from "../people/index.ts";
import { readExplanation } from "./explanation.ts";
import { promiseFor } from "./practice-clock.ts";
import { findAccepted, findOpenProposal, type ProposalRow } from "./queries/proposals.ts";
import { findRequest, listRequestsOf, type RequestRow } from "./queries/requests.ts";

export const readMyRequests = readVerb("requests:read", async (ctx): Promise<MyRequest[]> => {
  const rows = ctx.actor.id === null ? [] : await listRequestsOf(ctx.tx, ctx.actor.id);
  const views: MyRequest[] = [];
  for (const row of rows) views.push(await myRequestView(ctx, row));
  return views;
});

export const readMyRequest = readVerb("requests:read", async (ctx, id: string): Promise<MyRequest> => {
  const row = await findRequest(ctx.tx, id);
  if (!row || ctx.actor.role !== "client") throw new Refused("NOT_FOUND");
  return myRequestView(ctx, row);
});

/** The client's own view. The request was loaded as the client; what of a proposal they may know is chosen here, so it is read as the system. */
export async function myRequestView(ctx: Ctx, row: RequestRow): Promise<MyRequest> {
  const promised = await promiseFor(ctx, row);
  const { beneficiary, proposal, match } = await ctx.asSystem(() => bondsOf(ctx, row));
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    forWhom: row.audience,
    beneficiary,
    reasons: row.reasons,
    service: row.service,
    preferences: row.preferences,
    asSoonAsPossible: row.urgent,
    openedAt: row.openedAt.toISOString(),
    contactBy: promised.contactBy.toISOString(),
    sorryFrom: promised.sorryFrom.toISOString(),
    consentUntil: row.state === "awaiting_consent" ? (row.consentDueAt?.toISOString() ?? null) : null,
    proposal,
    match,
  };
}

type Bonds = Pick<MyRequest, "beneficiary" | "proposal" | "match">;
async function bondsOf(ctx: Ctx, row: RequestRow): Promise<Bonds> {
  const beneficiary = (await displayName(ctx, row.beneficiaryId)) ?? "";
  const open = row.state === "proposed" ? await findOpenProposal(ctx.tx, row.id) : undefined;
  const isMatched = row.state === "matched" || row.state === "scheduled";
  return {
    beneficiary,
    proposal: open ? await proposalView(ctx, open) : null,
    match: isMatched ? await matchView(ctx, row) : null,
  };
}

/** Before acceptance the client reads what the professional is, not who, unless they chose them. */
async function proposalView(ctx: Ctx, open: ProposalRow): Promise<MyRequest["proposal"]> {
  const card = await professionalCard(ctx, open.professionalId);
  const { fit } = readExplanation(open.explanation);
  return {
    proposedAt: open.madeAt.toISOString(),
    deadline: open.deadlineAt.toISOString(),
    title: card?.title ?? "psychotherapist",
    fit,
    named: card && open.mode === "named" ? { id: card.id, name: card.name, slug: card.slug } : null,
  };
}

async function matchView(
  ctx: Ctx,
  { id, matchedProfessionalId, matchedAt, openedAt }: RequestRow,
): Promise<MyRequest["match"]> {
  if (matchedProfessionalId === null) return null;
  const card = await professionalCard(ctx, matchedProfessionalId);
  const accepted = await findAccepted(ctx.tx, id);
  return {
    matchedAt: (matchedAt ?? openedAt).toISOString(),
    title: card?.title ?? "psychotherapist",
    fit: readExplanation(accepted?.explanation).fit,
    professional: {
      id: matchedProfessionalId,
      name: card?.name ?? (await displayName(ctx, matchedProfessionalId)) ?? "",
      slug: card?.slug ?? null,
    },
  };
}
