import type { StaffCharge, StaffChargesQuery } from "@jechemine/contract/billing.ts";
import type { Page } from "@jechemine/contract/endpoint.ts";
import { decodeCursor, encodeCursor, Moment } from "../../platform/cursor.ts";
import { Refused } from "../../platform/refused.ts";
import { readVerb } from "../../platform/verb.ts";
import { displayNames } from "../people/index.ts";
import { readPractice } from "../settings/index.ts";
import { spanOfDay } from "./calendar.ts";
import { type ChargeRow, findCharge, listCharges } from "./queries/staff-charges.ts";
import { deriveStatus } from "./status.ts";

const PAGE = 20;

/** Everything charged, for those who look after money: names, amounts and what the service is called, nothing of why. */
export const listAllCharges = readVerb(
  "money:read",
  async (ctx, asked: StaffChargesQuery): Promise<Page<StaffCharge>> => {
    const { cursor, limit = PAGE, status, clientId, professionalId } = asked;
    const place = decodeCursor(Moment, cursor);
    const { zone } = await readPractice(ctx);
    const rows = await listCharges(ctx.tx, {
      status,
      clientId,
      professionalId,
      from: asked.from === undefined ? undefined : spanOfDay(asked.from, zone).from,
      until: asked.until === undefined ? undefined : spanOfDay(asked.until, zone).until,
      after: place && { at: place[0], id: place[1] },
      limit: limit + 1,
    });
    const shown = rows.slice(0, limit);
    const names = await displayNames(ctx, shown.flatMap(peopleOf));
    const last = shown.at(-1);
    return {
      items: shown.map((row) => viewOf(row, names)),
      nextCursor: rows.length > limit && last ? encodeCursor([last.postedAt.toISOString(), last.id]) : null,
    };
  },
);

export const readStaffCharge = readVerb("money:read", async (ctx, id: string): Promise<StaffCharge> => {
  const row = await findCharge(ctx.tx, id);
  if (!row) throw new Refused("NOT_FOUND");
  return viewOf(row, await displayNames(ctx, peopleOf(row)));
});

const peopleOf = ({ clientId, professionalId, shares }: ChargeRow): string[] => [
  clientId,
  professionalId,
  ...shares.flatMap(({ personId }) => personId ?? []),
];

function viewOf(row: ChargeRow, names: ReadonlyMap<string, string>): StaffCharge {
  const { serviceCode, serviceNameFr, serviceNameEn, reversedAt, clientId, professionalId, shares } = row;
  const voided = reversedAt !== null;
  const paidCents = shares.reduce((sum, share) => sum + share.paidCents, 0);
  const refundedCents = shares.reduce((sum, share) => sum + share.refundedCents, 0);
  const writtenOffCents = shares.reduce((sum, share) => sum + share.writtenOffCents, 0);
  const named = (id: string) => ({ id, name: names.get(id) ?? "" });
  return {
    ...row,
    service: { code: serviceCode, name: { fr: serviceNameFr, en: serviceNameEn } },
    servedAt: row.servedAt.toISOString(),
    postedAt: row.postedAt.toISOString(),
    client: named(clientId),
    professional: named(professionalId),
    paidCents,
    refundedCents,
    writtenOffCents,
    status: deriveStatus({ voided, amountCents: row.totalCents, paidCents, refundedCents, writtenOffCents }),
    shares: shares.map(({ payerId, personId, name, ...money }) => ({
      payer: { id: payerId, personId, name: name ?? names.get(personId ?? "") ?? "" },
      ...money,
      status: deriveStatus({ voided, ...money }),
    })),
  };
}
