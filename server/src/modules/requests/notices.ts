import type { NoticeKind } from "@jechemine/contract/notification-kinds.ts";
import { appPath, publicPath } from "@jechemine/contract/paths.ts";
import { z } from "zod";
import { makeLink } from "../../platform/links.ts";
import { type Notice, notice, type Teller } from "../../platform/notices.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { createClaimLink } from "../accounts/index.ts";
import { displayName, professionalCard, readGuardians, readReach } from "../people/index.ts";
import { readPractice } from "../settings/index.ts";
import { REMIND_PROFESSIONAL, REMIND_STAFF } from "./match-with.ts";
import * as says from "./notice-texts.ts";
import { promiseFor } from "./practice-clock.ts";
import { hasAccount, listIntakeStaff } from "./queries/people.ts";
import { findPausedAt, findProposal } from "./queries/proposals.ts";
import { findRequest, type RequestRow } from "./queries/requests.ts";
import { referralNotices } from "./referral-notices.ts";
import { dayText, momentText, titleText } from "./wording.ts";
import { SORRY } from "./write-request.ts";

const ofRequest = z.object({ requestId: z.uuid() });
const FOLLOW = { fr: "Suivre ma demande", en: "Follow my request" };

/** One notice to each member of intake, in the app only. */
async function toStaff(ctx: WriteCtx, row: RequestRow, what: says.Staff): Promise<Notice[]> {
  const staff = await listIntakeStaff(ctx.tx);
  const text = says.forStaff(what, row.number);
  const key = `request.${what}:${row.id}:${ctx.now.toISOString().slice(0, 10)}`;
  return staff.map((personId) => {
    return { key, kind: `request_${what}`, to: { personId }, text, path: appPath("admin") };
  });
}

/** Somebody accepted the request that another had made for them: from then on it is theirs alone. */
const isAccepted = ({ requesterId, beneficiaryId, consentDueAt, consentedAt }: RequestRow): boolean =>
  requesterId !== beneficiaryId && consentDueAt !== null && consentedAt !== null;

/**
 * Whose request it is, and who follows it: the person themselves, as soon as they decide; for a child the one who asked, or after a
 * referral the parents who agreed. A referrer follows nothing.
 */
async function ownersOf(ctx: WriteCtx, row: RequestRow): Promise<string[]> {
  if (isAccepted(row)) return [row.beneficiaryId];
  if (row.audience !== "patient") return [row.requesterId];
  const guardians = await readGuardians(ctx, row.beneficiaryId);
  return guardians.filter(({ consented }) => consented).map(({ personId }) => personId);
}

type ToPerson = { key: string; kind: NoticeKind; said: says.Said };
/** To whoever follows it: in their portal, or by the mailed link that makes the file theirs. */
async function toPerson(ctx: WriteCtx, personId: string, { key, kind, said }: ToPerson): Promise<Notice[]> {
  const to = { personId };
  if (await hasAccount(ctx.tx, personId)) {
    const action = { label: FOLLOW, url: appPath("portalRequest") };
    return [{ key, kind, to, text: { ...said, action }, path: appPath("portalRequest") }];
  }
  const { email } = await readReach(ctx, personId);
  if (!email) return [];
  const token = await createClaimLink(ctx, personId, email);
  const url = { fr: publicPath("claim", "fr", { token }), en: publicPath("claim", "en", { token }) };
  return [{ key, kind, to, channels: ["email"], text: { ...said, action: { label: FOLLOW, url } } }];
}

async function toOwners(ctx: WriteCtx, row: RequestRow, said: ToPerson): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const personId of await ownersOf(ctx, row)) notices.push(...(await toPerson(ctx, personId, said)));
  return notices;
}

async function receivedBy(ctx: WriteCtx, row: RequestRow, key: string): Promise<Notice[]> {
  const practice = await readPractice(ctx);
  const { contactBy } = await promiseFor(ctx, row);
  const said = says.received(practice.name, dayText(contactBy, practice.zone), row.number);
  return toOwners(ctx, row, { key, kind: "request_received", said });
}

