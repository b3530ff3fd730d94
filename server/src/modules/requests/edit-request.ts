import type { ChangeRequest } from "@jechemine/contract/request-changes.ts";
import type { Opened } from "@jechemine/contract/requests.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { scanText } from "../alerts/index.ts";
import { readRules } from "../settings/index.ts";
import { endBond } from "./end-match.ts";
import { explain } from "./explanation.ts";
import { matchRequestOf, rankFor } from "./load-candidates.ts";
import { hintAll } from "./make-proposal.ts";
import { myRequestView } from "./my-requests.ts";
import { addToNote } from "./note.ts";
import { findOpenProposal, type ProposalRow, setExplanation } from "./queries/proposals.ts";
import {
  changeRequest,
  findRequest,
  lockRequest,
  type RequestRow,
  replaceReasons,
  setWishes,
} from "./queries/requests.ts";
import { CATEGORY_OF } from "./reasons-catalogue.ts";
import { canMove } from "./request.ts";
import { changesFilters } from "./wishes.ts";

type Asked = ChangeRequest & { id: string };
/** The client changes what they asked for, until somebody accepts. Matching begins anew where others may be proposed than before. */
export const editRequest = writeVerb("requests:write", async (ctx, asked: Asked): Promise<Opened> => {
  const before = ctx.actor.role === "client" ? await lockRequest(ctx.tx, asked.id) : undefined;
  if (!before) throw new Refused("NOT_FOUND");
  if (!canMove(before.state, "edit")) throw new Refused("NOT_CHANGEABLE");
  if (!asked.reasons.every((key) => CATEGORY_OF.has(key))) throw new Refused("UNKNOWN_REASON");
  const { reasons, preferences, note } = asked;
  const after = { ...before, reasons, preferences };
  const rematch = changesFilters(before, after);
  const help = await ctx.asSystem(async () => {
    await write(ctx, after, note);
    await carryOn(ctx, after, rematch);
    return scanText(ctx, { text: note ?? "", source: "request", sourceId: after.id, subjectId: after.beneficiaryId });
  });
  const details = { rematch, note: note !== undefined };
  ctx.record("request.changed", after.id, { event: { requestId: after.id }, clientId: after.beneficiaryId, details });
  const row = await findRequest(ctx.tx, after.id);
  if (!row) throw new Refused("NOT_FOUND");
  return { ...(await myRequestView(ctx, row)), ...help };
});

async function write(ctx: WriteCtx, { id, reasons, preferences, service }: RequestRow, note: string | undefined) {
  await setWishes(ctx.tx, id, { preferences, serviceRequired: service.required });
  await replaceReasons(ctx.tx, id, reasons);
  if (note) await addToNote(ctx, id, note);
}

/** Whoever has it on their desk is told; who would not be asked for it any more gives it back. */
async function carryOn(ctx: WriteCtx, request: RequestRow, rematch: boolean): Promise<void> {
  const open = request.state === "proposed" ? await findOpenProposal(ctx.tx, request.id) : undefined;
  const fits = open && (await stillFits(ctx, request, open));
  if (open && (fits || !rematch)) {
    ctx.record("proposal.changed", open.id, { event: { proposalId: open.id }, clientId: request.beneficiaryId });
    return hintAll(ctx, request, open.professionalId);
  }
  if (!rematch) return hintAll(ctx, request);
  const professionalId = await endBond(ctx, request, { state: "withdrawn" });
  await changeRequest(ctx.tx, request, { state: "open", attempts: 0 });
  hintAll(ctx, request, professionalId);
  if (!professionalId) return;
  const event = { requestId: request.id, professionalId };
  ctx.record("request.taken_back", request.id, { event, clientId: request.beneficiaryId });
}

/** Whether the proposed professional would be asked for what is wanted now; then the reasons why are written anew. */
async function stillFits(
  ctx: WriteCtx,
  request: RequestRow,
  { id, professionalId, mode }: ProposalRow,
): Promise<boolean> {
  const asked = await matchRequestOf(ctx, request);
  if (!asked) return false;
  const { ranked, counts } = await rankFor(ctx, asked, { rules: await readRules(ctx), only: professionalId });
  const [best] = ranked;
  if (best) await setExplanation(ctx.tx, id, { score: best.score, explanation: JSON.stringify(explain(asked, best)) });
  // Chosen by the client or by intake: that they do not say to treat it was known.
  const isChosen = mode === "named" || mode === "assigned";
  return best !== undefined || (isChosen && counts[0]?.filter === "no_clinical_fit");
}
