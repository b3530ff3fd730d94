import type { Matched } from "@jechemine/contract/proposals.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { displayNames } from "../people/index.ts";
import { readNote } from "./note.ts";
import { listMatchedWith, type RequestRow } from "./queries/requests.ts";
import { readReferredBy } from "./referrals.ts";

/** Those that I accepted or claimed and that wait for a date. */
export const readMatched = readVerb("proposals:read", async (ctx): Promise<Matched[]> => {
  const rows = ctx.actor.id === null ? [] : await listMatchedWith(ctx.tx, ctx.actor.id);
  return views(ctx, rows);
});

export async function matchedView(ctx: Ctx, row: RequestRow): Promise<Matched> {
  const [view] = await views(ctx, [row]);
  if (!view) throw new Error("a matched request has a view");
  return view;
}

async function views(ctx: Ctx, rows: readonly RequestRow[]): Promise<Matched[]> {
  const names = await displayNames(
    ctx,
    rows.map(({ beneficiaryId }) => beneficiaryId),
  );
  const out: Matched[] = [];
  for (const row of rows) {
    out.push({
      requestId: row.id,
      number: row.number,
      state: row.state,
      matchedAt: (row.matchedAt ?? row.openedAt).toISOString(),
      asSoonAsPossible: row.urgent,
      client: { personId: row.beneficiaryId, name: names.get(row.beneficiaryId) ?? "" },
      fileId: row.fileId,
      reasons: row.reasons,
      service: row.service,
      preferences: row.preferences,
      note: await readNote(ctx, row.id),
      referredBy: await readReferredBy(ctx, row),
    });
  }
  return out;
}
