import { violates } from "../../platform/database.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { type Posting, post } from "../ledger/index.ts";
import { settingsOf } from "../settings/index.ts";
import { spendCredit } from "./allocate.ts";
import { dayAfter } from "./calendar.ts";
import { type ChargeKind, deriveLine, type Line } from "./line.ts";
import { hintPayers, payerOfPerson } from "./payers.ts";
import {
  type ChargeFacts,
  countUses,
  findChargeFacts,
  insertCharge,
  insertShares,
  listCoverages,
} from "./queries/charges.ts";
import { lockPayers } from "./queries/payers.ts";
import { deriveOwedNet, deriveShares, type Share } from "./shares.ts";

export type ChargeAsk = {
  /** None: a report, a call, a form. */
  appointmentId: string | null;
  clientId: string;
  professionalId: string;
  fileId: string;
  serviceId: string;
  kind: ChargeKind;
  servedAt: Date;
  minutes: number;
  /** Before taxes, whole cents. */
  netCents: number;
  currency: string;
  /** Of a session that was moved late: beside whatever the session itself is charged. */
  lateFeeId?: string;
};

/**
 * Posts what is owed for a service, inside the verb of the caller, who has checked that it may. Gives the id of the charge; null when
 * nothing is owed. Throws Refused("ALREADY_CHARGED") when the appointment has a live charge for that client.
 */
export async function charge(ctx: WriteCtx, ask: ChargeAsk): Promise<string | null> {
  if (ask.netCents < 0) throw new Error("a charge is never negative");
  const { practice, rules } = await settingsOf(ctx);
  return ctx.asSystem(async () => {
    const facts = await findChargeFacts(ctx.tx, ask, practice.zone);
    if (!facts) throw new Error("there is no such service or client");
    const { coverages, ownPayerId } = await payersOf(ctx, ask, facts);
    const netCents = deriveOwedNet(ask.netCents, ask.kind, coverages);
    if (netCents === 0) return null;
    const line = deriveLine({ ...facts, netCents, feeBasisPoints: rules.serviceFeeBasisPoints });
    const whole = { ...line, amountCents: line.totalCents };
    const shares = deriveShares(whole, { kind: ask.kind, coverages, ownPayerId });
    return write(ctx, { ask, facts, line, shares, dueOn: dayAfter(ctx.now, rules.paymentDueDays, practice.zone) });
  });
}

/** Who pays by the coverages of the day, and who pays the rest: the client; for a child under 14 the guardian who signed. Locked. */
async function payersOf(ctx: WriteCtx, { clientId }: ChargeAsk, { day, under14, signerId }: ChargeFacts) {
  const found = await listCoverages(ctx.tx, clientId, day);
  const { id: ownPayerId } = await payerOfPerson(ctx, under14 && signerId ? signerId : clientId);
  await lockPayers(ctx.tx, [ownPayerId, ...found.map(({ payerId }) => payerId)]);
  const used = await countUses(
    ctx.tx,
    found.map(({ id }) => id),
  );
  return { ownPayerId, coverages: found.map((each) => ({ ...each, used: used.get(each.id) ?? 0 })) };
}

type Whole = { ask: ChargeAsk; facts: ChargeFacts; line: Line; shares: readonly Share[]; dueOn: string };
async function write(ctx: WriteCtx, { ask, facts, line, shares, dueOn }: Whole): Promise<string> {
  const id = newId(ctx.now);
  const { currency, clientId, professionalId, fileId, serviceId, appointmentId, kind, servedAt, minutes } = ask;
  const transactionId = await post(ctx, {
    kind: "charge",
    subjectId: id,
    currency,
    postings: postingsOf(ask, line, shares),
  });
  const named = { serviceCode: facts.code, serviceNameFr: facts.nameFr, serviceNameEn: facts.nameEn };
  await insertCharge(ctx.tx, {
    id,
    appointmentId,
    clientId,
    professionalId,
    fileId,
    serviceId,
    kind,
    servedAt,
    minutes,
    currency,
    ...named,
    ...line,
    postedAt: ctx.now,
    dueOn,
    transactionId,
    lateFeeId: ask.lateFeeId ?? null,
  }).catch((error: unknown) => {
    throw violates(error, "charges_one_live") || violates(error, "charges_one_late_fee")
      ? new Refused("ALREADY_CHARGED")
      : error;
  });
  const rows = shares.map((share) => ({ ...share, id: newId(ctx.now), chargeId: id, postedAt: ctx.now }));
  await insertShares(ctx.tx, rows);
  const payerIds = [...new Set(shares.map((share) => share.payerId))];
  for (const payerId of payerIds) {
    await spendCredit(ctx, payerId);
    ctx.record("charge.posted", id, { event: { chargeId: id, payerId }, clientId });
  }
  await hintPayers(ctx, payerIds);
  return id;
}

const postingsOf = ({ professionalId }: ChargeAsk, line: Line, shares: readonly Share[]): Posting[] => [
  ...shares.map(({ payerId, amountCents }) => ({
    account: { kind: "receivable" as const, ownerId: payerId },
    amountCents,
  })),
  { account: { kind: "payable", ownerId: professionalId }, amountCents: -line.payoutCents },
  { account: { kind: "service_fees" }, amountCents: -line.feeCents },
  { account: { kind: "gst_payable" }, amountCents: -line.gstCents },
  { account: { kind: "qst_payable" }, amountCents: -line.qstCents },
];
