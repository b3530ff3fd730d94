import { type RemindedPart, ReminderStep } from "@jechemine/contract/reminders.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { findPayer } from "../billing/index.ts";
import { displayName, displayNames } from "../people/index.ts";
import { settingsOf } from "../settings/index.ts";
import { findCharge, listOpenPartsOf, listPartsOfCharge, type PartRow } from "./queries/reminders.ts";
import { todayOf } from "./reads.ts";
import { nextStep, reminderDays } from "./reminder.ts";

/** What somebody still has to pay, and what they were reminded of. */
export const readClientReminders = readVerb("money:read", async (ctx, clientId: string): Promise<RemindedPart[]> => {
  if ((await displayName(ctx, clientId)) === undefined) throw new Refused("NOT_FOUND");
  const payer = await findPayer(ctx, clientId);
  const { practice } = await settingsOf(ctx);
  return viewsOf(ctx, payer ? await listOpenPartsOf(ctx.tx, practice.zone, payer.id) : []);
});

export const readChargeReminders = readVerb("money:read", async (ctx, chargeId: string): Promise<RemindedPart[]> => {
  if (!(await findCharge(ctx.tx, chargeId))) throw new Refused("NOT_FOUND");
  const { practice } = await settingsOf(ctx);
  return viewsOf(ctx, await listPartsOfCharge(ctx.tx, practice.zone, chargeId));
});

async function viewsOf(ctx: Ctx, rows: readonly PartRow[]): Promise<RemindedPart[]> {
  const { rules } = await settingsOf(ctx);
  const today = await todayOf(ctx);
  const named = rows.flatMap(({ clientId, personId, heldBy }) => [
    clientId,
    ...(personId ? [personId] : []),
    ...(heldBy ? [heldBy] : []),
  ]);
  const names = await displayNames(ctx, named);
  return rows.map((row) => viewOf(row, { names, planOf: (its) => planOf(its, { rules, today }) }));
}

type Around = { rules: Parameters<typeof reminderDays>[1]; today: string };
function planOf(row: PartRow, { rules, today }: Around) {
  const isOpen = row.leftCents > 0;
  const told = row.told.map(({ step }) => step);
  const late = reminderDays(row, rules).find(({ step }) => step === "overdue");
  return {
    next: isOpen && row.personId ? nextStep(row, rules, { today, told }) : null,
    isOverdue: isOpen && late !== undefined && late.on <= today,
  };
}

type Seen = { names: ReadonlyMap<string, string>; planOf: (row: PartRow) => ReturnType<typeof planOf> };
function viewOf(row: PartRow, { names, planOf: its }: Seen): RemindedPart {
  const { chargeId, shareId, kind, clientId, personId, dueOn, leftCents, currency, holdReason, heldAt, heldBy } = row;
  const nameOf = (id: string | null) => names.get(id ?? "") ?? "";
  return {
    chargeId,
    shareId,
    kind,
    service: { fr: row.serviceNameFr, en: row.serviceNameEn },
    servedAt: row.servedAt.toISOString(),
    client: { id: clientId, name: nameOf(clientId) },
    payer: { personId, name: row.payerName ?? nameOf(personId) },
    dueOn,
    left: { amountCents: leftCents, currency },
    told: row.told
      .map(({ step, at }) => ({ step, at: new Date(at).toISOString() }))
      .toSorted((one, two) => ReminderStep.options.indexOf(one.step) - ReminderStep.options.indexOf(two.step)),
    ...its(row),
    hold:
      holdReason && heldAt
        ? { reason: holdReason, note: row.holdNote, since: heldAt.toISOString(), by: nameOf(heldBy) }
        : null,
  };
}
