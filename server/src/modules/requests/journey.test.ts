import { beforeEach, expect, test } from "vitest";
import { as, makeWorld } from "../../../test/world.ts";
import { acceptProposal, refuseProposal } from "./answer-proposal.ts";
import { declineProfessional, withdrawRequest } from "./change-my-request.ts";
import { claimRequest } from "./claim-request.ts";
import { readMatched } from "./matched-requests.ts";
import { readMyRequest, readMyRequests } from "./my-requests.ts";
import { openRequest } from "./open-request.ts";
import { readPool } from "./pool.ts";
import { readProposed } from "./proposed.ts";
import { releaseRequest } from "./release-request.ts";
import { BURNOUT, makePractice, outcomes, type SelfRequest } from "./test-requests.ts";

/** Monday, 14:30 in Toronto. */
const AFTERNOON = new Date("2026-03-02T19:30:00Z");
const world = await makeWorld({ at: AFTERNOON });
const { platform } = world;
const practice = await makePractice(world);
const { stateOf, proposalsOf, professional } = practice;
const HOUR = 3_600_000;

/** Every test has the same Monday, and requests and professionals of its own. */
beforeEach(() => practice.empty(AFTERNOON));
const client = () => world.make.account("client");
const open = async (over: Partial<Omit<SelfRequest, "forWhom">> = {}) => {
  const who = await client();
  const { id } = await openRequest(platform, who.caller, { ...BURNOUT, ...over });
  return { id, who };
};

