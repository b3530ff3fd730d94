import { Refused } from "../../platform/refused.ts";
import type { Ctx } from "../../platform/verb.ts";
import type { Place } from "./queries/threads.ts";

/** Whose inbox the caller reads: their own, or the one that the desk shares. */
export const placeOf = ({ actor }: Pick<Ctx, "actor">): Place => {
  if (actor.role === "staff") return { personId: null };
  if (actor.id === null) throw new Refused("NOT_FOUND");
  return { personId: actor.id };
};
