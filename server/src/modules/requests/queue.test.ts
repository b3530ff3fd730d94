import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { as, makeWorld } from "../../../test/world.ts";
import { acceptProposal, refuseProposal } from "./answer-proposal.ts";
import { openRequest } from "./open-request.ts";
import { readPool } from "./pool.ts";
import { readProposed } from "./proposed.ts";
import { readBoard } from "./queue-board.ts";
import { readQueueDetail } from "./queue-detail.ts";
import { assignRequest, markUrgent, rematchRequest, sendToPool } from "./steer-request.ts";
import { BURNOUT, makePractice, outcomes } from "./test-requests.ts";

const AFTERNOON = new Date("2026-03-02T19:30:00Z");
const DAY = 86_400_000;
const world = await makeWorld({ at: AFTERNOON });
const { platform } = world;
const { empty, professional, stateOf, proposalsOf, intake } = await makePractice(world);
beforeEach(() => empty(AFTERNOON));

const open = async () => {
  const who = await world.make.account("client");
  const { id } = await openRequest(platform, who.caller, { ...BURNOUT, note: "Une note." });
  await world.runJobs();
  return { id, who };
};

test("the board shows each request in its column, with its professional and deadline", async () => {
  const best = await professional(["burnout"]);
  const { id } = await open();
  const { columns } = await readBoard(platform, intake.caller, undefined);
  expect(columns.map(({ column, count }) => [column, count])).toEqual([
    ["to_handle", 0],
    ["proposed", 1],
    ["pool", 0],
    ["matched", 0],
  ]);
  expect(columns[1]?.cards[0]).toMatchObject({
    id,
    age: 35,
    professional: { id: best.id },
    deadline: "2026-03-03T19:30:00.000Z",
    late: false,
  });
  await acceptProposal(platform, best.caller, id);
  await world.advance(3 * DAY);
  const later = await readBoard(platform, intake.caller, undefined);
  expect(later.columns[3]?.cards[0]).toMatchObject({ id, late: true, professional: { id: best.id } });
  expect(later.figures).toMatchObject({ matched: 1, accepted: 1, answered: 1, medianHoursToMatch: 0 });
});
test("why this person: everybody who was ranked with points by criterion, and how many were set aside by what", async () => {
  const [best, second] = [await professional(["burnout", "sleep"]), await professional(["burnout"])];
  await professional(["burnout"], { accepts_new: false });
  await professional(["burnout"], { languages: [], age_groups: ["0-11"] });
  const { id, who } = await open();
  const detail = await readQueueDetail(platform, intake.caller, id);
  expect(detail.ranking).toMatchObject({
    attempt: 1,
    outcome: "proposed",
    examined: 4,
    retained: 2,
    ranked: [
      { professional: { id: best.id }, score: 140, strict: true },
      { professional: { id: second.id }, score: 110 },
    ],
  });
  expect(detail.ranking?.setAside).toEqual(
    expect.arrayContaining([
      { filter: "not_accepting", count: 1 },
      { filter: "age_group", count: 1 },
    ]),
  );
  expect(detail.ranking?.ranked[0]?.parts).toContainEqual({ criterion: "first_reason", points: 100, max: 100 });
  expect(detail).toMatchObject({ note: "Une note.", requester: { name: "Camille Roy" }, history: [{ state: "open" }] });
  expect(who.id).toBeTruthy();
});
test("the sieve of the database and the pure rule set the same people aside, for the same first reason", async () => {
  const suspended = await professional(["burnout"]);
  await world.god.query("update accounts set status = 'suspended' where person_id = $1", [suspended.id]);
  const unlicensed = await professional(["burnout"]);
  await world.god.query("update licences set valid_until = '2026-03-01' where professional_id = $1", [unlicensed.id]);
  const absent = await professional(["burnout"]);
  const away = { id: randomUUID(), professional_id: absent.id, kind: "time_off" };
  await world.make.insert("availability_exceptions", { ...away, starts_at: "2026-03-01", ends_at: "2026-03-09" });
  await professional(["burnout"], { accepts_new: false, paused_at: AFTERNOON });
  await professional(["burnout"], { paused_at: AFTERNOON, age_groups: ["0-11"] });
  await professional(["burnout"], { age_groups: ["0-11"] });
  const left = await professional(["burnout"]);
  const { id } = await open();
  const { ranking } = await readQueueDetail(platform, intake.caller, id);
  expect(ranking?.ranked.map((row) => row.professional.id)).toEqual([left.id]);
  expect(Object.fromEntries(ranking?.setAside.map(({ filter, count }) => [filter, count]) ?? [])).toEqual({
    inactive: 2,
    not_accepting: 1,
    paused: 1,
    away: 1,
    age_group: 1,
  });
  expect(ranking).toMatchObject({ examined: 7, retained: 1 });
});
test("a relation with the person is used and never named", async () => {
  const close = await professional(["burnout"]);
  const who = await world.make.account("client");
  await world.make.insert("relations", {
    person_id: close.id,
    other_id: who.id,
    kind: "household",
    created_at: AFTERNOON,
  });
  const { id } = await openRequest(platform, who.caller, BURNOUT);
  await world.runJobs();
  const detail = await readQueueDetail(platform, intake.caller, id);
  expect(detail.ranking).toMatchObject({ ranked: [], setAside: [{ filter: "other", count: 1 }] });
  expect((await readPool(platform, close.caller, {})).items).toEqual([]);
});
test("intake assigns by hand: the open offer is taken back, the chosen one gets it, with a deadline of their own", async () => {
  const [best, chosen] = [await professional(["burnout"]), await professional(["adhd"])];
  const { id } = await open();
  await assignRequest(platform, intake.caller, { id, professionalId: chosen.id });
  expect((await proposalsOf(id)).map(({ professional_id, state, mode }) => [professional_id, state, mode])).toEqual([
    [best.id, "withdrawn", "strict"],
    [chosen.id, "open", "assigned"],
  ]);
  expect(await readProposed(platform, best.caller, undefined)).toEqual([]);
  await refuseProposal(platform, chosen.caller, { requestId: id });
  expect(await outcomes([assignRequest(platform, intake.caller, { id, professionalId: chosen.id })])).toEqual([
    "PROFESSIONAL_UNAVAILABLE",
  ]);
  expect(
    await outcomes([assignRequest(platform, intake.caller, { id, professionalId: as("professional").actor.id ?? "" })]),
  ).toEqual(["PROFESSIONAL_UNAVAILABLE"]);
});
test("intake routes again and sends to the pool; what is matched or over cannot be routed", async () => {
  const best = await professional(["burnout"]);
  const { id } = await open();
  await sendToPool(platform, intake.caller, id);
  expect(await stateOf(id)).toBe("pool");
  expect(await outcomes([sendToPool(platform, intake.caller, id)])).toEqual(["NOT_ASSIGNABLE"]);
  const next = await professional(["burnout"]);
  await rematchRequest(platform, intake.caller, id);
  await world.runJobs();
  expect((await proposalsOf(id)).map(({ professional_id, state }) => [professional_id, state])).toEqual([
    [best.id, "withdrawn"],
    [next.id, "open"],
  ]);
  await acceptProposal(platform, next.caller, id);
  expect(
    await outcomes([sendToPool(platform, intake.caller, id), rematchRequest(platform, intake.caller, id)]),
  ).toEqual(["NOT_ASSIGNABLE", "NOT_ASSIGNABLE"]);
});
test("marked as soon as possible it comes first", async () => {
  const first = await open();
  const second = await open();
  await markUrgent(platform, intake.caller, { id: second.id, urgent: true });
  const { columns, figures } = await readBoard(platform, intake.caller, undefined);
  expect(columns.flatMap(({ cards }) => cards.map(({ id }) => id))).toEqual([second.id, first.id]);
  expect(figures.soon).toBe(1);
});
test("others of the staff see no queue, even past the application's check", async () => {
  const { id } = await open();
  const billing = await world.make.account("staff", {}, ["billing"]);
  expect((await readBoard(platform, billing.caller, undefined)).columns.every(({ count }) => count === 0)).toBe(true);
  expect(
    await outcomes([readQueueDetail(platform, billing.caller, id), sendToPool(platform, billing.caller, id)]),
  ).toEqual(["NOT_FOUND", "NOT_FOUND"]);
});
test("the pool is read page by page, as soon as possible first, then oldest first", async () => {
  const reader = await professional(["adhd"]);
  const ids: string[] = [];
  for (let each = 0; each < 5; each += 1) {
    ids.push((await open()).id);
    await world.clock.set(new Date(AFTERNOON.getTime() + (each + 1) * 60_000));
  }
  await markUrgent(platform, intake.caller, { id: ids[3] ?? "", urgent: true });
  const seen: string[] = [];
  for (let cursor: string | undefined, more = true; more; ) {
    const page = await readPool(platform, reader.caller, { limit: 2, ...(cursor && { cursor }) });
    seen.push(...page.items.map(({ requestId }) => requestId));
    cursor = page.nextCursor ?? undefined;
    more = cursor !== undefined;
  }
  expect(seen).toEqual([3, 0, 1, 2, 4].map((at) => ids[at]));
});