test("the best professional has until tomorrow at the same hour; the client reads what they are, not who", async () => {
  const best = await professional(["burnout", "sleep"]);
  await professional(["panic"]);
  const { id, who } = await open();
  await world.runJobs();
  expect(await proposalsOf(id)).toMatchObject([{ professional_id: best.id, state: "open", mode: "strict" }]);
  const mine = await readMyRequest(platform, who.caller, id);
  expect(mine).toMatchObject({
    state: "proposed",
    proposal: {
      deadline: "2026-03-03T19:30:00.000Z",
      title: "psychologist",
      named: null,
      fit: { reasons: ["burnout", "sleep"] },
    },
    match: null,
  });
  expect(JSON.stringify(mine)).not.toContain(best.id);
  const [card] = await readProposed(platform, best.caller, undefined);
  expect(card).toMatchObject({
    requestId: id,
    age: 35,
    ageGroup: "18-64",
    met: expect.arrayContaining(["first_reason"]),
  });
  expect(JSON.stringify(card)).not.toContain("Roy");
});
test("accepting makes the match: a file, a care team, and the name to the client", async () => {
  const best = await professional(["burnout"]);
  const { id, who } = await open({ note: "Je dors mal depuis des mois." });
  await world.runJobs();
  expect((await readProposed(platform, best.caller, undefined))[0]?.note).toBe("Je dors mal depuis des mois.");
  const matched = await acceptProposal(platform, best.caller, id);
  expect(matched).toMatchObject({
    state: "matched",
    client: { personId: who.id, name: "Camille Roy" },
    fileId: expect.any(String),
  });
  expect(await readMatched(platform, best.caller, undefined)).toMatchObject([{ requestId: id }]);
  expect(await readMyRequest(platform, who.caller, id)).toMatchObject({
    state: "matched",
    proposal: null,
    match: { professional: { id: best.id } },
  });
  await world.runJobs();
  const { rows } = await world.god.query("select kind from notifications where person_id = $1 order by created_at", [
    who.id,
  ]);
  expect(rows.map(({ kind }) => kind).toSorted()).toEqual(["match_found", "request_received"]);
});
test("of twenty accepts at once one wins and nineteen hear that it is closed", async () => {
  const best = await professional(["burnout"]);
  const { id } = await open();
  await world.runJobs();
  const answers = await outcomes(Array.from({ length: 20 }, () => acceptProposal(platform, best.caller, id)));
  expect(answers.filter((answer) => answer === "ok")).toHaveLength(1);
  expect(answers.filter((answer) => answer === "PROPOSAL_CLOSED")).toHaveLength(19);
  expect(await world.god.query("select from care_team where professional_id = $1", [best.id])).toMatchObject({
    rowCount: 1,
  });
});
test("nobody but the proposed professional finds the request", async () => {
  await professional(["burnout"]);
  const other = await professional(["panic"]);
  const { id } = await open();
  await world.runJobs();
  expect(
    await outcomes([
      acceptProposal(platform, other.caller, id),
      refuseProposal(platform, other.caller, { requestId: id }),
    ]),
  ).toEqual(["NOT_FOUND", "NOT_FOUND"]);
  expect(
    await outcomes([readMyRequest(platform, as("client"), id), withdrawRequest(platform, as("client"), id)]),
  ).toEqual(["NOT_FOUND", "NOT_FOUND"]);
});
test("a refusal and an expiry go on to the next, then to the pool; two expiries in a row pause", async () => {
  const [first, second] = [await professional(["burnout", "sleep"]), await professional(["burnout"])];
  const { id } = await open();
  await world.runJobs();
  await refuseProposal(platform, first.caller, { requestId: id, reason: "schedule" });
  await world.runJobs();
  expect((await proposalsOf(id)).map(({ professional_id, state }) => [professional_id, state])).toEqual([
    [first.id, "refused"],
    [second.id, "open"],
  ]);
  await world.advance(23 * HOUR); // 13:30: an hour is left, for the night did not count
  expect(await stateOf(id)).toBe("proposed");
  await world.advance(1 * HOUR);
  expect((await proposalsOf(id)).map(({ state }) => state)).toEqual(["refused", "expired"]);
  expect(await stateOf(id)).toBe("pool");
  expect((await world.god.query("select paused_at from professionals where person_id = $1", [second.id])).rows).toEqual(
    [{ paused_at: null }],
  );
  const again = await open();
  await world.god.query("update professionals set state = 'refused' where person_id = $1", [first.id]);
  await world.runJobs();
  await world.advance(48 * HOUR);
  expect((await proposalsOf(again.id)).map(({ state }) => state)).toEqual(["expired"]);
  expect(
    (await world.god.query("select paused_at from professionals where person_id = $1", [second.id])).rows[0]?.paused_at,
  ).not.toBeNull();
});
test("a holiday of the practice does not count towards a deadline", async () => {
  const best = await professional(["burnout"]);
  const tuesday = { starts_at: "2026-03-03T05:00:00Z", ends_at: "2026-03-04T05:00:00Z" };
  await world.make.insert("availability_exceptions", { id: best.id, kind: "holiday", ...tuesday });
  await open();
  await world.runJobs();
  expect((await readProposed(platform, best.caller, undefined))[0]?.deadline).toBe("2026-03-04T19:30:00.000Z");
  await world.god.query("delete from availability_exceptions");
});
test("an answer after the deadline is refused even when the job has not run", async () => {
  const best = await professional(["burnout"]);
  const { id } = await open();
  await world.runJobs();
  const { rows } = await world.god.query("select deadline_at from proposals where request_id = $1", [id]);
  await world.clock.set(new Date(rows[0].deadline_at.getTime() + 1_000));
  expect(await outcomes([acceptProposal(platform, best.caller, id)])).toEqual(["PROPOSAL_CLOSED"]);
  expect(await readProposed(platform, best.caller, undefined)).toEqual([]);
  await world.runJobs();
});
test("the jobs of matching and expiry run twice and do it once", async () => {
  await professional(["burnout"]);
  const { id } = await open();
  await world.runJobs();
  await world.god.query("select graphile_worker.add_job('request.opened', json_build_object('requestId', $1::text))", [
    id,
  ]);
  await world.runJobs();
  expect(await proposalsOf(id)).toHaveLength(1);
  const { rows } = await world.god.query("select id from proposals where request_id = $1", [id]);
  await world.god.query(
    "select graphile_worker.add_job('proposal.expire', json_build_object('proposalId', $1::text))",
    [rows[0].id],
  );
  await world.runJobs();
  expect(await proposalsOf(id)).toMatchObject([{ state: "open" }]);
});
/** How often the open pages of all professionals were told to look again. */
const poolNews = async (): Promise<number> =>
  Number(
    (await world.god.query("select counter from live_counters where channel = 'role:professional'")).rows[0]?.counter ??
      0,
  );
