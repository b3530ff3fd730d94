import type { WriteCtx } from "../../platform/verb.ts";
import { endCare } from "./queries/care.ts";
import { endAccepted, endProposal, findOpenProposal } from "./queries/proposals.ts";
import { type RequestRow } from "./queries/requests.ts";

type How = { state: "released" | "declined" | "withdrawn" };
/** Ends whatever binds a request to a professional: the open offer, or the match with its care. Returns whom it was with. As the system. */
export async function endBond(ctx: WriteCtx, request: RequestRow, { state }: How): Promise<string | null> {
  if (request.state === "proposed") {
    const open = await findOpenProposal(ctx.tx, request.id);
    if (!open) return null;
    await endProposal(ctx.tx, open.id, { state, at: ctx.now });
    return open.professionalId;
  }
  const { matchedProfessionalId: professionalId, fileId, episodeId } = request;
  if (request.state !== "matched" || professionalId === null) return null;
  await endAccepted(ctx.tx, request.id, state);
  if (fileId !== null) await endCare(ctx.tx, { fileId, episodeId, professionalId, at: ctx.now });
  return professionalId;
}
/** What a request no longer has once the match is over. */
export const UNMATCHED = { matchedProfessionalId: null, matchedAt: null, fileId: null, episodeId: null } as const;
