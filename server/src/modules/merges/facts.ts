import type { MovedKind, RecordFacts } from "@jechemine/contract/merges.ts";
import { Refused } from "../../platform/refused.ts";
import type { Ctx } from "../../platform/verb.ts";
import { type FactsRow, listFacts, listVisible } from "./queries.ts";

export const viewOf = ({ givenName, familyName, status, createdAt, ...row }: FactsRow): RecordFacts => ({
  ...row,
  name: `${givenName} ${familyName}`,
  account: status ?? "none",
  createdAt: createdAt.toISOString(),
});

/** Both records, first found as the caller; what reaches people is the system's to read for whoever corrects them. Throws NOT_FOUND. */
export async function bothOf(
  ctx: Ctx,
  keptId: string,
  goneId: string,
): Promise<{ kept: RecordFacts; gone: RecordFacts }> {
  if (keptId === goneId) throw new Refused("SAME_RECORD");
  const seen = await listVisible(ctx.tx, [keptId, goneId]);
  const rows = await ctx.asSystem(() => listFacts(ctx.tx, seen));
  const [kept, gone] = [keptId, goneId].map((id) => rows.find((row) => row.id === id));
  if (!kept || !gone) throw new Refused("NOT_FOUND");
  return { kept: viewOf(kept), gone: viewOf(gone) };
}

/** What the tables hold, in words of the front desk; a table that is not named here counts as "other". */
const KINDS: Readonly<Record<string, MovedKind>> = {
  appointment_participants: "appointments",
  requests: "requests",
  file_members: "files",
  contact_points: "contacts",
  consents: "consents",
  service_agreements: "consents",
  thread_participants: "messages",
  notifications: "notifications",
  payers: "money",
  payments: "money",
  payment_methods: "money",
  charges: "money",
  guardianships: "family",
  account_access: "family",
  relations: "family",
  emergency_contacts: "family",
  documents: "documents",
};
/** Told by what stands beside them: they are not counted twice. */
const SILENT = new Set([
  "occupancies",
  "appointments",
  "messages",
  "threads",
  "care_team",
  "deliveries",
  "audit_entries",
]);

export function countByKind(
  places: readonly { atTable: string; rows: number }[],
): { kind: MovedKind; count: number }[] {
  const sums = new Map<MovedKind, number>();
  for (const { atTable, rows } of places) {
    if (SILENT.has(atTable)) continue;
    const kind = KINDS[atTable] ?? "other";
    sums.set(kind, (sums.get(kind) ?? 0) + rows);
  }
  return [...sums].map(([kind, count]) => ({ kind, count }));
}
