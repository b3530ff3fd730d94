import { randomUUID } from "node:crypto";
import { CallRefused } from "@jechemine/contract/client.ts";
import { permissionsOf, type StaffPermission } from "@jechemine/contract/permissions.ts";
import { ReminderStep, reminders } from "@jechemine/contract/reminders.ts";
import { writeOffs } from "@jechemine/contract/write-offs.ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { MONDAY, makeWorld } from "../../../test/world.ts";
import { remindDay, remindPayer } from "./remind.ts";
import { decideReminder, nextMorning, reminderDays } from "./reminder.ts";
import { makePayer, provenNow } from "./test-payer.ts";

const world = await makeWorld();
const DAY = 86_400_000;
const RULES = { paymentReminderDays: 7, paymentOverdueDays: 21 };
const dayOf = (offset: number) => new Date(Date.UTC(2026, 2, 2 + offset)).toISOString().slice(0, 10);

test("whatever the days and the reasons to be silent, each step is told at most once, in order, never before its day, and the last one at last", () => {
  const looks = fc.array(
    fc.record({ after: fc.nat(9), isHeld: fc.boolean(), isUnderWay: fc.boolean(), hasOpenAlert: fc.boolean() }),
  );
  const rules = fc.record({
    paymentReminderDays: fc.integer({ min: 1, max: 60 }),
    paymentOverdueDays: fc.integer({ min: 1, max: 90 }),
  });
  fc.assert(
    fc.property(looks, rules, fc.nat(60), (seen, chosen, dueIn) => {
      const dated = { postedOn: dayOf(0), dueOn: dayOf(dueIn) };
      const days = reminderDays(dated, chosen);
      expect(days.map(({ on }) => on)).toEqual([...new Set(days.map(({ on }) => on))].toSorted());
      const told: ReminderStep[] = [];
      let at = 0;
      for (const { after, ...silence } of [
        ...seen,
        { after: 200, isHeld: false, isUnderWay: false, hasOpenAlert: false },
      ]) {
        at += after;
        const step = decideReminder(dated, chosen, { today: dayOf(at), told, ...silence });
        if (!step) continue;
        expect(Object.values(silence)).not.toContain(true);
        expect(days.find((one) => one.step === step)?.on ?? "9").toBe(days.findLast(({ on }) => on <= dayOf(at))?.on);
        told.push(step);
      }
      expect(told).toEqual(ReminderStep.options.filter((step) => told.includes(step)));
      expect(told.at(-1)).toBe("overdue");
    }),
  );
});
test("a charge is spoken of on day 7, on the day it is due and on day 21; what is due at once is not announced first", () => {
  expect(reminderDays({ postedOn: dayOf(0), dueOn: dayOf(14) }, RULES)).toEqual([
    { step: "first", on: "2026-03-09" },
    { step: "due", on: "2026-03-16" },
    { step: "overdue", on: "2026-03-23" },
  ]);
  expect(reminderDays({ postedOn: dayOf(0), dueOn: dayOf(30) }, RULES).at(-1)).toEqual({
    step: "overdue",
    on: "2026-04-02",
  });
  expect(reminderDays({ postedOn: dayOf(0), dueOn: dayOf(0) }, RULES).map(({ step }) => step)).toEqual([
    "due",
    "overdue",
  ]);
});
test("people are reminded at ten of the practice’s clock, also when the clocks change", () => {
  const after = (at: string) => nextMorning("America/Toronto", new Date(at)).toISOString();
  expect(after("2026-03-07T14:59:59Z")).toBe("2026-03-07T15:00:00.000Z");
  expect(after("2026-03-07T15:00:00Z")).toBe("2026-03-08T14:00:00.000Z");
  expect(after("2026-10-31T23:00:00Z")).toBe("2026-11-01T15:00:00.000Z");
});

/** Ten in the morning in Toronto, so many days after Monday. */
const morning = (days: number) => new Date(MONDAY.getTime() + days * DAY + 2 * 3_600_000);
async function lookOn(days: number): Promise<void> {
  await world.clock.set(morning(days));
  await remindDay(world.platform);
  await world.runJobs();
}
const REMINDED = ["payment_reminder", "payment_due_today", "payment_overdue"];
async function toldTo(personId: string): Promise<string[]> {
  const { rows } = await world.god.query(
    "select kind from notifications where person_id = $1 order by created_at, id",
    [personId],
  );
  return rows.map(({ kind }) => kind).filter((kind: string) => REMINDED.includes(kind));
}
const staff = async (permission: StaffPermission) => {
  const { caller } = await world.make.account("staff", { given_name: "Simone" }, [permission]);
  return world.callAs(
    await provenNow(world, { ...caller, permissions: new Set(permissionsOf("staff", [permission])) }),
  );
};
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => "ok",
    (error: unknown) => (error instanceof CallRefused ? `${error.status} ${error.failure.code}` : String(error)),
  );
/** The one charge of a payer, as the page of a charge shows it to staff. */
async function partOf(desk: Awaited<ReturnType<typeof staff>>, personId: string) {
  const [part] = await desk(reminders.ofClient, { params: { id: personId } });
  if (!part) throw new Error("nothing is open");
  return part;
}

