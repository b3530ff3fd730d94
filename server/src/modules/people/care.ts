import type { CareRole } from "@jechemine/contract/clients.ts";
import { Refused } from "../../platform/refused.ts";
import type { Ctx } from "../../platform/verb.ts";
import { listCareInForce, listEndedCare } from "./queries/care.ts";

/** One place of the caller in the care team of a client. */
export type Care = {
  fileId: string;
  role: CareRole;
  since: Date;
  /** Until then the caller reads what existed; null while the care goes on. */
  endedAt: Date | null;
};
/** Who gives care writes notes; a supervisor reads. */
export const givesCare = ({ role, endedAt }: Care): boolean => endedAt === null && role !== "supervisor";

/**
 * The caller's places in the care of a client, those in force first; throws NOT_FOUND when there never was one. A supervisor counts
 * with the client's consent. What is no care (on call, front desk) opens no file.
 */
export async function careOf({ tx, actor }: Pick<Ctx, "tx" | "actor">, clientId: string): Promise<[Care, ...Care[]]> {
  if (actor.role !== "professional" || !actor.id) throw new Refused("NOT_FOUND");
  const inForce = await listCareInForce(tx, actor.id, clientId);
  const held = new Set(inForce.map(({ fileId }) => fileId));
  const ended = (await listEndedCare(tx, clientId)).filter(({ fileId }) => !held.has(fileId));
  const [first, ...rest] = [...inForce.map((care) => ({ ...care, endedAt: null })), ...ended];
  if (!first) throw new Refused("NOT_FOUND");
  return [first, ...rest];
}
