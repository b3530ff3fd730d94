export type Piece = { words: string; out: boolean };

/** As the server takes them out: line breaks and spaces in a passage may stand otherwise in the text. */
const patternOf = (passages: readonly string[]) =>
  passages
    .map((passage) => passage.trim().split(/\s+/))
    .filter((words) => words.join("") !== "")
    .map((words) => words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+"))
    .join("|");

/** A text in pieces, those that stay and those that are taken out. */
export function pieces(text: string, passages: readonly string[]): Piece[] {
  const pattern = patternOf(passages);
  if (pattern === "") return [{ words: text, out: false }];
  return text
    .split(new RegExp(`(${pattern})`, "u"))
    .map((words, index) => ({ words, out: index % 2 === 1 }))
    .filter(({ words }) => words !== "");
}
