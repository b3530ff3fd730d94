import type { ChangeRequest } from "@jechemine/contract/request-changes.ts";
import { beforeEach, expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { acceptProposal } from "./answer-proposal.ts";
import { editRequest } from "./edit-request.ts";
import { openRequest } from "./open-request.ts";
import { readProposed } from "./proposed.ts";
import { BURNOUT, makePractice, outcomes } from "./test-requests.ts";

const AFTERNOON = new Date("2026-03-02T19:30:00Z");
const world = await makeWorld({ at: AFTERNOON });
const { platform } = world;
const { empty, professional, stateOf, proposalsOf } = await makePractice(world);
beforeEach(() => empty(AFTERNOON));

/** Somebody who asked about burnout, once matching has looked at it. */
async function asked() {
  const client = await world.make.account("client");
  const { id } = await openRequest(platform, client.caller, { ...BURNOUT, birthDate: "1990-05-17" });
  await world.runJobs();
  const change = async (what: Partial<ChangeRequest>) => {
    const { reasons, preferences } = BURNOUT;
    const view = await editRequest(platform, client.caller, { id, reasons, preferences, ...what });
    await world.runJobs();
    return view;
  };
  return { id, client, change };
}
const toldTo = async (personId: string) =>
  (await world.god.query("select kind from notifications where person_id = $1", [personId])).rows.map(
    ({ kind }) => kind,
  );

test("what would be nice, and a note, leave the proposal where it is: the professional reads the new words and is told", async () => {
  const one = await professional(["burnout"]);
  const { change } = await asked();
  const [before] = await readProposed(platform, one.caller, undefined);
  const preferences = { approaches: { wanted: ["cbt" as const], required: false } };
  expect(await change({ preferences, note: "Plutôt le soir." })).toMatchObject({ state: "proposed", preferences });
  const [after] = await readProposed(platform, one.caller, undefined);
  expect(after).toMatchObject({ preferences, note: "Plutôt le soir.", deadline: before?.deadline });
  expect(after?.met).toContain("approaches");
  await change({ preferences, note: "Ou le samedi." });
  expect((await readProposed(platform, one.caller, undefined))[0]?.note).toBe("Plutôt le soir.\n\nOu le samedi.");
  expect((await toldTo(one.id)).filter((kind) => kind === "proposal_changed")).toHaveLength(1); // not at every word
});

test("a reason that the proposed professional does not treat takes the request back, tells them, and matching begins anew", async () => {
  const first = await professional(["burnout"]);
  const { id, change } = await asked();
  const second = await professional(["bereavement"]);
  expect(await change({ reasons: ["bereavement"] })).toMatchObject({ reasons: ["bereavement"] });
  expect(await proposalsOf(id)).toMatchObject([
    { professional_id: first.id, state: "withdrawn" },
    { professional_id: second.id, state: "open", mode: "strict" },
  ]);
  expect(await toldTo(first.id)).toContain("request_gone");
});

test("a new condition moves a request out of the pool only where it decides who may be proposed", async () => {
  const one = await professional(["burnout"], { languages: ["en"] });
  const { id, change } = await asked();
  expect(await stateOf(id)).toBe("proposed");
  const french = { language: { wanted: ["fr" as const], required: true } };
  await change({ preferences: french });
  expect(await stateOf(id)).toBe("pool");
  await change({ preferences: french, note: "Merci." });
  expect(await world.count(`match_runs where request_id = '${id}'`)).toBe(2); // the note asked nobody again
  const two = await professional(["burnout"], { languages: ["es"] });
  await change({ preferences: { language: { wanted: ["es"], required: true } } });
  expect(await proposalsOf(id)).toMatchObject([
    { professional_id: one.id, state: "withdrawn" },
    { professional_id: two.id, state: "open" },
  ]);
});

test("of an acceptance and a change at once both never hold; accepted, foreign and unknown are refused", async () => {
  const one = await professional(["burnout"]);
  const { id, client } = await asked();
  const wanted = { id, reasons: ["bereavement"], preferences: {} };
  const answers = await outcomes([
    acceptProposal(platform, one.caller, id),
    editRequest(platform, client.caller, wanted),
  ]);
  expect([
    ["ok", "NOT_CHANGEABLE"],
    ["PROPOSAL_CLOSED", "ok"],
  ]).toContainEqual(answers);
  const other = await asked();
  const stranger = await world.make.account("client");
  expect(
    await outcomes([
      editRequest(platform, stranger.caller, { ...wanted, id: other.id }),
      editRequest(platform, one.caller, { ...wanted, id: other.id }),
      editRequest(platform, other.client.caller, { ...wanted, id: other.id, reasons: ["nothing-of-ours"] }),
    ]),
  ).toEqual(["NOT_FOUND", "NOT_FOUND", "UNKNOWN_REASON"]);
});
