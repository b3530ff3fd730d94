import { randomUUID } from "node:crypto";
import { appointments } from "@jechemine/contract/appointments.ts";
import { availability } from "@jechemine/contract/availability.ts";
import { selfScheduling } from "@jechemine/contract/self-scheduling.ts";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { anotherClient, codeOf, detailsOf, makePractice, signAgreement } from "./test-practice.ts";

const world = await makeWorld();
const HOUR = 3_600_000;
const { god } = world;
const feesOf = async (id: string) =>
  (
    await god.query(
      "select act, amount_cents, dropped_at is not null as dropped from late_fees where appointment_id = $1",
      [id],
    )
  ).rows;
/** At the same moment for every test, whatever another has advanced. */
const book = async (practice: Awaited<ReturnType<typeof makePractice>>, startsAt = practice.asked.startsAt) =>
  practice.asClient(selfScheduling.book, { body: { ...practice.asked, startsAt } });

test("a client confirms once or twice, and the professional sees it", async () => {
  const practice = await makePractice(world);
  const { id } = await book(practice);
  const confirmed = await practice.asClient(appointments.confirm, { params: { id } });
  expect(confirmed).toMatchObject({ confirmedAt: world.clock.now().toISOString(), can: { confirm: false } });
  expect(await practice.asClient(appointments.confirm, { params: { id } })).toEqual(confirmed);
  expect((await practice.asProfessional(appointments.get, { params: { id } })).confirmedAt).toBe(confirmed.confirmedAt);
});

test("a proposed date waits for the client's yes", async () => {
  const { asClient, asProfessional, asked, fileId } = await makePractice(world);
  const body = { ...asked, fileId, asksClient: true };
  const proposed = await asProfessional(appointments.book, { body });
  expect(proposed).toMatchObject({ proposedByPractice: true, state: "scheduled" });
  const said = await asClient(appointments.confirm, { params: { id: proposed.id } });
  expect(said).toMatchObject({ proposedByPractice: false, can: { confirm: false } });
});

test("moving takes the new time, frees the old one at once, and counts the revision", async () => {
  const practice = await makePractice(world);
  const { asClient, asked } = practice;
  const { id } = await book(practice);
  await asClient(appointments.confirm, { params: { id } });
  const query = { from: "2026-03-04", to: "2026-03-05" };
  const free = await asClient(appointments.slotsToMove, { params: { id }, query });
  expect(free.map(({ startsAt }) => startsAt)).toEqual(expect.arrayContaining([asked.startsAt.replace("Z", ".000Z")]));
  const moved = await asClient(appointments.move, { params: { id }, body: { startsAt: "2026-03-05T15:00:00Z" } });
  expect(moved).toMatchObject({ id, startsAt: "2026-03-05T15:00:00.000Z", revision: 1, confirmedAt: null });
  const other = await anotherClient(world, asked.professionalId);
  expect(await codeOf(other.call(selfScheduling.book, { body: asked }))).toBe("ok");
  const back = asClient(appointments.move, { params: { id }, body: { startsAt: asked.startsAt } });
  expect(await codeOf(back)).toBe("SLOT_TAKEN");
  expect((await asClient(appointments.get, { params: { id } })).startsAt).toBe(moved.startsAt);
});

test("the link of a video session goes with it, whoever moves it, and another one takes its place only when given", async () => {
  const { asClient, asProfessional, asked, fileId } = await makePractice(world);
  const meetingLink = "https://video.example.org/room";
  const { id } = await asProfessional(appointments.book, { body: { ...asked, fileId, meetingLink } });
  const moved = await asClient(appointments.move, { params: { id }, body: { startsAt: "2026-03-05T15:00:00Z" } });
  expect(moved.meetingLink).toBe(meetingLink);
  const body = { startsAt: "2026-03-05T16:00:00Z", meetingLink: `${meetingLink}-2` };
  expect((await asProfessional(appointments.move, { params: { id }, body })).meetingLink).toBe(body.meetingLink);
});

