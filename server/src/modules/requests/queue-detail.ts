import type { QueueDetail, RankedRow } from "@jechemine/contract/queue.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { displayNames, professionalCards, readGuardians, readReach } from "../people/index.ts";
import { StoredRun } from "./explanation.ts";
import { readNote } from "./note.ts";
import { findPerson, listBirthDates } from "./queries/people.ts";
import { findLastRun, listOfRequest } from "./queries/proposals.ts";
import { findRequest, type RequestRow } from "./queries/requests.ts";
import { factsOf } from "./queue-board.ts";
import { queueCard } from "./queue-card.ts";
import { readReferredBy } from "./referrals.ts";

/** One request, its people, what happened, and why this professional. */
export const readQueueDetail = readVerb("queue:read", async (ctx, id: string): Promise<QueueDetail> => {
  const row = await findRequest(ctx.tx, id);
  if (!row || ctx.actor.role !== "staff") throw new Refused("NOT_FOUND");
  const names = await displayNames(ctx, [row.requesterId, row.beneficiaryId]);
  const birthDates = await listBirthDates(ctx.tx, [row.beneficiaryId]);
  const nameOf = (personId: string) => names.get(personId) ?? "";
  return {
    card: queueCard(row, await factsOf(ctx, [row])),
    requester: { name: nameOf(row.requesterId), ...(await readReach(ctx, row.requesterId)) },
    referredBy: await readReferredBy(ctx, row),
    beneficiary: {
      name: nameOf(row.beneficiaryId),
      birthDate: birthDates.get(row.beneficiaryId) ?? null,
      ...(await readReach(ctx, row.beneficiaryId)),
    },
    guardians: await guardiansOf(ctx, row),
    preferences: row.preferences,
    note: await readNote(ctx, id),
    history: await historyOf(ctx, id),
    ranking: await rankingOf(ctx, id),
  };
});

async function guardiansOf(ctx: Ctx, { beneficiaryId }: RequestRow): Promise<QueueDetail["guardians"]> {
  const guardians = await readGuardians(ctx, beneficiaryId);
  const out: QueueDetail["guardians"] = [];
  for (const { personId, authority, courtOrder, consented } of guardians) {
    const person = await findPerson(ctx.tx, personId);
    const name = { firstName: person?.givenName ?? "", lastName: person?.familyName ?? "" };
    out.push({ ...name, authority, courtOrder, consented, ...(await readReach(ctx, personId)) });
  }
  return out;
}

async function historyOf(ctx: Ctx, requestId: string): Promise<QueueDetail["history"]> {
  const proposals = await listOfRequest(ctx.tx, requestId);
  const names = await displayNames(
    ctx,
    proposals.map(({ professionalId }) => professionalId),
  );
  return proposals.map((one) => ({
    professional: { id: one.professionalId, name: names.get(one.professionalId) ?? "" },
    mode: one.mode,
    state: one.state,
    reason: one.refusal,
    proposedAt: one.madeAt.toISOString(),
    deadline: one.deadlineAt.toISOString(),
    endedAt: one.answeredAt?.toISOString() ?? null,
  }));
}

async function rankingOf(ctx: Ctx, requestId: string): Promise<QueueDetail["ranking"]> {
  const run = await findLastRun(ctx.tx, requestId);
  if (!run) return null;
  const { ranked, setAside } = StoredRun.parse(run);
  const cards = await professionalCards(
    ctx,
    ranked.map(({ professionalId }) => professionalId),
  );
  const rows = ranked.flatMap(({ professionalId, ...row }): RankedRow[] => {
    const card = cards.get(professionalId);
    if (!card) return []; // left the practice since
    return [
      { ...row, professional: { id: card.id, name: card.name, title: card.title, city: card.cities[0] ?? null } },
    ];
  });
  const aside = setAside.reduce((sum, { count }) => sum + count, 0);
  return {
    at: run.at.toISOString(),
    attempt: run.attempt,
    outcome: run.outcome,
    examined: run.examined,
    retained: run.examined - aside,
    ranked: rows,
    setAside,
  };
}
