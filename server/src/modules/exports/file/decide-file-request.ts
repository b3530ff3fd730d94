import type { DecideFileRequest, FileRequest, FileReview } from "@jechemine/contract/exports.ts";
import { newId } from "../../../platform/new-id.ts";
import { Refused } from "../../../platform/refused.ts";
import { type ClinicalCtx, type Ctx, readClinicalVerb, readVerb, writeVerb } from "../../../platform/verb.ts";
import { fileForClient } from "../../notes/index.ts";
import { readerOf } from "../ask-export.ts";
import {
  endFileRequest,
  type FileRequestRow,
  findFileRequest,
  insertAnswer,
  isOpenTo,
  listFileRequests,
  lockFileRequest,
  whoseOf,
} from "../queries.ts";
import { type Answer, sealAnswer } from "./answer.ts";
import { isKnown } from "./redact.ts";
import { viewOf, viewsOf } from "./view.ts";

/** Row-level security shows a professional those that are theirs to answer: missing and foreign give the same answer. */
async function mine(ctx: Ctx, id: string): Promise<FileRequestRow> {
  const row = ctx.actor.role === "professional" ? await findFileRequest(ctx.tx, id) : undefined;
  if (!row) throw new Refused("NOT_FOUND");
  return row;
}
const notesOf = (ctx: ClinicalCtx, { fileId, clientId }: FileRequestRow, until: Date) =>
  fileForClient(ctx, { fileId, clientId, until });

export const listToAnswer = readVerb("notes:read", async (ctx, _: undefined): Promise<FileRequest[]> => {
  if (ctx.actor.role !== "professional") throw new Refused("NOT_FOUND");
  return viewsOf(ctx, await listFileRequests(ctx.tx));
});

/** Everything that would go out, to be read by who answers for it. Once answered it shows what went out then, unredacted. */
export const reviewFileRequest = readClinicalVerb("notes:read", async (ctx, id: string): Promise<FileReview> => {
  const row = await mine(ctx, id);
  const readAt = row.decidedAt ?? ctx.now;
  const view = await viewOf(ctx, row);
  ctx.record("file_request.opened", id, { clientId: row.clientId });
  // What may go to nobody is read by nobody.
  const isVain = row.state === "pending" && view.guardian?.mayReceive === false;
  return { ...view, readAt: readAt.toISOString(), notes: isVain ? [] : await notesOf(ctx, row, readAt) };
});

const answerOf = (decision: DecideFileRequest): Answer =>
  decision.outcome === "granted"
    ? { explanation: decision.explanation ?? "", readAt: decision.readAt, redactions: decision.redactions }
    : { explanation: decision.explanation, readAt: null, redactions: [] };

type Decided = { id: string; decision: DecideFileRequest };
/** Answered once. Of what is taken out each passage stands where the professional says; else PASSAGE_UNKNOWN and nothing goes out. */
export const decideFileRequest = writeVerb("notes:write", async (ctx, { id, decision }: Decided) => {
  const row = await mine(ctx, id);
  const locked = await lockFileRequest(ctx.tx, id);
  if (locked?.state !== "pending" || !ctx.actor.id) throw new Refused("ALREADY_ANSWERED");
  const { outcome } = decision;
  if (outcome === "granted") {
    if (new Date(decision.readAt) > ctx.now) throw new Refused("INVALID");
    if (!(await isOpenTo(ctx.tx, whoseOf(row)))) throw new Refused("NO_AUTHORITY");
    const notes = await notesOf(ctx, row, new Date(decision.readAt));
    if (!decision.redactions.every((one) => isKnown(one, notes))) throw new Refused("PASSAGE_UNKNOWN");
  }
  const answerId = newId(ctx.now);
  await insertAnswer(ctx.tx, {
    id: answerId,
    fileRequestId: id,
    outcome,
    ground: outcome === "refused" ? decision.ground : null,
    decidedBy: ctx.actor.id,
    decidedAt: ctx.now,
    sealed: sealAnswer(ctx, answerId, answerOf(decision)),
  });
  await endFileRequest(ctx.tx, id, { state: outcome, at: ctx.now });
  ctx.record(`file_request.${outcome}`, id, { clientId: row.clientId });
  ctx.record("file_request.answered", id, { event: { fileRequestId: id }, clientId: row.clientId });
  ctx.hint(`person:${readerOf(whoseOf(row))}`, `person:${row.professionalId}`);
  return viewOf(ctx, await mine(ctx, id));
});
