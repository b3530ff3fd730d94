import type { PracticeDraft, Wrong } from "./draft.ts";

/** What every group of fields takes: the draft, how to change it, and where it is wrong. */
export type Fields<D extends PracticeDraft = PracticeDraft> = {
  draft: D;
  onChange: (change: Partial<D>) => void;
  wrong: Wrong;
};

/** The words for a field when it is wrong. */
export const problemAt = (wrong: Wrong, place: string, words: string) => (wrong.has(place) ? words : undefined);
