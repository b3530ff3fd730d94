import { expect, test } from "vitest";
import { pieces } from "./blacken.ts";

test("what is taken out is shown where it stands, also over a line break, and the rest as it was", () => {
  expect(pieces("Sa sœur\nMaude (38 ans) va mieux.", ["sœur Maude", "(38 ans)"])).toEqual([
    { words: "Sa ", out: false },
    { words: "sœur\nMaude", out: true },
    { words: " ", out: false },
    { words: "(38 ans)", out: true },
    { words: " va mieux.", out: false },
  ]);
  expect(pieces("Rien à retirer.", ["Maude", "  "])).toEqual([{ words: "Rien à retirer.", out: false }]);
});
