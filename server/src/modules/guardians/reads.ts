import type { Page } from "@jechemine/contract/endpoint.ts";
import {
  type Family,
  type Guardianship,
  type LinkState,
  type MyGuardian,
  PURPOSES,
  type Ward,
} from "@jechemine/contract/guardians-shapes.ts";
import { decodeCursor, encodeCursor, Moment } from "../../platform/cursor.ts";
import { groupBy } from "../../platform/group-by.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { listDocuments } from "../documents/index.ts";
import { AGE_OF_CONSENT, birthdayOf, isOfAge } from "./birthdays.ts";
import { agreementOf } from "./change-link.ts";
import { type Day, dayOf, factsOf, wardOf } from "./facts.ts";
import { canAnswer } from "./link.ts";
import {
  type LinkRow,
  listLinkIds,
  listLinks,
  listLinksOfGuardian,
  listLinksOfWard,
  listProofFiles,
  listProofs,
} from "./queries/links.ts";
import { listAnswers } from "./queries/wards.ts";
import { deriveOpenUntil, deriveRights, deriveState, isForMinors, mayDecide } from "./rights.ts";

/** Whom I act for and who acts for me. Each guardian reads their own link only: not that another one exists. */
export const readFamily = readVerb("account:read", async (ctx): Promise<Family> => {
  const personId = ctx.actor.id;
  if (!personId) return { wards: [], guardians: [] };
  const day = await dayOf(ctx);
  // Names and accounts of the other side are read by the system, for links that are the caller's own.
  return ctx.asSystem(async () => {
    const wards: Ward[] = [];
    for (const link of await listLinksOfGuardian(ctx.tx, personId)) wards.push(await wardView(ctx, link, day));
    const links = await listLinksOfWard(ctx.tx, personId);
    const mine = links.filter((link) => deriveState(factsOf(link, day), day.today) === "approved");
    return { wards, guardians: mine.map((link) => guardianView(link, day)) };
  });
});

async function wardView(ctx: Ctx, link: LinkRow, day: Day): Promise<Ward> {
  const [facts, ward] = [factsOf(link, day), wardOf(link, day)];
  const { birthDate } = link;
  const fourteenOn = birthDate && isForMinors(link) ? birthdayOf(birthDate, AGE_OF_CONSENT) : null;
  return {
    linkId: link.id,
    wardId: link.wardId,
    name: `${link.wardGivenName} ${link.wardFamilyName}`,
    birthDate,
    authority: link.authority,
    state: deriveState(facts, day.today),
    reason: link.refusalReason ?? link.endReason,
    restriction: link.restriction,
    expiresOn: link.expiresOn,
    sees: [...deriveRights(facts, ward).sees],
    acts: [...deriveRights(facts, ward).acts],
    fourteenOn,
    isFourteen: birthDate !== null && isOfAge(birthDate, AGE_OF_CONSENT, day.today),
    openUntil: deriveOpenUntil(facts, ward),
    hasDecided: facts.hasDecided,
    hasAccount: link.wardAccountId !== null,
    answers: canAnswer(facts, ward) ? await answersOf(ctx, link, day) : [],
  };
}

async function answersOf(ctx: Ctx, link: LinkRow, day: Day): Promise<Ward["answers"]> {
  const own = await listAnswers(ctx.tx, [link.id]);
  const answers: Ward["answers"] = [];
  for (const purpose of PURPOSES) {
    const mine = own.find((one) => one.purpose === purpose)?.agreed ?? null;
    answers.push({ purpose, mine, ...(await agreementOf(ctx, link.wardId, { purpose, day })) });
  }
  return answers;
}

function guardianView(link: LinkRow, day: Day): MyGuardian {
  const [facts, ward] = [factsOf(link, day), wardOf(link, day)];
  return {
    linkId: link.id,
    name: `${link.givenName} ${link.familyName}`,
    authority: link.authority,
    sees: [...deriveRights(facts, ward).sees],
    grants: [...facts.grants],
    decidedAt: link.decidedAt?.toISOString() ?? null,
    mayDecide: mayDecide(facts, ward),
    openUntil: deriveOpenUntil(facts, ward),
  };
}

type Listing = { state: LinkState; cursor?: string | undefined; limit?: number | undefined };
/** What the team reviews. Those of one state, who waits longest first. */
export const readGuardianships = readVerb(
  "guardianships:read",
  async (ctx, { state, cursor, limit = 20 }: Listing): Promise<Page<Guardianship>> => {
    const day = await dayOf(ctx);
    const place = decodeCursor(Moment, cursor);
    const after = place && { at: place[0], id: place[1] };
    const ids = await listLinkIds(ctx.tx, { state, today: day.today, after, limit: limit + 1 });
    if (ids.length === 0) return { items: [], nextCursor: null };
    const shown = ids.slice(0, limit);
    const proofs = await proofsOf(ctx, shown);
    // Which links and which proofs was the caller's own right; the accounts of both sides are read for those alone.
    return ctx.asSystem(async () => {
      const rows = await listLinks(ctx.tx, shown);
      const last = rows.at(-1);
      const nextCursor = ids.length > limit && last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null;
      return { items: await linkViews(ctx, rows, { day, proofs }), nextCursor };
    });
  },
);

/** By link, each with its files. */
async function proofsOf(ctx: Ctx, linkIds: readonly string[]) {
  const proofs = await listProofs(ctx.tx, linkIds);
  const placed = await listProofFiles(
    ctx.tx,
    proofs.map(({ id }) => id),
  );
  const files = await listDocuments(
    ctx,
    placed.map(({ documentId }) => documentId),
  );
  const views = proofs.map(({ toldAt, ...proof }) => ({
    ...proof,
    toldAt: toldAt.toISOString(),
    files: placed.flatMap(({ proofId, documentId }) => (proofId === proof.id ? (files.get(documentId) ?? []) : [])),
  }));
  return groupBy(views, ({ guardianshipId }) => guardianshipId);
}

type Around = { day: Day; proofs: Awaited<ReturnType<typeof proofsOf>> };
async function linkViews(ctx: Ctx, rows: readonly LinkRow[], { day, proofs }: Around): Promise<Guardianship[]> {
  const views: Guardianship[] = [];
  for (const row of rows) {
    const facts = factsOf(row, day);
    const others = (await listLinksOfWard(ctx.tx, row.wardId)).filter(({ id }) => id !== row.id);
    views.push({
      id: row.id,
      state: deriveState(facts, day.today),
      authority: row.authority,
      courtOrder: row.courtOrder,
      restriction: row.restriction,
      scope: [...facts.scope],
      expiresOn: row.expiresOn,
      ward: {
        id: row.wardId,
        name: `${row.wardGivenName} ${row.wardFamilyName}`,
        birthDate: row.birthDate,
        hasAccount: row.wardAccountId !== null,
      },
      guardian: {
        id: row.guardianId,
        name: `${row.givenName} ${row.familyName}`,
        email: row.email,
        hasAccount: row.guardianAccountId !== null,
      },
      proofs: (proofs.get(row.id) ?? []).map(({ guardianshipId: _, ...proof }) => proof),
      others: others.map((other) => {
        const state = deriveState(factsOf(other, day), day.today);
        return { name: `${other.givenName} ${other.familyName}`, state, restriction: other.restriction };
      }),
      reason: row.refusalReason ?? row.endReason,
      createdAt: row.createdAt.toISOString(),
      decidedAt: (row.endedAt ?? row.refusedAt ?? row.approvedAt)?.toISOString() ?? null,
    });
  }
  return views;
}