/** The neutral invitation of the person for whom somebody asked; without an address the team reaches them. */
async function inviteOf(ctx: WriteCtx, row: RequestRow): Promise<Notice[]> {
  if (row.state !== "awaiting_consent" || !row.consentDueAt) return [];
  const { email } = await readReach(ctx, row.beneficiaryId);
  if (!email) return toStaff(ctx, row, "needs_intake");
  const ttlHours = Math.max(1, (row.consentDueAt.getTime() - ctx.now.getTime()) / 3_600_000);
  const token = await makeLink(ctx, { purpose: "request_consent", subjectId: row.id, email, ttlHours });
  const { name, zone } = await readPractice(ctx);
  const until = dayText(row.consentDueAt, zone);
  const requester = (await displayName(ctx, row.requesterId)) ?? "";
  const said = row.audience === "patient" ? says.neutralInvitation(name, until) : says.invitation(requester, until);
  const url = {
    fr: publicPath("requestInvitation", "fr", { token }),
    en: publicPath("requestInvitation", "en", { token }),
  };
  const text = { ...said, action: { label: { fr: "Répondre", en: "Answer" }, url } };
  const key = `request.invitation:${row.id}`;
  return [{ key, kind: "request_invitation", to: { personId: row.beneficiaryId }, channels: ["email"], text }];
}

type Tell = (ctx: WriteCtx, row: RequestRow) => Promise<Notice[]>;
/** Re-reads the request; one that was erased meanwhile has nothing to say. */
const about = (on: string, tell: Tell): Teller =>
  notice({
    on,
    payload: ofRequest,
    async tell(ctx, { requestId }) {
      const row = await findRequest(ctx.tx, requestId);
      return row ? tell(ctx, row) : [];
    },
  });

const professionalOf = (
  personId: string,
  key: string,
  { kind, said, path }: { kind: NoticeKind; said: says.Said; path: string },
): Notice => {
  const action = { label: { fr: "Ouvrir", en: "Open" }, url: path };
  return { key, kind, to: { personId }, text: { ...said, action }, path };
};

async function tellMatch(ctx: WriteCtx, row: RequestRow): Promise<Notice[]> {
  const { matchedProfessionalId: professionalId, matchedAt } = row;
  if (row.state !== "matched" || professionalId === null || !matchedAt) return [];
  const card = await professionalCard(ctx, professionalId);
  if (!card) return [];
  const said = says.matched(card.name, titleText(card.title));
  const key = `request.matched:${row.id}:${matchedAt.toISOString()}`;
  const told = { key, kind: "match_found" as const, said };
  const mine = await toOwners(ctx, row, told);
  const isOther = !isAccepted(row) && row.beneficiaryId !== row.requesterId;
  const hasOwn = isOther && (await hasAccount(ctx.tx, row.beneficiaryId));
  return [...mine, ...(hasOwn ? await toPerson(ctx, row.beneficiaryId, told) : [])];
}

async function tellSorry(ctx: WriteCtx, row: RequestRow): Promise<Notice[]> {
  if (!["open", "proposed", "pool", "needs_intake"].includes(row.state)) return [];
  const { phone } = await readPractice(ctx);
  return toOwners(ctx, row, { key: `${SORRY}:${row.id}`, kind: "no_match_yet", said: says.sorry(phone) });
}

/** A match without a date after the day on which it was due to be reminded of. */
const isUndated = ({ state }: RequestRow) => state === "matched";

const tellGone = (on: string): Teller =>
  notice({
    on,
    payload: z.object({ requestId: z.uuid(), professionalId: z.uuid().optional() }),
    async tell(_ctx, { requestId, professionalId }) {
      if (!professionalId) return [];
      const path = appPath("workspaceProposals");
      return [
        {
          key: `${on}:${requestId}:${professionalId}`,
          kind: "request_gone",
          to: { personId: professionalId },
          channels: ["in_app"],
          text: says.gone,
          path,
        },
      ];
    },
  });

