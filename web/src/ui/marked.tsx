import { findMatch } from "./find-match.ts";

/** The text with what was typed marked in it, whatever the accents. */
export function Marked({ text, match }: { text: string; match: string }) {
  const found = findMatch(text, match);
  if (!found) return text;
  return (
    <>
      {text.slice(0, found.from)}
      <mark>{text.slice(found.from, found.to)}</mark>
      {text.slice(found.to)}
    </>
  );
}
