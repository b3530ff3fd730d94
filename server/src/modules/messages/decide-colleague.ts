import type { Colleague, Decision } from "@jechemine/contract/colleagues.ts";

type State = "asked" | "agreed" | "declined" | "ended";
type Pair = { askedBy: string; asked: string; state: State; decidedBy: string | null };

/** The same pair as each of the two sees it. */
export const stateFor = ({ state, askedBy }: Pair, me: string): Colleague["state"] =>
  state === "asked" && askedBy !== me ? "asks" : state;

/** Whoever said no, or ended it, may think better of it; the other waits for them. */
export const mayAsk = ({ state, askedBy, decidedBy }: Pair, me: string): boolean =>
  state === "asked" ? askedBy !== me : state !== "agreed" && decidedBy === me;

/** What becomes of a pair; undefined when it is not this person's to decide now. Whoever asked may take it back. */
export function decideColleague(
  { state, asked }: Pair,
  { me, decision }: { me: string; decision: Decision },
): State | undefined {
  if (decision === "end") return state === "agreed" || (state === "asked" && asked !== me) ? "ended" : undefined;
  if (state !== "asked" || asked !== me) return undefined;
  return decision === "agree" ? "agreed" : "declined";
}