test("nobody fits: the pool, and twenty claims of one card have one winner", async () => {
  const before = await poolNews();
  const claimers = await Promise.all(Array.from({ length: 20 }, () => professional(["adhd"])));
  const { id, who } = await open();
  await world.runJobs();
  expect(await stateOf(id)).toBe("pool");
  const [someone] = claimers;
  const { items } = await readPool(platform, someone?.caller ?? as("professional"), {});
  const card = items.find(({ requestId }) => requestId === id);
  expect(card).toMatchObject({ ageGroup: "18-64", reasons: ["burnout", "sleep"] });
  expect(JSON.stringify(card)).not.toContain(who.id);
  const answers = await outcomes(claimers.map(({ caller }) => claimRequest(platform, caller, id)));
  expect(answers.filter((answer) => answer === "ok")).toHaveLength(1);
  expect(answers.filter((answer) => answer === "ALREADY_CLAIMED")).toHaveLength(19);
  expect([await stateOf(id), (await poolNews()) - before]).toEqual(["matched", 2]);
});
test("a released match goes to the pool, never again to whom had it", async () => {
  const best = await professional(["burnout"]);
  const { id } = await open();
  await world.runJobs();
  await acceptProposal(platform, best.caller, id);
  await releaseRequest(platform, best.caller, id);
  expect(await stateOf(id)).toBe("pool");
  expect((await readPool(platform, best.caller, {})).items.map(({ requestId }) => requestId)).not.toContain(id);
  expect(await outcomes([claimRequest(platform, best.caller, id), releaseRequest(platform, best.caller, id)])).toEqual([
    "NOT_FOUND",
    "NOT_FOUND",
  ]);
  expect(await readMatched(platform, best.caller, undefined)).toEqual([]);
});
test("not for me: in one act the request goes on, before and after the match", async () => {
  const [first, second] = [await professional(["burnout", "sleep"]), await professional(["burnout"])];
  const { id, who } = await open();
  expect(await outcomes([declineProfessional(platform, who.caller, id)])).toEqual(["NO_PROFESSIONAL_YET"]);
  await world.runJobs();
  await declineProfessional(platform, who.caller, id);
  await world.runJobs();
  expect((await proposalsOf(id)).map(({ professional_id, state }) => [professional_id, state])).toEqual([
    [first.id, "declined"],
    [second.id, "open"],
  ]);
  await acceptProposal(platform, second.caller, id);
  await declineProfessional(platform, who.caller, id);
  expect(await readMatched(platform, second.caller, undefined)).toEqual([]);
  await world.runJobs();
  expect(await stateOf(id)).toBe("pool");
});
test("one open request per person and service: the second is told the first one's id", async () => {
  const { id, who } = await open();
  await expect(openRequest(platform, who.caller, BURNOUT)).rejects.toMatchObject({
    code: "REQUEST_OPEN",
    more: { details: { requestId: id } },
  });
  const many = await client();
  const answers = await outcomes(Array.from({ length: 10 }, () => openRequest(platform, many.caller, BURNOUT)));
  expect(answers.toSorted()).toEqual([...Array(9).fill("REQUEST_OPEN"), "ok"].toSorted());
  await withdrawRequest(platform, who.caller, id);
  await openRequest(platform, who.caller, BURNOUT);
  expect((await readMyRequests(platform, who.caller, undefined)).map(({ state }) => state).toSorted()).toEqual([
    "open",
    "withdrawn",
  ]);
});
test("withdrawing takes the proposal away; what is over stays over", async () => {
  const best = await professional(["burnout"]);
  const { id, who } = await open();
  await world.runJobs();
  expect(await withdrawRequest(platform, who.caller, id)).toMatchObject({ state: "withdrawn" });
  expect(await readProposed(platform, best.caller, undefined)).toEqual([]);
  expect(
    await outcomes([withdrawRequest(platform, who.caller, id), acceptProposal(platform, best.caller, id)]),
  ).toEqual(["REQUEST_CLOSED", "PROPOSAL_CLOSED"]);
});
test("whom the client asked for by name comes first, with the name; without others a person of the team asks", async () => {
  await professional(["burnout", "sleep"]);
  const wanted = await professional(["adhd"]);
  const { id, who } = await open({ named: { professionalId: wanted.id, thenOthers: false } });
  await world.runJobs();
  expect(await readMyRequest(platform, who.caller, id)).toMatchObject({ proposal: { named: { id: wanted.id } } });
  await refuseProposal(platform, wanted.caller, { requestId: id });
  await world.runJobs();
  expect(await stateOf(id)).toBe("needs_intake");
});
