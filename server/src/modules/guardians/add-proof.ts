import type { Proof } from "@jechemine/contract/guardians-shapes.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import type { WriteCtx } from "../../platform/verb.ts";
import { attachDocuments } from "../documents/index.ts";
import { insertProof } from "./queries/links.ts";

type Proving = { linkId: string; wardId: string; proof: Proof };
/**
 * Keeps a proof with the files that the caller sent for it: part of the ward's file, and the team's to read. Throws ATTACHMENT_GONE. Call it
 * inside `asSystem`, after the caller's right to the link is sure.
 */
export async function addProof(ctx: WriteCtx, { linkId, wardId, proof }: Proving): Promise<void> {
  const toldBy = ctx.actor.id;
  if (!toldBy) throw new Refused("NOT_FOUND");
  const documentIds = [...new Set(proof.documentIds)];
  await attachDocuments(ctx, { ids: documentIds, clientId: wardId });
  const row = { id: newId(ctx.now), guardianshipId: linkId, toldBy, toldAt: ctx.now };
  await insertProof(ctx.tx, { ...row, proof: { ...proof, documentIds } });
}
