import { colleagues } from "@jechemine/contract/colleagues.ts";
import { messages, portalMessages } from "@jechemine/contract/messages.ts";
import { expect, test } from "vitest";
import { makeWorld } from "../../../test/world.ts";
import { decideColleague, mayAsk } from "./decide-colleague.ts";

const world = await makeWorld();
const { make, god } = world;
const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "ok",
    (error: { failure?: { code: string } }) => error.failure?.code ?? String(error),
  );
async function two() {
  const [one, other] = [await make.professional(), await make.professional()];
  return { one: { ...one, call: world.callAs(one.caller) }, other: { ...other, call: world.callAs(other.caller) } };
}
type Pair = Awaited<ReturnType<typeof two>>;
async function agreed(): Promise<Pair & { id: string }> {
  const pair = await two();
  const { id } = await pair.one.call(colleagues.ask, { body: { professionalId: pair.other.id } });
  await pair.other.call(colleagues.decide, { params: { id }, body: { decision: "agree" } });
  return { ...pair, id };
}
const write = ({ one, other }: Pair, message = "Aurais-tu cinq minutes?") =>
  one.call(messages.start, { body: { subject: "Une question", message, recipient: other.id } });

test("colleagues write to each other once both agreed, and to nobody who did not", async () => {
  const pair = await two();
  expect(await codeOf(write(pair))).toBe("NOT_FOUND");
  const { id, state } = await pair.one.call(colleagues.ask, { body: { professionalId: pair.other.id } });
  expect(state).toBe("asked");
  await world.runJobs();
  expect(await codeOf(write(pair))).toBe("NOT_FOUND");
  expect(await pair.other.call(colleagues.list, {})).toMatchObject([{ id, state: "asks", name: "Marie-Ève Lacasse" }]);
  await pair.other.call(colleagues.decide, { params: { id }, body: { decision: "agree" } });
  const thread = await write(pair);
  expect(thread).toMatchObject({ kind: "colleague", canReply: true, usualAnswerHours: null });
  await pair.other.call(messages.reply, { params: { id: thread.id }, body: { message: "Oui." } });
  expect(await pair.one.call(messages.unread, {})).toEqual({ count: 1 });
  await world.runJobs();
  const { rows } = await god.query("select kind from notifications where person_id = any($1) order by kind", [
    [pair.one.id, pair.other.id],
  ]);
  expect(rows.map(({ kind }) => kind)).toEqual(["colleague_agreed", "colleague_asks", "message_received"]);
});
test("it ends when either says so: what was written stays, and nobody writes there any more", async () => {
  const pair = await agreed();
  const thread = await write(pair);
  await pair.one.call(colleagues.decide, { params: { id: pair.id }, body: { decision: "end" } });
  const seen = await pair.other.call(messages.thread, { params: { id: thread.id }, query: {} });
  expect([seen.messages.length, seen.canReply]).toEqual([1, false]);
  const reply = pair.other.call(messages.reply, { params: { id: thread.id }, body: { message: "Encore" } });
  expect(await codeOf(reply)).toBe("CARE_ENDED");
});
test("two who ask each other in the same moment have agreed, once", async () => {
  const pair = await two();
  await Promise.all([
    pair.one.call(colleagues.ask, { body: { professionalId: pair.other.id } }),
    pair.other.call(colleagues.ask, { body: { professionalId: pair.one.id } }),
  ]);
  expect((await pair.one.call(colleagues.list, {})).map(({ state }) => state)).toEqual(["agreed"]);
});
test("clients, strangers and oneself are no colleagues, and nobody sees another's", async () => {
  const pair = await agreed();
  const client = await make.account("client");
  const third = await make.professional();
  const ask = (professionalId: string) => codeOf(pair.one.call(colleagues.ask, { body: { professionalId } }));
  expect([await ask(client.id), await ask(pair.one.id)]).toEqual(["NOT_FOUND", "NOT_FOUND"]);
  const strange = world.callAs(third.caller);
  expect(await strange(colleagues.list, {})).toEqual([]);
  expect(await codeOf(strange(colleagues.decide, { params: { id: pair.id }, body: { decision: "end" } }))).toBe(
    "NOT_FOUND",
  );
  expect(
    await codeOf(
      world.callAs(client.caller)(portalMessages.start, {
        body: { subject: "x", message: "y", recipient: third.id },
      }),
    ),
  ).toBe("NOT_FOUND");
});

const pair = { askedBy: "a", asked: "b", state: "asked" as const, decidedBy: null };
test.each([
  ["the asked agrees", pair, "b", "agree", "agreed"],
  ["the asked declines", pair, "b", "decline", "declined"],
  ["whoever asked does not agree for the other", pair, "a", "agree", undefined],
  ["whoever asked takes it back", pair, "a", "end", "ended"],
  ["either ends what was agreed", { ...pair, state: "agreed" as const, decidedBy: "b" }, "a", "end", "ended"],
  ["what ended is not ended twice", { ...pair, state: "ended" as const, decidedBy: "b" }, "a", "end", undefined],
] as const)("%s", (_what, its, me, decision, expected) => {
  expect(decideColleague(its, { me, decision })).toBe(expected);
});
test("whoever said no is not asked again by the same person, and may ask themselves", () => {
  const declined = { ...pair, state: "declined" as const, decidedBy: "b" };
  expect([mayAsk(declined, "a"), mayAsk(declined, "b")]).toEqual([false, true]);
});
