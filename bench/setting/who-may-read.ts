import type { Reader, Relation, Victim } from "./care-world.ts";

/** What staff know of people because it is their work; nothing clinical, whatever they hold. */
const IDENTITY = new Set(["owner", "platform", "front_desk", "intake", "support", "billing"]);
const CARE = new Set<Relation["role"]>(["treating", "co_treating", "successor"]);

/** Written from `model.md` ("Who sees what"), not from our policies: an oracle that copies them would prove nothing. */
export function mayRead(reader: Reader, victim: Victim, kind: string): boolean {
  if (reader.id === victim.clientId) return ["", "thread", "own", "asked"].includes(kind);
  if (reader.id === victim.treatingId) return ["", "thread", "note", "private", "asked"].includes(kind);
  if (reader.kind === "staff")
    return (kind === "" && IDENTITY.has(reader.name)) || (kind === "asked" && reader.name === "intake");
  const relation = victim.relations.find(({ professionalId }) => professionalId === reader.id);
  if (!relation || relation.span === "future") return false;
  if (kind === "") return true;
  return kind === "note" && mayReadNote(relation);
}

/**
 * The note was written today, after the end of care that ended: whoever left does not read it. Who was there before it may, in a role
 * that gives care, or supervising with the client's consent.
 */
const mayReadNote = ({ span, role, consented }: Relation): boolean =>
  span === "current" && (CARE.has(role) || (role === "supervisor" && consented));
