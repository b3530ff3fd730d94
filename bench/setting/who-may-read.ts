import type { Reader, Relation, Victim } from "./care-world.ts";

/** What staff know of people because it is their work; nothing clinical, whatever they hold. */
const IDENTITY = new Set(["owner", "platform", "front_desk", "intake", "support", "billing"]);
const CARE = new Set<Relation["role"]>(["treating", "co_treating", "successor"]);

/** Of which class a text is, by the word behind its canary; what has none is identity and logistics. */
const CLIENTS_OWN = new Set(["", "thread", "own", "asked", "answer", "money", "asker"]);
const THEIR_TREATINGS = new Set(["", "asker", "thread", "note", "private", "asked", "answer"]);
/** Beside identity: what is told to the administration alone, by which permissions. */
const ADMINISTRATION: Readonly<Record<string, ReadonlySet<string>>> = {
  "": IDENTITY,
  asker: IDENTITY,
  asked: new Set(["intake"]),
  desk: IDENTITY,
  proof: new Set(["owner", "intake", "front_desk"]),
  money: new Set(["owner", "billing", "front_desk"]),
};

/** Written from `model.md` ("Who sees what"), not from our policies: an oracle that copies them would prove nothing. */
export function mayRead(reader: Reader, victim: Victim, kind: string): boolean {
  if (reader.id === victim.clientId) return CLIENTS_OWN.has(kind);
  if (reader.id === victim.treatingId) return THEIR_TREATINGS.has(kind);
  if (reader.kind === "staff") return ADMINISTRATION[kind]?.has(reader.name) ?? false;
  const relation = victim.relations.find(({ professionalId }) => professionalId === reader.id);
  if (!relation || relation.span === "future") return false;
  if (kind === "" || kind === "asker") return true; // whoever cares for somebody knows who says to decide for them
  return kind === "note" && mayReadNote(relation);
}

/**
 * The note was written today, after the end of care that ended: whoever left does not read it. Who was there before it may, in a role
 * that gives care, or supervising with the client's consent.
 */
const mayReadNote = ({ span, role, consented }: Relation): boolean =>
  span === "current" && (CARE.has(role) || (role === "supervisor" && consented));
