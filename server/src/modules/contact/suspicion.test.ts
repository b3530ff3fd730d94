import { expect, test } from "vitest";
import { isSuspect } from "./suspicion.ts";

const now = new Date("2026-03-02T15:00:00Z");
const words = { firstName: "Anne", lastName: "Roy", message: "Bonjour, recevez-vous les personnes de Laval?" };
const suspect = (more: Partial<Parameters<typeof isSuspect>[0]>) => isSuspect({ ...words, ...more }, now);

test.each([
  ["a plain question", {}, false],
  ["the hidden field filled in", { website: "x" }, true],
  ["sent within a second of opening", { openedAt: "2026-03-02T14:59:59.500Z" }, true],
  ["sent after two minutes", { openedAt: "2026-03-02T14:58:00Z" }, false],
  ["a clock of the browser that is a day behind", { openedAt: "2026-03-01T15:00:00Z" }, false],
  ["one link, such as one's employer's page", { message: "Voici notre école: https://ecole.example" }, false],
  ["two links and a ware", { message: "SEO backlinks https://a.example https://b.example" }, true],
  ["markup and a ware", { message: '<a href="x">casino</a>' }, true],
  ["the word bitcoin in a person's trouble", { message: "J’ai tout perdu en bitcoin et je ne dors plus." }, false],
])("%s", (_name, more, expected) => {
  expect(suspect(more)).toBe(expected);
});