test("by half an hour: an appointment does not stand in its own way", async () => {
  const practice = await makePractice(world);
  const { id } = await book(practice);
  const body = { startsAt: "2026-03-04T15:30:00Z" };
  expect(await practice.asClient(appointments.move, { params: { id }, body })).toMatchObject({ revision: 1 });
});

test("moving obeys the rules of booking, and only the practice leaves its hours", async () => {
  const practice = await makePractice(world);
  const { id } = await book(practice);
  const move = (call: typeof practice.asClient, body: { startsAt: string; outsideHours?: boolean }) =>
    codeOf(call(appointments.move, { params: { id }, body }));
  expect(await move(practice.asClient, { startsAt: "2026-03-03T12:00:00Z" })).toBe("TOO_SOON");
  expect(await move(practice.asClient, { startsAt: "2026-03-07T15:00:00Z" })).toBe("OUTSIDE_HOURS");
  expect(await move(practice.asClient, { startsAt: "2026-03-07T15:00:00Z", outsideHours: true })).toBe("FORBIDDEN");
  expect(await move(practice.asProfessional, { startsAt: "2026-03-07T15:00:00Z", outsideHours: true })).toBe("ok");
});

test("cancelling frees the time at once, and what is cancelled does not change any more", async () => {
  const practice = await makePractice(world);
  const { asClient, asked } = practice;
  const { id } = await book(practice);
  const gone = await asClient(appointments.cancel, { params: { id }, query: {} });
  expect(gone).toMatchObject({
    state: "cancelled",
    cancelledBy: "client",
    revision: 1,
    can: { move: false, cancel: false },
  });
  expect(await codeOf(asClient(appointments.cancel, { params: { id }, query: {} }))).toBe("NOT_SCHEDULED");
  expect(await codeOf(asClient(appointments.confirm, { params: { id } }))).toBe("NOT_SCHEDULED");
  expect(await codeOf(asClient(appointments.cancellation, { params: { id } }))).toBe("NOT_SCHEDULED");
  expect(await codeOf(asClient(selfScheduling.book, { body: asked }))).toBe("ok");
});

test("inside the notice the exact fee of the signed agreement is shown first; cancelling without it is refused", async () => {
  const practice = await makePractice(world);
  const { asClient, asProfessional, professional } = practice;
  const first = await book(practice, "2026-03-03T14:00:00Z"); // 25 hours away
  const preview = () => asClient(appointments.cancellation, { params: { id: first.id } });
  expect(await preview()).toMatchObject({
    fee: { amountCents: 0, currency: "CAD" },
    because: "no_agreement",
    noticeHours: 48,
  });
  const { signed } = await signAgreement(practice);
  expect(signed).toMatchObject({ version: "2026-01", language: "fr", typedName: "Élodie Marchand" });
  expect(await preview()).toMatchObject({
    fee: { amountCents: 6_000 },
    because: "agreement",
    firstWaived: true,
    agreement: { version: "2026-01" },
  });
  expect(await asProfessional(appointments.cancellation, { params: { id: first.id } })).toMatchObject({
    fee: { amountCents: 0 },
    because: "practice",
  });
  const cancel = (acceptFeeCents?: number) =>
    asClient(appointments.cancel, { params: { id: first.id }, query: { acceptFeeCents } });
  expect(await codeOf(cancel())).toBe("FEE_APPLIES");
  expect(await detailsOf(cancel(1))).toEqual({ feeCents: "6000", currency: "CAD" });
  expect(await cancel(6_000)).toMatchObject({ state: "cancelled" });
  expect(await feesOf(first.id)).toEqual([{ act: "cancelled", amount_cents: "6000", dropped: false }]);
  const second = await book(practice, "2026-03-03T16:00:00Z");
  // The first one waits to be let go: nobody is promised that for the next.
  expect(await asClient(appointments.cancellation, { params: { id: second.id } })).toMatchObject({
    fee: { amountCents: 6_000 },
    firstWaived: false,
  });

  const other = await anotherClient(world, professional.id);
  await other.call(selfScheduling.book, { body: { ...practice.asked, startsAt: "2026-03-03T14:00:00Z" } });
  expect(await feesOf(first.id)).toEqual([{ act: "cancelled", amount_cents: "6000", dropped: true }]);
});