export const requestNotices: readonly Teller[] = [
  about("request.opened", async (ctx, row) => [
    ...(await receivedBy(ctx, row, `request.received:${row.id}`)),
    ...(await inviteOf(ctx, row)),
    ...(row.state === "needs_intake" ? await toStaff(ctx, row, "needs_intake") : []),
    ...(row.safetyAnswer === true ? await toStaff(ctx, row, "call_today") : []),
  ]),
  about("request.asked_again", (ctx, row) =>
    receivedBy(ctx, row, `request.asked_again:${row.id}:${ctx.now.toISOString().slice(0, 13)}`),
  ),
  about("request.completed", inviteOf),
  // Accepted by mail or on the phone: what happens now, and the way to follow it.
  about("request.consented", (ctx, row) => receivedBy(ctx, row, `request.accepted:${row.id}`)),
  about("request.consented_verbally", (ctx, row) => receivedBy(ctx, row, `request.accepted:${row.id}`)),
  about("request.needs_intake", (ctx, row) => toStaff(ctx, row, "needs_intake")),
  about("request.pooled", (ctx, row) => toStaff(ctx, row, "pooled")),
  about("proposal.expired", (ctx, row) => toStaff(ctx, row, "expired")),
  about("request.matched", tellMatch),
  about(SORRY, tellSorry),
  about(REMIND_STAFF, async (ctx, row) => (isUndated(row) ? toStaff(ctx, row, "undated") : [])),
  about(REMIND_PROFESSIONAL, async (_ctx, row) => {
    if (!isUndated(row) || row.matchedProfessionalId === null) return [];
    const told = { kind: "match_undated" as const, said: says.remindProfessional, path: appPath("workspaceProposals") };
    return [
      professionalOf(row.matchedProfessionalId, `${REMIND_PROFESSIONAL}:${row.id}:${row.matchedProfessionalId}`, told),
    ];
  }),
  tellGone("request.withdrawn"),
  tellGone("request.declined"),
  tellGone("request.taken_back"),
  notice({
    on: "proposal.changed",
    payload: z.object({ proposalId: z.uuid() }),
    async tell(ctx, { proposalId }) {
      const proposal = await findProposal(ctx.tx, proposalId);
      if (proposal?.state !== "open") return [];
      const told = { kind: "proposal_changed" as const, said: says.changed, path: appPath("workspaceProposals") };
      const key = `proposal.changed:${proposalId}:${ctx.now.toISOString().slice(0, 13)}`;
      return [professionalOf(proposal.professionalId, key, told)];
    },
  }),
  notice({
    on: "proposal.made",
    payload: z.object({ proposalId: z.uuid(), requestId: z.uuid() }),
    async tell(ctx, { proposalId }) {
      const proposal = await findProposal(ctx.tx, proposalId);
      if (proposal?.state !== "open") return [];
      const { zone } = await readPractice(ctx);
      const said = says.proposed(momentText(proposal.deadlineAt, zone));
      const told = { kind: "proposal_made" as const, said, path: appPath("workspaceProposals") };
      return [professionalOf(proposal.professionalId, `proposal.made:${proposalId}`, told)];
    },
  }),
  notice({
    on: "professional.paused",
    payload: z.object({ professionalId: z.uuid() }),
    async tell(ctx, { professionalId }) {
      const told = { kind: "proposals_paused" as const, said: says.paused, path: appPath("workspaceProfile") };
      const since = await findPausedAt(ctx.tx, professionalId);
      return since
        ? [professionalOf(professionalId, `professional.paused:${professionalId}:${since.toISOString()}`, told)]
        : [];
    },
  }),
  notice({
    on: "request.lapsed",
    payload: z.object({ requestId: z.uuid(), requesterId: z.uuid() }),
    async tell(_ctx, { requestId, requesterId }) {
      const key = `request.lapsed:${requestId}`;
      return [{ key, kind: "request_lapsed", to: { personId: requesterId }, channels: ["email"], text: says.lapsed }];
    },
  }),
  ...referralNotices,
];
