import { proposals } from "@jechemine/contract/proposals.ts";
import { queue } from "@jechemine/contract/queue.ts";
import { reasons } from "@jechemine/contract/reasons.ts";
import { requests } from "@jechemine/contract/requests.ts";
import { beforeEach, expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { BURNOUT, makePractice } from "./test-requests.ts";

const AFTERNOON = new Date("2026-03-02T19:30:00Z");
const world = await makeWorld({ at: AFTERNOON });
const { empty, professional, intake } = await makePractice(world);
beforeEach(async () => {
  await empty(AFTERNOON);
  await world.god.query("delete from rate_limits");
});
const camille = { firstName: "Camille", lastName: "Roy", email: "camille@exemple.ca", locale: "fr" };
const asGuest = { ...BURNOUT, birthDate: "1990-05-17", requester: camille };

/** As a program would: the bare path, either form of the address. */
async function post(path: string, body: object, token?: string) {
  const headers = { "content-type": "application/json", ...(token && { authorization: token }) };
  const answer = await fetch(`${await world.listen()}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: answer.status, body: await answer.json() };
}

test("the journey by the typed client: ask, be proposed, accept, see who; nothing before says who", async () => {
  const [who, best] = [await world.make.account("client"), await professional(["burnout"])];
  const [client, pro] = [world.callAs(who.caller), world.callAs(best.caller)];
  const asked = await client(requests.open, { body: BURNOUT });
  await world.runJobs();
  const [mine] = await client(requests.list, {});
  expect(mine).toMatchObject({ id: asked.id, state: "proposed", proposal: { named: null } });
  const [card] = await pro(proposals.list, {});
  expect(card).toMatchObject({ requestId: asked.id });
  await pro(proposals.accept, { params: { id: asked.id } });
  const matched = await client(requests.get, { params: { id: asked.id } });
  expect(matched.match?.professional).toMatchObject({ id: best.id, slug: `pro-${best.id}` });
  const board = await world.callAs(intake.caller)(queue.board, {});
  expect(board.columns.map(({ count }) => count)).toEqual([0, 0, 0, 1]);
});
test("a member gets 201, a visitor 202 with the same fixed body at both addresses, with and without the version", async () => {
  const who = await world.make.account("client");
  expect((await post("/api/v1/requests", BURNOUT, world.tokenOf(who.caller))).status).toBe(201);
  for (const path of ["/api/v1/requests", "/api/requests", "/api/appointments/guest"])
    expect(await post(path, asGuest)).toEqual({
      status: 202,
      body: { success: true, data: { received: true, help: false, nobodyOnCall: false } },
    });
});
test("a visitor who does not say who they are is asked to sign in; a member who says so again is refused", async () => {
  const who = await world.make.account("client");
  expect((await post("/api/requests", BURNOUT)).status).toBe(401);
  expect((await post("/api/requests", asGuest, world.tokenOf(who.caller))).status).toBe(400);
  const pro = await professional(["burnout"]);
  expect((await post("/api/requests", BURNOUT, world.tokenOf(pro.caller))).status).toBe(403);
});
test.each<[string, object]>([
  ["a field that we do not know", { ...BURNOUT, tip: 5 }],
  ["no reason", { ...BURNOUT, reasons: [] }],
  ["four reasons", { ...BURNOUT, reasons: ["burnout", "sleep", "panic", "anger"] }],
  ["the same reason twice", { ...BURNOUT, reasons: ["burnout", "burnout"] }],
  ["a reason that does not exist", { ...BURNOUT, reasons: ["nothing"] }],
  ["a note that never ends", { ...BURNOUT, note: "x".repeat(2_001) }],
  ["a NUL in the note", { ...BURNOUT, note: "a\u0000b" }],
  ["as soon as possible without the safety answer", { ...BURNOUT, asSoonAsPossible: true }],
  ["no service", { forWhom: "self" }],
  ["for whom", { ...BURNOUT, forWhom: "neighbour" }],
])("bad input is 400 with words, never a fault: %s", async (_sentence, body) => {
  const who = await world.make.account("client");
  const answer = await post("/api/requests", body, world.tokenOf(who.caller));
  expect(answer).toMatchObject({ status: 400, body: { success: false, message: expect.stringMatching(/\w{4}/) } });
});
test("the second request names the first to its owner, in their language", async () => {
  const who = await world.make.account("client");
  const first = await world.callAs(who.caller)(requests.open, { body: BURNOUT });
  await expect(world.callAs(who.caller, "en")(requests.open, { body: BURNOUT })).rejects.toMatchObject({
    status: 409,
    failure: {
      code: "REQUEST_OPEN",
      details: { requestId: first.id },
      message: expect.stringContaining("already open"),
    },
  });
});
test("a note of a danger in a request that is not opened is heard: help, an alert, and the words beside the open request's note", async () => {
  const who = await world.make.account("client");
  const first = await world.callAs(who.caller)(requests.open, { body: { ...BURNOUT, note: "Plutôt le matin." } });
  const ordinary = world.callAs(who.caller)(requests.open, { body: { ...BURNOUT, note: "Ou le soir." } });
  await expect(ordinary).rejects.toMatchObject({ failure: { details: { requestId: first.id } } });
  const again = world.callAs(who.caller)(requests.open, { body: { ...BURNOUT, note: "Je veux mourir." } });
  await expect(again).rejects.toMatchObject({
    failure: { code: "REQUEST_OPEN", details: { requestId: first.id, help: "nobody_on_call" } },
  });
  const { note } = await world.callAs(intake.caller)(queue.get, { params: { id: first.id } });
  expect(note).toBe("Plutôt le matin.\n\nJe veux mourir.");
  const raised = "select tier, source_id from alerts where subject_id = $1";
  expect((await world.god.query(raised, [who.id])).rows).toEqual([{ tier: "urgent", source_id: first.id }]);

  const said = { received: true, help: true, nobodyOnCall: true };
  const guest = { ...asGuest, requester: { ...camille, email: "encore@exemple.ca" } };
  await post("/api/requests", guest);
  const heard = await post("/api/requests", { ...guest, note: "Je veux mourir." });
  expect(heard).toMatchObject({ status: 202, body: { data: said } });
  const notes =
    "select count(*)::int as notes from alerts a join request_notes n on n.request_id = a.source_id where a.source = 'request'";
  expect((await world.god.query(notes)).rows).toEqual([{ notes: 2 }]);
});
test("a visitor's fourth request for one address within the hour waits, unless it speaks of a danger", async () => {
  const statuses: number[] = [];
  for (let each = 0; each < 4; each += 1) statuses.push((await post("/api/appointments/guest", asGuest)).status);
  expect(statuses).toEqual([202, 202, 202, 429]);
  const cry = await post("/api/appointments/guest", { ...asGuest, note: "Je veux mourir." });
  expect(cry).toMatchObject({ status: 202, body: { data: { help: true } } });
});
test("everybody reads the reasons; the queue and proposals are for those who may", async () => {
  expect((await world.callAs(undefined)(reasons.list, {})).reasons.length).toBeGreaterThanOrEqual(66);
  const who = await world.make.account("client");
  for (const path of ["/api/appointments/route-submission"])
    expect(
      (await post(path, { requestId: who.id }, world.tokenOf({ ...who.caller, permissions: new Set() }))).status,
    ).toBe(403);
  await expect(world.callAs(undefined)(queue.board, {})).rejects.toMatchObject({ status: 401 });
  await expect(world.callAs(intake.caller)(queue.get, { params: { id: who.id } })).rejects.toMatchObject({
    status: 404,
  });
});
