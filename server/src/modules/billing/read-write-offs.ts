import type { Page } from "@jechemine/contract/endpoint.ts";
import type { WriteOff } from "@jechemine/contract/write-offs.ts";
import { decodeCursor, encodeCursor, Moment } from "../../platform/cursor.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { displayNames } from "../people/index.ts";
import { findShareOf, findWriteOff, listWriteOffs, type WriteOffShown } from "./queries/write-offs.ts";

const PAGE = 20;
type Asked = { chargeId?: string | undefined; cursor?: string | undefined; limit?: number | undefined };

/** Whose part of a charge it is, as the caller may see it. */
export const findOpenPart = (ctx: Ctx, which: { chargeId: string; shareId: string }) => findShareOf(ctx.tx, which);

/** What was given up, for the staff of money. */
export const listAllWriteOffs = readVerb(
  "money:read",
  async (ctx, { chargeId, cursor, limit = PAGE }: Asked): Promise<Page<WriteOff>> => {
    const place = decodeCursor(Moment, cursor);
    const after = place && { at: place[0], id: place[1] };
    const rows = await listWriteOffs(ctx.tx, { chargeId, after, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const names = await namesOf(ctx, shown);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => viewOf(row, names)),
      nextCursor: rows.length > limit && last ? encodeCursor([last.postedAt.toISOString(), last.id]) : null,
    };
  },
);
export const readWriteOff = readVerb("money:read", async (ctx, id: string): Promise<WriteOff> => {
  const row = await findWriteOff(ctx.tx, id);
  if (!row) throw new Refused("NOT_FOUND");
  return viewOf(row, await namesOf(ctx, [row]));
});

const namesOf = (ctx: Ctx, rows: readonly WriteOffShown[]) =>
  displayNames(
    ctx,
    rows.flatMap(({ clientId, madeBy, personId, reversedBy }) => [
      clientId,
      madeBy,
      ...(personId ? [personId] : []),
      ...(reversedBy ? [reversedBy] : []),
    ]),
  );

function viewOf(row: WriteOffShown, names: ReadonlyMap<string, string>): WriteOff {
  const { id, chargeId, shareId, kind, amountCents, currency, reason, note, clientId, payerId, personId } = row;
  const nameOf = (person: string) => names.get(person) ?? "";
  return {
    id,
    chargeId,
    shareId,
    kind,
    service: { fr: row.serviceNameFr, en: row.serviceNameEn },
    servedAt: row.servedAt.toISOString(),
    client: { id: clientId, name: nameOf(clientId) },
    payer: { id: payerId, personId, name: row.payerName ?? nameOf(personId ?? "") },
    amount: { amountCents, currency },
    reason,
    note,
    madeAt: row.postedAt.toISOString(),
    madeBy: nameOf(row.madeBy),
    reversedAt: row.reversedAt?.toISOString() ?? null,
    reversedBy: row.reversedBy === null ? null : nameOf(row.reversedBy),
  };
}