test("moving late costs the same, a proposed date nothing, and an early change nothing", async () => {
  const practice = await makePractice(world);
  const { asClient, asProfessional, asked, fileId } = practice;
  await signAgreement(practice);
  const late = await book(practice, "2026-03-03T15:00:00Z");
  const move = (acceptFeeCents?: number) => {
    const body = { startsAt: "2026-03-06T15:00:00Z", ...(acceptFeeCents && { acceptFeeCents }) };
    return asClient(appointments.move, { params: { id: late.id }, body });
  };
  expect(await codeOf(move())).toBe("FEE_APPLIES");
  expect(await move(6_000)).toMatchObject({ startsAt: "2026-03-06T15:00:00.000Z", agreementSigned: true });
  expect(await feesOf(late.id)).toMatchObject([{ act: "moved", amount_cents: "6000" }]);

  const body = { ...asked, fileId, startsAt: "2026-03-03T16:00:00Z", asksClient: true };
  const proposed = await asProfessional(appointments.book, { body });
  const params = { id: proposed.id };
  expect(await asClient(appointments.cancellation, { params })).toMatchObject({
    fee: { amountCents: 0 },
    because: "proposed",
  });
  expect(await codeOf(asClient(appointments.cancel, { params, query: {} }))).toBe("ok");
  const early = await book(practice, "2026-03-05T15:00:00Z");
  expect(await asClient(appointments.cancellation, { params: { id: early.id } })).toMatchObject({ because: "early" });
});

test("a payer that forbids fees for missed sessions protects the client", async () => {
  const practice = await makePractice(world);
  await signAgreement(practice);
  const payer = randomUUID();
  await world.make.insert("payers", { id: payer, kind: "ivac", name: "IVAC", forbids_missed_fees: true });
  const coverage = { id: randomUUID(), payer_id: payer, client_id: practice.client.id, share_basis_points: 10_000 };
  await world.make.insert("coverages", { ...coverage, missed_session_rule: "none", valid_from: "2026-01-01" });
  const { id } = await book(practice, "2026-03-03T15:00:00Z");
  const preview = await practice.asClient(appointments.cancellation, { params: { id } });
  expect(preview).toMatchObject({ fee: { amountCents: 0 }, because: "payer_forbids" });
});

test("the practice cancels without a fee for the client", async () => {
  const practice = await makePractice(world);
  await signAgreement(practice);
  const { id } = await book(practice, "2026-03-03T15:00:00Z");
  const gone = await practice.asProfessional(appointments.cancel, { params: { id }, query: {} });
  expect(gone).toMatchObject({ state: "cancelled", cancelledBy: "practice" });
  expect(await feesOf(id)).toEqual([]);
});

test("somebody else's appointment is not found, exactly like one that does not exist", async () => {
  const practice = await makePractice(world);
  const { id } = await book(practice);
  const stranger = await makePractice(world);
  for (const call of [stranger.asClient, stranger.asProfessional])
    for (const params of [{ id }, { id: randomUUID() }]) {
      const body = { startsAt: "2026-03-05T15:00:00Z" };
      const query = { from: "2026-03-04", to: "2026-03-05" };
      const answers = await Promise.all([
        codeOf(call(appointments.get, { params })),
        codeOf(call(appointments.confirm, { params })),
        codeOf(call(appointments.move, { params, body })),
        codeOf(call(appointments.cancel, { params, query: {} })),
        codeOf(call(appointments.cancellation, { params })),
        codeOf(call(appointments.slotsToMove, { params, query })),
      ]);
      expect(new Set(answers)).toEqual(new Set(["NOT_FOUND"]));
    }
  const list = await stranger.asProfessional(appointments.list, { query: { clientId: practice.client.id } });
  expect(list.items).toEqual([]);
});

