import type { WriteCtx } from "../../platform/verb.ts";
import { openFile } from "../people/index.ts";
import { readRules } from "../settings/index.ts";
import { hintAll } from "./make-proposal.ts";
import { changeRequest, findRequest, type RequestRow } from "./queries/requests.ts";

export const REMIND_PROFESSIONAL = "request.remind_professional";
export const REMIND_STAFF = "request.remind_staff";
const DAY = 86_400_000;

/** Makes the match: a file with its care team, the reminders while there is no date, and the word to everybody. As the system, under the request's lock. */
export async function matchWith(ctx: WriteCtx, request: RequestRow, professionalId: string): Promise<RequestRow> {
  const { id: requestId, beneficiaryId: clientId, service } = request;
  const { fileId, episodeId } = await openFile(ctx, { clientId, professionalId, requestId, serviceKind: service.type });
  const match = { matchedProfessionalId: professionalId, matchedAt: ctx.now, fileId, episodeId };
  await changeRequest(ctx.tx, request, { state: "matched", ...match });
  await remindUndated(ctx, requestId);
  ctx.record("request.matched", requestId, { event: { requestId }, clientId, details: { professionalId } });
  hintAll(ctx, request, professionalId);
  const matched = await findRequest(ctx.tx, requestId);
  if (!matched) throw new Error("a request that was just matched is there");
  return matched;
}

/** From now on the match waits for its date: when the professional, then intake staff, are reminded. */
export async function remindUndated(ctx: WriteCtx, requestId: string): Promise<void> {
  const rules = await readRules(ctx);
  const inDays = (days: number) => new Date(ctx.now.getTime() + days * DAY);
  ctx.later(
    REMIND_PROFESSIONAL,
    { requestId },
    { runAt: inDays(rules.remindProfessionalDays), key: `${REMIND_PROFESSIONAL}:${requestId}` },
  );
  ctx.later(REMIND_STAFF, { requestId }, { runAt: inDays(rules.remindStaffDays), key: `${REMIND_STAFF}:${requestId}` });
}
