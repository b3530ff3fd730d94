import { REQUEST_STATES } from "@jechemine/contract/requests.ts";
import { describe, expect, test } from "vitest";
import { makeFormat } from "../../ui/format.ts";
import { sayMoment } from "./moment.ts";
import { cut } from "./reason-words.ts";
import { canWithdraw, isSorry, wayOf } from "./way.ts";
import { inSentence } from "./words.ts";

const zone = "America/Toronto";
const now = Date.parse("2026-03-02T13:00:00Z"); // Monday, 8:00
const plain = (text: string) => text.replaceAll("\u00a0", " ");

const fr = (when: string) =>
  plain(sayMoment(makeFormat("fr"), when, { zone, now, near: (day, time) => `${day}, ${time}` }));
const en = (when: string) =>
  plain(sayMoment(makeFormat("en"), when, { zone, now, near: (day, time) => `${day} at ${time}` }));

describe("a deadline", () => {
  test.each([
    ["2026-03-02T19:30:00Z", "aujourd’hui, 14 h 30", "today at 2:30 p.m."],
    ["2026-03-03T19:30:00Z", "demain, 14 h 30", "tomorrow at 2:30 p.m."],
    ["2026-03-06T19:00:00Z", "vendredi 6 mars, 14 h", "Friday, March 6 at 2:00 p.m."],
    // after the clocks go forward
    ["2026-03-09T18:30:00Z", "lundi 9 mars, 14 h 30", "Monday, March 9 at 2:30 p.m."],
  ])("%s is said as people say it", (when, french, english) => {
    expect(fr(when)).toBe(french);
    expect(en(when)).toBe(english);
  });
});

describe("the path of a request", () => {
  test("has exactly one step that is now, until it ends", () => {
    for (const state of REQUEST_STATES) {
      const nows = wayOf(state).filter(({ place }) => place === "now").length;
      expect(nows).toBe(canWithdraw(state) || state === "scheduled" ? 1 : 0);
    }
  });

  test("what is before is done, what comes is to come", () => {
    expect(wayOf("matched").map(({ leg, place }) => `${leg} ${place}`)).toEqual([
      "received done",
      "found done",
      "choose now",
      "session next",
    ]);
  });

  test("we say that we found no one only while we are still looking", () => {
    const late = "2026-03-01T00:00:00Z";
    expect(isSorry({ state: "pool", sorryFrom: late }, now)).toBe(true);
    expect(isSorry({ state: "pool", sorryFrom: "2026-03-09T00:00:00Z" }, now)).toBe(false);
    expect(isSorry({ state: "matched", sorryFrom: late }, now)).toBe(false);
  });
});

test("a label inside a sentence begins small, but for acronyms and names", () => {
  expect(inSentence("Épuisement professionnel", "fr")).toBe("épuisement professionnel");
  expect(inSentence("EMDR (mouvements oculaires)", "fr")).toBe("EMDR (mouvements oculaires)");
  expect(inSentence("French", "en")).toBe("French");
  expect(inSentence("Anglais", "fr")).toBe("anglais");
});

test("a found text is cut where it matched, and nothing is lost", () => {
  const parts = cut("Anxiété sociale", [
    [0, 3],
    [8, 11],
  ]);
  expect(parts.map(({ text }) => text).join("")).toBe("Anxiété sociale");
  expect(parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(["Anx", "soc"]);
});
