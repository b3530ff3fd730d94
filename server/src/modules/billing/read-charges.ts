import type { ChargesQuery, PortalCharge } from "@jechemine/contract/billing.ts";
import { dollarsOf, type Page } from "@jechemine/contract/endpoint.ts";
import { decodeCursor, encodeCursor, Moment } from "../../platform/cursor.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { displayNames } from "../people/index.ts";
import { findShare, listShares, type ShareRow } from "./queries/portal-charges.ts";
import { ownPayerId } from "./read-balance.ts";
import { deriveStatus } from "./status.ts";

const PAGE = 20;

/** The caller's shares of charges. Those who treat and who are treated are named: a payer may be neither. */
export const listMyCharges = readVerb(
  "billing:read",
  async (ctx, { status, cursor, limit = PAGE }: ChargesQuery): Promise<Page<PortalCharge>> => {
    const place = decodeCursor(Moment, cursor);
    const payerId = await ownPayerId(ctx);
    if (payerId === undefined) return { items: [], nextCursor: null };
    const after = place && { at: place[0], id: place[1] };
    const rows = await listShares(ctx.tx, { payerId, status, after, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const names = await namesOf(ctx, shown);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => viewOf(row, names)),
      nextCursor: rows.length > limit && last ? encodeCursor([last.postedAt.toISOString(), last.id]) : null,
    };
  },
);

/** The caller's part of one charge. Row-level security hides what is not theirs: missing and foreign give the same answer. */
export const readMyCharge = readVerb("billing:read", async (ctx, id: string): Promise<PortalCharge> => {
  const payerId = await ownPayerId(ctx);
  const row = payerId === undefined ? undefined : await findShare(ctx.tx, { payerId, id });
  if (!row) throw new Refused("NOT_FOUND");
  return viewOf(row, await namesOf(ctx, [row]));
});

function namesOf(ctx: Ctx, rows: readonly ShareRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ professionalId, clientId }) => [professionalId, clientId]);
  return ctx.asSystem(() => displayNames(ctx, ids));
}

const viewOf = (row: ShareRow, names: ReadonlyMap<string, string>): PortalCharge => ({
  id: row.id,
  chargeId: row.chargeId,
  kind: row.kind,
  serviceCode: row.serviceCode,
  description: { fr: row.serviceNameFr, en: row.serviceNameEn },
  date: row.servedAt.toISOString(),
  minutes: row.minutes,
  postedAt: row.postedAt.toISOString(),
  professional: { id: row.professionalId, name: names.get(row.professionalId) ?? "" },
  client: { id: row.clientId, name: names.get(row.clientId) ?? "" },
  amount: dollarsOf(row.amountCents),
  paid: dollarsOf(row.paidCents),
  refunded: dollarsOf(row.refundedCents),
  writtenOff: dollarsOf(row.writtenOffCents),
  remaining: dollarsOf(row.state === "open" ? row.amountCents - row.paidCents - row.writtenOffCents : 0),
  total: dollarsOf(row.totalCents),
  currency: row.currency,
  status: deriveStatus({ ...row, voided: row.state === "voided" }),
  dueOn: row.dueOn,
  paymentIds: row.paymentIds,
  appointmentId: row.appointmentId,
});