test("three reminders in the payer’s language, each once however often one looks, all of a day in one mail, and not a word of care in it", async () => {
  await world.clock.set(MONDAY);
  const one = await makePayer(world);
  await world.god.query("update persons set locale = 'en' where id = $1", [one.client.id]);
  await one.charge({ netCents: 5_000 });
  await lookOn(6);
  expect(await toldTo(one.client.id)).toEqual([]);
  await lookOn(7);
  await Promise.all(Array.from({ length: 20 }, async () => remindPayer(world.platform, await one.payerId())));
  await lookOn(8);
  expect(await toldTo(one.client.id)).toEqual(["payment_reminder"]);
  for (const day of [14, 15, 21, 22, 60]) await lookOn(day);
  expect(await toldTo(one.client.id)).toEqual(REMINDED);
  const { rows: mails } = await world.god.query("select subject, body from mailbox where recipient = $1 order by at", [
    one.client.email,
  ]);
  const reminded = mails.filter(({ subject }) => /payment is (waiting|to be made|overdue)/.test(subject));
  expect(reminded.map(({ subject }) => subject)).toEqual([
    "A payment is waiting for you",
    "A payment is to be made today",
    "A payment is overdue",
  ]);
  for (const { body } of reminded) expect(body).not.toMatch(/thérap|therap|Lacasse|\$|120|50/i);
});

test("nobody is reminded while a charge is held, money is under way or an alert is open; what waited is told on the next morning, the latest only", async () => {
  await world.clock.set(MONDAY);
  const [held, paying, inDanger] = [await makePayer(world), await makePayer(world), await makePayer(world)];
  const desk = await staff("billing");
  const params = { id: (await partOf(desk, held.client.id)).chargeId };
  await desk(reminders.hold, { params, body: { reason: "third_party", note: "IVAC" } });
  const asksTheBank = await paying.add("challenge");
  await paying.pay(1_000, asksTheBank.id);
  const alertId = randomUUID();
  await world.make.insert("alerts", {
    id: alertId,
    tier: "today",
    source: "message",
    source_id: randomUUID(),
    phrase_ids: ["x"],
    subject_id: inDanger.client.id,
    raised_at: MONDAY,
    due_at: new Date(MONDAY.getTime() + DAY),
    escalations: 0,
    rounds: 1,
  });
  for (const day of [7, 14]) {
    await world.clock.set(morning(day));
    await remindDay(world.platform);
    for (const one of [held, paying, inDanger]) await remindPayer(world.platform, await one.payerId());
  }
  for (const one of [held, paying, inDanger]) expect(await toldTo(one.client.id)).toEqual([]);
  const part = await partOf(desk, held.client.id);
  expect(part.hold).toMatchObject({ reason: "third_party", note: "IVAC", by: "Simone Roy" });
  await desk(reminders.release, { params });
  await world.god.query(
    "update alerts set acknowledged_at = $2, acknowledged_by = $3, closed_at = $2, closed_by = $3, false_positive = false where id = $1",
    [alertId, world.clock.now(), held.professional.id],
  );
  await world.advance(30 * 60_000); // nobody confirmed with the bank: no money is under way any more
  await lookOn(15);
  const told = await Promise.all([held, paying, inDanger].map((one) => toldTo(one.client.id)));
  expect(told).toEqual([["payment_due_today"], ["payment_due_today"], ["payment_due_today"]]);
});

test("what is paid, taken back or given up is not spoken of; staff see what was told, what is overdue and what comes next", async () => {
  await world.clock.set(MONDAY);
  const [paid, givenUp, open] = [await makePayer(world), await makePayer(world), await makePayer(world)];
  const desk = await staff("billing");
  await paid.pay(12_000, (await paid.add("success")).id);
  const { chargeId, shareId } = await partOf(desk, givenUp.client.id);
  const body = { shareId, reason: "hardship" as const };
  await desk(writeOffs.make, { params: { id: chargeId }, body, idempotencyKey: randomUUID() });
  expect(await codeOf(desk(reminders.hold, { params: { id: chargeId }, body: { reason: "disputed" } }))).toBe(
    "409 CHARGE_CLOSED",
  );
  await lookOn(7);
  expect([await toldTo(paid.client.id), await toldTo(givenUp.client.id)]).toEqual([[], []]);
  expect(await partOf(desk, open.client.id)).toMatchObject({
    told: [{ step: "first", at: morning(7).toISOString() }],
    next: { step: "due", on: "2026-03-16" },
    isOverdue: false,
    left: { amountCents: 12_000 },
  });
  await lookOn(22);
  const late = await partOf(desk, open.client.id);
  expect([late.isOverdue, late.next, late.told.map(({ step }) => step)]).toEqual([true, null, ["first", "overdue"]]);
  const [same] = await desk(reminders.ofCharge, { params: { id: late.chargeId } });
  expect(same).toEqual(late);
});

test("only billing staff hold reminders; the front desk sees them; a charge that is none is not found", async () => {
  await world.clock.set(MONDAY);
  const one = await makePayer(world);
  const [frontDesk, desk] = [await staff("front_desk"), await staff("billing")];
  const { chargeId: id } = await partOf(frontDesk, one.client.id);
  const body = { reason: "agreement" as const };
  expect(await codeOf(frontDesk(reminders.hold, { params: { id }, body }))).toBe("403 FORBIDDEN");
  expect(await codeOf(desk(reminders.hold, { params: { id: randomUUID() }, body }))).toBe("404 NOT_FOUND");
});
