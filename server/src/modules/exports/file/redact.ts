import type { NoteToReview, Redaction } from "@jechemine/contract/exports.ts";

/** Always as long: its length tells nothing of what stood there. */
export const BLACK = "█████";

/** Line breaks and spaces may come otherwise out of a page than they went in. */
const patternOf = (passage: string) =>
  new RegExp(
    passage
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("\\s+"),
    "gu",
  );

type Span = { from: number; to: number };
/** Where passages stand; those that touch each other are one. */
function spansOf(text: string, passages: readonly string[]): Span[] {
  const found = passages.flatMap((passage) =>
    [...text.matchAll(patternOf(passage))].map(({ 0: whole, index }) => ({ from: index, to: index + whole.length })),
  );
  const spans: Span[] = [];
  for (const span of found.toSorted((one, other) => one.from - other.from)) {
    const last = spans.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else spans.push({ ...span });
  }
  return spans;
}

/** The text without these passages, wherever they stand. */
export function redact(text: string, passages: readonly string[]): string {
  let out = "";
  let at = 0;
  for (const { from, to } of spansOf(text, passages)) {
    out += text.slice(at, from) + BLACK;
    at = to;
  }
  return out + text.slice(at);
}

/** A note as it goes out. */
export function redactNote(note: NoteToReview, redactions: readonly Redaction[]): NoteToReview {
  const passages = redactions.filter(({ noteId }) => noteId === note.id).map(({ passage }) => passage);
  const amendments = note.amendments.map((one) => ({ ...one, text: redact(one.text, passages) }));
  return { ...note, text: redact(note.text, passages), amendments };
}

/** What is to be taken out stands in its note; else it would go out unseen. */
export const isKnown = ({ noteId, passage }: Redaction, notes: readonly NoteToReview[]): boolean =>
  notes.some(
    ({ id, text, amendments }) =>
      id === noteId && [text, ...amendments.map((one) => one.text)].some((its) => patternOf(passage).test(its)),
  );
