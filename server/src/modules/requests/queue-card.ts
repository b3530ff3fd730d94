import type { QueueCard } from "@jechemine/contract/queue.ts";
import type { Rules } from "@jechemine/contract/settings.ts";
import { Region } from "@jechemine/contract/vocabulary.ts";
import type { ProposalRow } from "./queries/proposals.ts";
import type { RequestRow } from "./queries/requests.ts";
import { ageOn } from "./request.ts";

const DAY = 86_400_000;
/** Everything that a card shows, gathered for all cards at once. */
export type CardFacts = {
  proposals: readonly ProposalRow[];
  birthDates: ReadonlyMap<string, string | null>;
  phones: ReadonlyMap<string, string | null>;
  names: ReadonlyMap<string, string>;
  day: string;
  now: Date;
  rules: Rules;
};

/** Since when a request stands where it stands. */
function sinceOf(row: RequestRow, mine: readonly ProposalRow[]): Date {
  if (row.state === "matched") return row.matchedAt ?? row.openedAt;
  const last = mine.at(-1);
  if (row.state === "proposed") return last?.madeAt ?? row.openedAt;
  return last?.answeredAt ?? row.consentedAt ?? row.openedAt;
}

export function queueCard(row: RequestRow, facts: CardFacts): QueueCard {
  const mine = facts.proposals.filter(({ requestId }) => requestId === row.id);
  const open = mine.find(({ state }) => state === "open");
  const professionalId = row.matchedProfessionalId ?? open?.professionalId ?? null;
  const birthDate = facts.birthDates.get(row.beneficiaryId) ?? null;
  const since = sinceOf(row, mine);
  const called = row.audience === "patient" ? row.beneficiaryId : row.requesterId;
  const waits = row.state === "matched" || row.state === "pool";
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    asSoonAsPossible: row.urgent,
    callToday: row.callToday === true ? { phone: facts.phones.get(called) ?? null } : null,
    openedAt: row.openedAt.toISOString(),
    since: since.toISOString(),
    reasons: row.reasons,
    referredBy: row.audience === "patient" ? (facts.names.get(row.requesterId) ?? "") : null,
    service: row.service,
    ageGroup: row.ageGroup,
    age: birthDate === null ? null : ageOn(birthDate, facts.day),
    city: row.city,
    region: Region.nullable().catch(null).parse(row.region),
    modalities: row.preferences.modality?.wanted ?? [],
    professional: professionalId === null ? null : { id: professionalId, name: facts.names.get(professionalId) ?? "" },
    deadline: open?.deadlineAt.toISOString() ?? null,
    refusals: mine.filter(({ state }) => state === "refused").length,
    expiries: mine.filter(({ state }) => state === "expired").length,
    late: waits && facts.now.getTime() - since.getTime() >= facts.rules.remindStaffDays * DAY,
  };
}
