const fold = (text: string) =>
  Array.from(text, (letter) => letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());

const lengthOf = (part: string[]) => part.join("").length;

/** Where `match` begins a word of `text`, or stands in it at all, without regard to case and accents. */
export function findMatch(text: string, match: string): { from: number; to: number } | undefined {
  const letters = Array.from(text.normalize("NFC"));
  const wanted = fold(match.trim().normalize("NFC")).join("");
  if (!wanted) return undefined;
  const folded = fold(text.normalize("NFC"));
  const starts = letters.map((_, index) => index).filter((index) => folded.slice(index).join("").startsWith(wanted));
  const start = starts.find((index) => index === 0 || /[^\p{L}\p{N}]/u.test(letters[index - 1] ?? "")) ?? starts[0];
  if (start === undefined) return undefined;
  let end = start;
  for (let said = ""; said.length < wanted.length && end < folded.length; end += 1) said += folded[end] ?? "";
  return { from: lengthOf(letters.slice(0, start)), to: lengthOf(letters.slice(0, end)) };
}
