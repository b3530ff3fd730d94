import { newId } from "../../platform/new-id.ts";
import { type Ctx, type Platform, SYSTEM, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { lockBalance } from "../billing/index.ts";
import { readPractice, settingsOf } from "../settings/index.ts";
import { findPayerPerson } from "./queries/collections.ts";
import { insertReminders, listOpenParts, type OpenPart } from "./queries/reminders.ts";
import { todayOf } from "./reads.ts";
import { decideReminder, nextMorning } from "./reminder.ts";

/** Each day: who is to be reminded. */
export const REMIND_DAY = "payment.remind_day";
/** One payer of them. */
export const REMIND = "payment.remind";
const NOBODY = "00000000-0000-0000-0000-000000000000";

async function planMorning(ctx: WriteCtx): Promise<void> {
  const { zone } = await readPractice(ctx);
  ctx.later(REMIND_DAY, {}, { runAt: nextMorning(zone, ctx.now), key: REMIND_DAY });
}

const start = writeVerb("money:write", async (ctx, _: undefined) => {
  await planMorning(ctx);
  ctx.record("reminders.planned", NOBODY);
});
/** Whenever a worker starts: the morning is planned once, however many there are. */
export const startReminding = (platform: Platform): Promise<void> => start(platform, SYSTEM, undefined);

type Due = OpenPart & { step: NonNullable<ReturnType<typeof decideReminder>> };
/** What is to be told today, of everybody or of one payer. */
async function dueParts(ctx: Ctx, payerId?: string): Promise<Due[]> {
  const { practice, rules } = await settingsOf(ctx);
  const today = await todayOf(ctx);
  const open = await listOpenParts(ctx.tx, { zone: practice.zone, ...(payerId && { payerId }) });
  return open.flatMap((part) => {
    const step = decideReminder(part, rules, { ...part, today });
    return step ? [{ ...part, step }] : [];
  });
}

const look = writeVerb("money:write", async (ctx, _: undefined) => {
  const payerIds = [...new Set((await dueParts(ctx)).map((part) => part.payerId))];
  for (const payerId of payerIds) ctx.later(REMIND, { payerId }, { runAt: ctx.now, key: `${REMIND}:${payerId}` });
  await planMorning(ctx);
  ctx.record("reminders.looked_for", NOBODY, { details: { payers: payerIds.length } });
});
/** Gives each payer a job of their own: one that fails keeps no other from being told. */
export const remindDay = (platform: Platform): Promise<void> => look(platform, SYSTEM, undefined);

const tell = writeVerb("money:write", async (ctx, payerId: string) => {
  await lockBalance(ctx, payerId); // as it stands now that nobody else moves their money
  const due = await dueParts(ctx, payerId);
  const personId = await findPayerPerson(ctx.tx, payerId);
  if (due.length === 0 || !personId) return ctx.record("reminders.not_due", payerId);
  const reminderId = newId(ctx.now);
  await insertReminders(
    ctx.tx,
    due.map(({ shareId, step }) => ({ shareId, step, reminderId, toldAt: ctx.now })),
  );
  const details = { parts: due.map(({ shareId, step }) => ({ shareId, step })) };
  ctx.record("payment.reminded", reminderId, { event: { reminderId }, clientId: personId, details });
  ctx.hint(`person:${personId}`, "staff:billing", "staff:front_desk");
});
/** One notice for all that a payer has open, each step of each charge once however often this runs. */
export const remindPayer = (platform: Platform, payerId: string): Promise<void> => tell(platform, SYSTEM, payerId);
