import { expect, test } from "vitest";
import { type Answer, DraftKeeper, type Port } from "./draft-keeper.ts";
import type { Unsent } from "./unsent-store.ts";

const NOTE = { text: "as saved", revision: 3, savedAt: "2026-03-02T15:00:00.000Z" };
const AT = "2026-03-02T15:01:00.000Z";

/** A server and a device of which the test decides; time passes when the test says so. */
function makeOutside(unsent?: Unsent) {
  const sent: { text: string; revision: number }[] = [];
  const answers: Answer[] = [];
  let kept: Unsent | undefined = unsent;
  let timers: { at: number; run: () => void }[] = [];
  let now = 0;
  const port: Port = {
    send: async (text, revision) => {
      sent.push({ text, revision });
      return answers.shift() ?? { kind: "saved", saved: { revision: revision + 1, savedAt: AT } };
    },
    keep: (next) => {
      kept = next;
    },
    forget: () => {
      kept = undefined;
    },
    after: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
  };
  const pass = async (milliseconds: number) => {
    now += milliseconds;
    const due = timers.filter(({ at }) => at <= now);
    timers = timers.filter(({ at }) => at > now);
    for (const { run } of due) run();
    await settled();
  };
  return { port, sent, answers, pass, kept: () => kept, keeper: new DraftKeeper(port, NOTE, unsent) };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

test("what is typed is sent once one pauses, over the revision that was seen", async () => {
  const { keeper, sent, pass } = makeOutside();
  keeper.type("as typed");
  await pass(900);
  keeper.type("as typed on");
  await pass(900);
  expect(sent).toEqual([]);
  await pass(200);
  expect(sent).toEqual([{ text: "as typed on", revision: 3 }]);
  expect(keeper.read()).toMatchObject({ status: "saved", revision: 4, savedAt: AT });
});

test("whoever types without a pause is saved every few seconds all the same", async () => {
  const { keeper, sent, pass } = makeOutside();
  for (let second = 0; second < 12; second += 1) {
    keeper.type(`letter ${second}`);
    await pass(500);
  }
  expect(sent).toHaveLength(1);
});

test("without a network the text is kept on the device and sent again until it arrives; then the device forgets it", async () => {
  const { keeper, answers, sent, pass, kept } = makeOutside();
  answers.push({ kind: "unreachable" }, { kind: "unreachable" });
  keeper.type("typed in the train");
  await pass(1_000);
  expect(keeper.read().status).toBe("unreachable");
  expect(kept()).toEqual({ text: "typed in the train", revision: 3 });
  keeper.type("typed in the train, on");
  expect(kept()).toEqual({ text: "typed in the train, on", revision: 3 });
  await pass(2_000);
  await pass(4_000);
  expect(sent).toHaveLength(3);
  expect(keeper.read()).toMatchObject({ status: "saved", text: "typed in the train, on" });
  expect(kept()).toBeUndefined();
});

test("an expired sign-in keeps the text and waits: nothing is sent until somebody signs in again", async () => {
  const { keeper, answers, sent, pass, kept } = makeOutside();
  answers.push({ kind: "signed_out" });
  keeper.type("typed after the end");
  await pass(1_000);
  await pass(60_000);
  expect([keeper.read().status, sent.length, kept()?.text]).toEqual(["signed_out", 1, "typed after the end"]);
  await keeper.flush();
  expect(keeper.read()).toMatchObject({ status: "saved", text: "typed after the end" });
});

test("what another tab saved is never overwritten: one chooses mine, theirs, or both", async () => {
  const other = { text: "of the other tab", revision: 9, savedAt: AT };
  const chosen = { mine: "mine", theirs: "of the other tab", both: "of the other tab\n\nmine" } as const;
  for (const which of ["mine", "theirs", "both"] as const) {
    const { keeper, answers, sent, pass } = makeOutside();
    answers.push({ kind: "changed", other });
    keeper.type("mine");
    await pass(1_000);
    expect(keeper.read()).toMatchObject({ status: "changed", text: "mine", other });
    await pass(60_000);
    expect(sent).toHaveLength(1);
    keeper.choose(which);
    await settled();
    expect(keeper.read()).toMatchObject({ status: "saved", text: chosen[which], other: null });
    expect(sent.slice(1)).toEqual(which === "theirs" ? [] : [{ text: chosen[which], revision: 9 }]);
  }
});

test("what lay unsent on the device comes back and is sent; over a newer draft one chooses", async () => {
  const back = makeOutside({ text: "typed before the crash", revision: 3 });
  expect(back.keeper.read()).toMatchObject({ text: "typed before the crash", restored: true });
  await back.pass(1_000);
  expect(back.sent).toEqual([{ text: "typed before the crash", revision: 3 }]);
  expect(back.kept()).toBeUndefined();
  const old = makeOutside({ text: "typed long ago", revision: 1 });
  expect(old.keeper.read()).toMatchObject({ status: "changed", text: "typed long ago", other: NOTE });
  expect(makeOutside({ text: "as saved", revision: 1 }).kept()).toBeUndefined();
});

test("what is typed while a save is under way is sent after it, over the revision that it gave", async () => {
  const { keeper, sent, pass } = makeOutside();
  keeper.type("first");
  const saving = keeper.flush();
  keeper.type("first and second");
  await saving;
  await pass(1_000);
  expect(sent).toEqual([
    { text: "first", revision: 3 },
    { text: "first and second", revision: 4 },
  ]);
});

test("leaving while a save is under way sends what was typed since, over the revision to come, and the device keeps it until then", async () => {
  const { keeper, sent, kept } = makeOutside();
  keeper.type("first");
  void keeper.flush();
  keeper.type("first and last words");
  const leaving = keeper.flush(true);
  expect(sent).toEqual([
    { text: "first", revision: 3 },
    { text: "first and last words", revision: 4 },
  ]);
  expect(kept()?.text).toBe("first and last words");
  await leaving;
  expect(kept()).toBeUndefined();
});
