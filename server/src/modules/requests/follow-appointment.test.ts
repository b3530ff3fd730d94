import { appointments } from "@jechemine/contract/appointments.ts";
import { sessions } from "@jechemine/contract/sessions.ts";
import { beforeEach, expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { acceptProposal } from "./answer-proposal.ts";
import { readMatched } from "./matched-requests.ts";
import { openRequest } from "./open-request.ts";
import { readBoard } from "./queue-board.ts";
import { BURNOUT, makePractice } from "./test-requests.ts";

/** Monday, 14:30 in Toronto. */
const AFTERNOON = new Date("2026-03-02T19:30:00Z");
const world = await makeWorld({ at: AFTERNOON });
const { platform } = world;
const practice = await makePractice(world);
beforeEach(() => practice.empty(AFTERNOON));

/** A request that was accepted, and its first session on Wednesday. */
async function planned() {
  const best = await practice.professional(["burnout"]);
  const who = await world.make.account("client");
  const { id } = await openRequest(platform, who.caller, BURNOUT);
  await world.runJobs();
  await acceptProposal(platform, best.caller, id);
  const [matched] = await readMatched(platform, best.caller, undefined);
  const asProfessional = world.callAs(best.caller);
  const book = (startsAt: string) =>
    asProfessional(appointments.book, {
      body: {
        professionalId: best.id,
        serviceId: practice.serviceId,
        fileId: matched?.fileId ?? "",
        modality: "video",
        outsideHours: true,
        startsAt,
      },
    });
  const first = await book("2026-03-04T15:00:00Z");
  return { id, who, best, asProfessional, asClient: world.callAs(who.caller), book, first };
}
const waiting = async ({ best }: Awaited<ReturnType<typeof planned>>) =>
  (await readMatched(platform, best.caller, undefined)).map(({ requestId }) => requestId);
const stateOf = practice.stateOf;

test("when the only session is cancelled, the professional plans again and intake sees that there is no date", async () => {
  const one = await planned();
  expect(await stateOf(one.id)).toBe("scheduled");
  await one.asClient(appointments.cancel, { params: { id: one.first.id }, query: {} });
  await world.runJobs();
  expect(await stateOf(one.id)).toBe("matched");
  expect(await waiting(one)).toEqual([one.id]);
  expect(JSON.stringify(await readBoard(platform, practice.intake.caller, {}))).toContain(one.id);
  const again = await one.book("2026-03-05T15:00:00Z");
  expect([await stateOf(one.id), again.requestId]).toEqual(["scheduled", one.id]);
});

test("while another session stands the date is kept", async () => {
  const one = await planned();
  await one.book("2026-03-11T15:00:00Z");
  await one.asClient(appointments.cancel, { params: { id: one.first.id }, query: {} });
  await world.runJobs();
  expect(await stateOf(one.id)).toBe("scheduled");
});

test("a first session to which nobody came leaves the match without a date, until its closing is taken back", async () => {
  const one = await planned();
  await world.clock.set(new Date("2026-03-04T16:00:00Z"));
  const params = { id: one.first.id };
  const outcomes = [{ clientId: one.who.id, outcome: "no_show" as const }];
  await one.asProfessional(sessions.close, { params, body: { outcomes } });
  await world.runJobs();
  expect(await stateOf(one.id)).toBe("matched");
  await one.asProfessional(sessions.reopen, { params });
  await world.runJobs();
  expect(await stateOf(one.id)).toBe("scheduled");
  const done = [{ clientId: one.who.id, outcome: "completed" as const }];
  await one.asProfessional(sessions.close, { params, body: { outcomes: done } });
  await world.runJobs();
  expect(await stateOf(one.id)).toBe("scheduled");
});

test("who asked again meanwhile keeps the newer request, and the older one rests", async () => {
  const one = await planned();
  const { id: newer } = await openRequest(platform, one.who.caller, BURNOUT);
  await one.asClient(appointments.cancel, { params: { id: one.first.id }, query: {} });
  await world.runJobs();
  expect([await stateOf(one.id), await stateOf(newer)]).toEqual(["scheduled", "proposed"]);
});
