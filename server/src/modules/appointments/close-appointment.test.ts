import { randomUUID } from "node:crypto";
import { appointments } from "@jechemine/contract/appointments.ts";
import { selfScheduling } from "@jechemine/contract/self-scheduling.ts";
import { type Outcome, sessions } from "@jechemine/contract/sessions.ts";
import { beforeEach, expect, test } from "vitest";
import { MONDAY, makeWorld } from "../../../test/world.ts";
import { SYSTEM, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { payerOfPerson, settle } from "../billing/index.ts";
import { codeOf, makePractice, type Practice, signAgreement } from "./test-practice.ts";

const world = await makeWorld();
const { god } = world;
beforeEach(() => world.clock.set(MONDAY));

const START = new Date("2026-03-04T15:00:00Z");
const minutesIn = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const book = async ({ asClient, asked }: Practice, startsAt = asked.startsAt) =>
  (await asClient(selfScheduling.book, { body: { ...asked, startsAt } })).id;
/** A booked session, the clock an hour after its start. */
async function held(signed = false) {
  const practice = await makePractice(world);
  if (signed) await signAgreement(practice);
  const id = await book(practice);
  await world.clock.set(minutesIn(60));
  return { ...practice, id };
}
type Held = Awaited<ReturnType<typeof held>>;
const bodyOf = ({ client }: Pick<Held, "client">, outcome: Outcome, more: { waive?: boolean } = {}) => ({
  outcomes: [{ clientId: client.id, outcome, ...more }],
});
const close = (one: Held, outcome: Outcome, more: { waive?: boolean; minutes?: number } = {}) => {
  const { minutes, ...rest } = more;
  const body = { ...bodyOf(one, outcome, rest), ...(minutes && { minutes }) };
  return one.asProfessional(sessions.close, { params: { id: one.id }, body });
};
const chargesOf = async (id: string) =>
  (
    await god.query(
      "select kind, net_cents::int as net, minutes, reversed_at is not null as reversed from charges where appointment_id = $1 order by minutes desc, id",
      [id],
    )
  ).rows;
const rowOf = async (id: string) =>
  (
    await god.query(
      `select a.state, a.cancellation, p.outcome, p.attendance from appointments a
       join appointment_participants p on p.appointment_id = a.id and p.side = 'client' where a.id = $1`,
      [id],
    )
  ).rows[0];
const previewOf = async (one: Held, minutes?: number) => {
  const { clients } = await one.asProfessional(sessions.closing, { params: { id: one.id }, query: { minutes } });
  return Object.fromEntries(
    (clients[0]?.outcomes ?? []).map(({ outcome, fee, because }) => [outcome, [fee.amountCents, because]]),
  );
};

test("a session that took place is charged once at its price, and everybody's presence is kept", async () => {
  const one = await held();
  const closed = await close(one, "completed");
  expect(closed).toMatchObject({
    reopenUntil: new Date(minutesIn(180)).toISOString(),
    clients: [{ id: one.client.id, outcome: "completed", fee: { amountCents: 12_000 }, because: "full" }],
  });
  expect(await chargesOf(one.id)).toEqual([{ kind: "session", net: 12_000, minutes: 50, reversed: false }]);
  expect(await rowOf(one.id)).toMatchObject({ state: "completed", outcome: "completed", attendance: "present" });
});

test("of twenty who close at once one succeeds, nineteen are told, and one charge stands", async () => {
  const one = await held();
  const answers = await Promise.all(Array.from({ length: 20 }, () => codeOf(close(one, "completed"))));
  expect(answers.toSorted()).toEqual([...Array.from({ length: 19 }, () => "ALREADY_CLOSED"), "ok"]);
  expect(await chargesOf(one.id)).toHaveLength(1);
  const { rows } = await god.query("select count(*)::int from closings where appointment_id = $1", [one.id]);
  expect(rows).toEqual([{ count: 1 }]);
});

test("what each outcome costs is shown before, and is what is charged", async () => {
  const one = await held(true);
  expect(await previewOf(one, 20)).toEqual({
    completed: [12_000, "full"],
    partial: [4_800, "partial"],
    no_show: [0, "first_waived"],
    cancelled_late: [0, "first_waived"],
    cancelled_early: [0, "early"],
    cancelled_by_practice: [0, "practice"],
    technical_failure: [0, "technical"],
  });
  expect(await codeOf(close(one, "partial"))).toBe("INVALID"); // the minutes are missing
  await close(one, "partial", { minutes: 20 });
  expect(await chargesOf(one.id)).toEqual([{ kind: "partial_session", net: 4_800, minutes: 20, reversed: false }]);
});

test("without an agreement a missed session costs nothing", async () => {
  const one = await held();
  expect((await close(one, "no_show")).clients).toMatchObject([{ fee: { amountCents: 0 }, because: "no_agreement" }]);
  expect(await chargesOf(one.id)).toEqual([]);
  expect(await rowOf(one.id)).toMatchObject({ state: "no_show", outcome: "no_show", attendance: "absent" });
});

test("an agreement that was signed after the session began gives no right to a fee", async () => {
  const practice = await makePractice(world);
  const id = await book(practice);
  await world.clock.set(minutesIn(5));
  await signAgreement(practice);
  const one = { ...practice, id };
  expect(await previewOf(one)).toMatchObject({ no_show: [0, "no_agreement"] });
});

test("the first missed session is let go, the second costs what was signed, the professional may let it go too", async () => {
  const first = await held(true);
  await close(first, "no_show");
  await world.clock.set(MONDAY);
  const second = { ...first, id: await book(first, "2026-03-05T15:00:00Z") };
  const third = { ...first, id: await book(first, "2026-03-06T15:00:00Z") };
  await world.clock.set(new Date("2026-03-06T16:00:00Z"));
  expect((await close(second, "no_show")).clients).toMatchObject([{ fee: { amountCents: 12_000 } }]);
  expect(await chargesOf(second.id)).toEqual([{ kind: "missed_session", net: 12_000, minutes: 0, reversed: false }]);
  expect((await close(third, "no_show", { waive: true })).clients).toMatchObject([
    { fee: { amountCents: 0 }, because: "waived" },
  ]);
  expect(await chargesOf(third.id)).toEqual([]);
});

test("IVAC and CNESST forbid fees for missed sessions", async () => {
  const one = await held(true);
  const payer = randomUUID();
  await world.make.insert("payers", { id: payer, kind: "ivac", name: "IVAC", forbids_missed_fees: true });
  const coverage = { id: randomUUID(), payer_id: payer, client_id: one.client.id, share_basis_points: 10_000 };
  await world.make.insert("coverages", { ...coverage, missed_session_rule: "none", valid_from: "2026-01-01" });
  expect(await previewOf(one)).toMatchObject({ no_show: [0, "payer_forbids"], completed: [12_000, "full"] });
});

/** The client cancels a day before, inside the notice, and accepts the fee; an earlier miss has used up the free one. */
async function cancelledLate() {
  const practice = await makePractice(world);
  await signAgreement(practice);
  const missed = { ...practice, id: await book(practice, "2026-03-03T14:00:00Z") };
  const id = await book(practice);
  await world.clock.set(new Date("2026-03-03T15:00:00Z"));
  await close(missed, "no_show");
  await practice.asClient(appointments.cancel, { params: { id }, query: { acceptFeeCents: 6_000 } });
  return { ...practice, id };
}

test("what was cancelled late waits to be closed after its time: the accepted fee is charged, or let go", async () => {
  const one = await cancelledLate();
  expect(await codeOf(close(one, "cancelled_late"))).toBe("NOT_STARTED");
  await world.clock.set(minutesIn(60));
  expect(await previewOf(one)).toEqual({ cancelled_late: [6_000, "agreement"] });
  expect(await codeOf(close(one, "completed"))).toBe("OUTCOMES_INCOMPLETE");
  await close(one, "cancelled_late");
  expect(await chargesOf(one.id)).toEqual([{ kind: "late_cancellation", net: 6_000, minutes: 0, reversed: false }]);
  expect(await rowOf(one.id)).toMatchObject({ state: "cancelled", cancellation: "client", outcome: "cancelled_late" });
});

test("when somebody else took the time there is nothing left to close", async () => {
  const one = await cancelledLate();
  await god.query("update late_fees set dropped_at = $2 where appointment_id = $1", [one.id, world.clock.now()]);
  await world.clock.set(minutesIn(60));
  expect(await codeOf(close(one, "cancelled_late"))).toBe("NOT_CLOSABLE");
});

test("a closing is taken back for two hours: the charge is reversed, and the session waits to be closed again", async () => {
  const one = await held();
  await close(one, "technical_failure");
  expect(await rowOf(one.id)).toMatchObject({ state: "cancelled", cancellation: "practice" });
  const params = { id: one.id };
  expect(await one.asProfessional(sessions.reopen, { params })).toMatchObject({
    state: "scheduled",
    cancelledAt: null,
  });
  expect(await rowOf(one.id)).toMatchObject({ state: "scheduled", outcome: null, attendance: null });
  await close(one, "completed");
  await one.asProfessional(sessions.reopen, { params });
  expect(await codeOf(one.asProfessional(sessions.reopen, { params }))).toBe("NOT_CLOSED");
  await close(one, "partial", { minutes: 25 });
  expect(await chargesOf(one.id)).toEqual([
    { kind: "session", net: 12_000, minutes: 50, reversed: true },
    { kind: "partial_session", net: 6_000, minutes: 25, reversed: false },
  ]);
  await world.clock.set(minutesIn(60 + 121));
  expect(await codeOf(one.asProfessional(sessions.reopen, { params }))).toBe("REOPEN_TOO_LATE");
});

test("once money covers it a closing stands", async () => {
  const one = await held();
  await close(one, "completed");
  const pay = writeVerb("public", async (ctx: WriteCtx) => {
    const { id: payerId, currency } = await payerOfPerson(ctx, one.client.id);
    const paymentId = randomUUID();
    ctx.record("test.paid", paymentId);
    await settle(ctx, { paymentId, payerId, amountCents: 1_000, currency, method: "cash", settledAt: ctx.now });
  });
  await pay(world.platform, SYSTEM, undefined);
  expect(await codeOf(one.asProfessional(sessions.reopen, { params: { id: one.id } }))).toBe("ALREADY_PAID");
  expect(await rowOf(one.id)).toMatchObject({ state: "completed" });
});

test("nobody closes before the start, for somebody who was not there, or what is somebody else's", async () => {
  const practice = await makePractice(world);
  const one = { ...practice, id: await book(practice) };
  expect(await codeOf(close(one, "completed"))).toBe("NOT_STARTED");
  await world.clock.set(minutesIn(0));
  const params = { id: one.id };
  const stranger = await makePractice(world);
  expect(await codeOf(close({ ...one, client: stranger.client }, "completed"))).toBe("OUTCOMES_INCOMPLETE");
  const body = bodyOf(one, "completed");
  expect(await codeOf(stranger.asProfessional(sessions.close, { params, body }))).toBe("NOT_FOUND");
  expect(await codeOf(stranger.asProfessional(sessions.closing, { params, query: {} }))).toBe("NOT_FOUND");
  expect(await codeOf(stranger.asProfessional(sessions.reopen, { params }))).toBe("NOT_FOUND");
  // A supervisor reads the file; the session is not theirs to close.
  const supervisor = await world.make.professional();
  const team = { file_id: one.fileId, client_id: one.client.id, professional_id: supervisor.id };
  await world.make.insert("care_team", { ...team, role: "supervisor", starts_at: MONDAY });
  expect(await codeOf(world.callAs(supervisor.caller)(sessions.close, { params, body }))).toBe("FORBIDDEN");
  expect(await codeOf(close(one, "completed"))).toBe("ok");
});

test("a closing is written once: not even the owner of the database changes it", async () => {
  const one = await held();
  await close(one, "completed");
  const change = god.query("update closings set closed_at = closed_at - interval '1 day' where appointment_id = $1", [
    one.id,
  ]);
  await expect(change).rejects.toThrow(/not changed otherwise/);
  await expect(god.query("update closing_outcomes set fee_cents = 1")).rejects.toThrow(/append-only/);
});

test("the list of the day says what is to come, what is to be closed, also of earlier days, and what it came to", async () => {
  const practice = await makePractice(world);
  const ids = [];
  for (const startsAt of ["2026-03-03T15:00:00Z", "2026-03-04T15:00:00Z", "2026-03-04T18:00:00Z"])
    ids.push(await book(practice, startsAt));
  await world.clock.set(minutesIn(60));
  const query = { professionalId: practice.professional.id, day: "2026-03-04" };
  const day = () => practice.asProfessional(sessions.day, { query });
  const phases = async () => (await day()).sessions.map(({ phase }) => phase);
  expect(await phases()).toEqual(["to_close", "to_come"]);
  expect((await day()).unclosed.map(({ id }) => id)).toEqual([ids[0]]);
  await close({ ...practice, id: ids[1] ?? "" }, "no_show");
  expect(await phases()).toEqual(["missed", "to_come"]);
  expect((await day()).sessions[0]?.closing).toMatchObject({ clients: [{ because: "no_agreement" }] });
  await close({ ...practice, id: ids[0] ?? "" }, "completed");
  expect((await day()).unclosed).toEqual([]);
  for (const call of [practice.asClient, (await makePractice(world)).asProfessional])
    expect(await codeOf(call(sessions.day, { query }))).toBe("NOT_FOUND");
});

/** The client moves a session of tomorrow to another day, inside the notice, and accepts the fee; an earlier miss used up the free one. */
async function movedLate({ missedBefore = true } = {}) {
  const practice = await makePractice(world);
  await signAgreement(practice);
  const missed = missedBefore ? await book(practice, "2026-03-03T14:00:00Z") : undefined;
  const id = await book(practice);
  await world.clock.set(new Date("2026-03-03T15:00:00Z"));
  if (missed) await close({ ...practice, id: missed }, "no_show");
  const body = { startsAt: "2026-03-06T15:00:00Z", acceptFeeCents: 6_000 };
  await practice.asClient(appointments.move, { params: { id }, body });
  const waiting = async () => {
    const query = { professionalId: practice.professional.id, day: "2026-03-04" };
    return (await practice.asProfessional(sessions.day, { query })).movedFees;
  };
  const decide = (feeId: string, waive: boolean) =>
    practice.asProfessional(sessions.decideLateFee, { params: { id: feeId }, body: { waive } });
  const { rows } = await god.query("select id from late_fees where appointment_id = $1", [id]);
  return { ...practice, id, feeId: String(rows[0]?.id), waiting, decide };
}

test("what was moved late waits until the time given up is over: the accepted fee is charged once, beside the session itself", async () => {
  const one = await movedLate();
  expect(await one.waiting()).toEqual([]);
  expect(await codeOf(one.decide(one.feeId, false))).toBe("NOT_STARTED");
  await world.clock.set(minutesIn(60));
  expect(await one.waiting()).toMatchObject([{ id: one.feeId, fee: { amountCents: 6_000 }, firstWaived: false }]);
  const stranger = await makePractice(world);
  const foreign = { params: { id: one.feeId }, body: { waive: false } };
  expect(await codeOf(stranger.asProfessional(sessions.decideLateFee, foreign))).toBe("NOT_FOUND");
  const racing = await Promise.all(Array.from({ length: 20 }, () => codeOf(one.decide(one.feeId, false))));
  expect(racing.toSorted()).toEqual([...Array.from({ length: 19 }, () => "ALREADY_CLOSED"), "ok"]);
  expect(await one.waiting()).toEqual([]);
  await world.clock.set(new Date("2026-03-06T16:00:00Z"));
  await close(one, "completed");
  await one.asProfessional(sessions.reopen, { params: { id: one.id } }); // the fee is not the session's: it stays
  await close(one, "completed");
  expect((await chargesOf(one.id)).filter(({ reversed }) => !reversed)).toEqual([
    { kind: "session", net: 12_000, minutes: 50, reversed: false },
    { kind: "late_move", net: 6_000, minutes: 0, reversed: false },
  ]);
});

test("a fee for moving late is let go: by the professional, also within two hours after charging it; by the practice the first time; when the time was taken", async () => {
  const one = await movedLate();
  await world.clock.set(minutesIn(60));
  await one.decide(one.feeId, false);
  await world.clock.set(minutesIn(100));
  expect(await one.decide(one.feeId, true)).toMatchObject({ because: "waived", fee: { amountCents: 0 } });
  expect(await chargesOf(one.id)).toMatchObject([{ kind: "late_move", reversed: true }]);
  await world.clock.set(MONDAY);
  const first = await movedLate({ missedBefore: false });
  await world.clock.set(minutesIn(60));
  expect(await first.decide(first.feeId, false)).toMatchObject({ because: "first_waived", fee: { amountCents: 0 } });
  await world.clock.set(MONDAY);
  const taken = await movedLate();
  await god.query("update late_fees set dropped_at = $2 where id = $1", [taken.feeId, world.clock.now()]);
  await world.clock.set(minutesIn(60));
  expect(await taken.waiting()).toEqual([]);
  expect(await codeOf(taken.decide(taken.feeId, false))).toBe("NOT_CLOSABLE");
});
