import type { MyRequest, RequestState } from "@jechemine/contract/requests.ts";
import type { Place } from "../../ui/path.tsx";

/** What a request passes through, as its owner sees it. */
export type Leg =
  | "received"
  | "consent"
  | "intake"
  | "search"
  | "proposed"
  | "pool"
  | "answer"
  | "found"
  | "choose"
  | "chosen"
  | "session";

type Open = Exclude<RequestState, "withdrawn" | "lapsed">;
const WAYS: Readonly<Record<Open, { legs: readonly Leg[]; now: Leg }>> = {
  awaiting_consent: { legs: ["received", "consent", "answer", "choose", "session"], now: "consent" },
  needs_intake: { legs: ["received", "intake", "answer", "choose", "session"], now: "intake" },
  open: { legs: ["received", "search", "answer", "choose", "session"], now: "search" },
  proposed: { legs: ["received", "proposed", "answer", "choose", "session"], now: "proposed" },
  pool: { legs: ["received", "pool", "answer", "choose", "session"], now: "pool" },
  matched: { legs: ["received", "found", "choose", "session"], now: "choose" },
  scheduled: { legs: ["received", "found", "chosen", "session"], now: "session" },
};

/** The path of a request: what was, what is, what comes. Empty once it ended. */
export function wayOf(state: RequestState): { leg: Leg; place: Place }[] {
  if (state === "withdrawn" || state === "lapsed") return [];
  const { legs, now } = WAYS[state];
  const at = legs.indexOf(now);
  return legs.map((leg, index) => ({ leg, place: index < at ? "done" : index === at ? "now" : "next" }));
}

const WAITING: readonly RequestState[] = ["needs_intake", "open", "proposed", "pool"];

/** Late: we say honestly that we have found no one yet. */
export const isSorry = ({ state, sorryFrom }: Pick<MyRequest, "state" | "sorryFrom">, now: number) =>
  WAITING.includes(state) && Date.parse(sorryFrom) <= now;

export const canWithdraw = (state: RequestState) =>
  state !== "scheduled" && state !== "withdrawn" && state !== "lapsed";

/** Until somebody accepts, its owner may change what they wish for. */
export const canChange = (state: RequestState) => state === "open" || state === "proposed" || state === "pool";

const hasEnded = ({ state }: MyRequest) => Number(state === "withdrawn" || state === "lapsed");

/** Requests that still move, newest first, before those that ended. */
export const inOrder = (all: readonly MyRequest[]): MyRequest[] =>
  all.toSorted((a, b) => hasEnded(a) - hasEnded(b) || Date.parse(b.openedAt) - Date.parse(a.openedAt));
