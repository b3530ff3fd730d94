import type { FileRequest } from "@jechemine/contract/exports.ts";
import type { Ctx } from "../../../platform/verb.ts";
import { displayNames, type GuardianReader, guardiansToTell } from "../../people/index.ts";
import type { FileRequestRow } from "../queries.ts";
import { countRedactions, openAnswer, openWish } from "./answer.ts";

/** Requests as both sides see them. They were found as the caller; the names of both are theirs to know. */
export async function viewsOf(ctx: Ctx, rows: readonly FileRequestRow[]): Promise<FileRequest[]> {
  const ids = rows.flatMap(({ clientId, professionalId, guardianId }) => [
    clientId,
    professionalId,
    ...(guardianId ? [guardianId] : []),
  ]);
  const wards = [...new Set(rows.flatMap(({ clientId, guardianId }) => (guardianId ? clientId : [])))];
  const { names, guardians } = await ctx.asSystem(async () => ({
    names: await displayNames(ctx, ids),
    guardians: wards.length > 0 ? await guardiansToTell(ctx, wards, "clinical") : [],
  }));
  return rows.map((row) => {
    const answer = openAnswer(ctx, row);
    return {
      id: row.id,
      state: row.state,
      askedAt: row.askedAt.toISOString(),
      dueAt: row.dueAt.toISOString(),
      overdue: row.state === "pending" && row.dueAt <= ctx.now,
      answeredAt: row.decidedAt?.toISOString() ?? null,
      message: openWish(ctx, row),
      professional: { id: row.professionalId, name: names.get(row.professionalId) ?? "" },
      client: { id: row.clientId, name: names.get(row.clientId) ?? "" },
      guardian: row.guardianId ? guardianOf(row.guardianId, names, guardians.find(isOf(row))) : null,
      ground: row.ground,
      explanation: answer?.explanation ?? "",
      redactions: answer ? countRedactions(answer) : [],
    };
  });
}
const isOf =
  ({ guardianId, clientId }: FileRequestRow) =>
  ({ personId, forWard }: GuardianReader): boolean =>
    personId === guardianId && forWard.id === clientId;
const guardianOf = (id: string, names: ReadonlyMap<string, string>, reader: GuardianReader | undefined) => ({
  id,
  name: names.get(id) ?? "",
  authority: reader?.authority ?? null,
  mayReceive: reader?.forWard.acts.includes("clinical") ?? false,
});
export async function viewOf(ctx: Ctx, row: FileRequestRow): Promise<FileRequest> {
  const [view] = await viewsOf(ctx, [row]);
  if (!view) throw new Error("a view of nothing");
  return view;
}