test("of ten who cancel and move one appointment at once, nothing is taken twice", async () => {
  const practice = await makePractice(world);
  const { id } = await book(practice);
  const cancel = () => practice.asClient(appointments.cancel, { params: { id }, query: {} });
  const move = () =>
    practice.asClient(appointments.move, { params: { id }, body: { startsAt: "2026-03-05T16:00:00Z" } });
  await Promise.all([cancel, move, cancel, move, cancel, move, cancel, move, cancel, move].map((act) => codeOf(act())));
  const { rows } = await god.query(
    "select count(*)::int from occupancies where appointment_id = $1 and state = 'scheduled'",
    [id],
  );
  expect(rows).toEqual([{ count: 0 }]);
});

test("lists go page by page, upcoming soonest first, past latest first; the calendar shows the week", async () => {
  const practice = await makePractice(world);
  const { asClient, asProfessional, professional } = practice;
  const ids = [];
  for (const day of ["04", "05", "06"]) ids.push((await book(practice, `2026-03-${day}T15:00:00Z`)).id);
  await asClient(appointments.cancel, { params: { id: ids[2] ?? "" }, query: {} });
  const first = await asClient(appointments.list, { query: { limit: 1 } });
  expect(first.items.map(({ id }) => id)).toEqual([ids[0]]);
  const second = await asClient(appointments.list, { query: { limit: 1, cursor: first.nextCursor ?? undefined } });
  expect([second.items.map(({ id }) => id), second.nextCursor]).toEqual([[ids[1]], null]);
  expect((await asClient(appointments.list, { query: { when: "past" } })).items.map(({ id }) => id)).toEqual([ids[2]]);
  expect(await codeOf(asClient(appointments.list, { query: { cursor: "x" } }))).toBe("INVALID");

  await asProfessional(availability.addException, {
    body: { kind: "time_off", startsAt: "2026-03-05T19:00:00Z", endsAt: "2026-03-05T20:00:00Z" },
  });
  await asClient(selfScheduling.hold, { body: { ...practice.asked, startsAt: "2026-03-05T18:00:00Z" } });
  const query = { professionalId: professional.id, from: "2026-03-02", to: "2026-03-08" };
  const week = await asProfessional(appointments.calendar, { query });
  expect(week.zone).toBe("America/Toronto");
  expect(week.appointments.map(({ id }) => id)).toEqual([ids[0], ids[1]]);
  expect(week.appointments[0]?.blocked.endsAt).toBe("2026-03-04T16:00:00.000Z");
  expect(week.blocks.map(({ kind }) => kind)).toEqual(["hold", "time_off"]);
  expect(week.open).toHaveLength(6); // Thursday is cut in two
  for (const call of [asClient, (await makePractice(world)).asProfessional])
    expect(await codeOf(call(appointments.calendar, { query }))).toBe("NOT_FOUND");
  const desk = await world.make.account("staff", {}, ["intake"]);
  expect((await world.callAs(desk.caller)(appointments.calendar, { query })).appointments).toHaveLength(2);
});

test("when the session has begun, nothing changes any more", async () => {
  const practice = await makePractice(world);
  const { id } = await book(practice);
  await world.clock.set(new Date("2026-03-04T15:00:00Z"));
  expect(await codeOf(practice.asClient(appointments.cancel, { params: { id }, query: {} }))).toBe("NOT_SCHEDULED");
  expect((await practice.asClient(appointments.list, { query: {} })).items).toMatchObject([
    { id, can: { cancel: false } },
  ]);
  await world.clock.set(new Date(world.clock.now().getTime() + HOUR));
  expect((await practice.asClient(appointments.list, { query: { when: "past" } })).items).toMatchObject([{ id }]);
});
