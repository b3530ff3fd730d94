import type { FileRequest } from "@jechemine/contract/exports.ts";
import { violates } from "../../../platform/database.ts";
import { newId } from "../../../platform/new-id.ts";
import { Refused } from "../../../platform/refused.ts";
import { type Ctx, readVerb, writeVerb } from "../../../platform/verb.ts";
import { type Keeper, keepersOf } from "../../people/index.ts";
import { clientOf } from "../ask-export.ts";
import { after, deriveExport } from "../export.ts";
import {
  endFileRequest,
  findFileRequest,
  findLatestOfFile,
  insertFileRequest,
  listFileRequests,
  lockFileRequest,
} from "../queries.ts";
import { ANSWER_WITHIN, REMINDED_BEFORE, sealWish } from "./answer.ts";
import { viewOf, viewsOf } from "./view.ts";

export const REMIND = "file_request.remind";

async function viewById(ctx: Ctx, id: string): Promise<FileRequest> {
  const row = await findFileRequest(ctx.tx, id);
  if (!row) throw new Error(`request ${id} is gone`);
  return viewOf(ctx, row);
}

/** Each professional once, however many files they share with the client. */
const namesOf = (keepers: readonly Keeper[]) => [
  ...new Map(keepers.map(({ id, name }) => [id, { id, name }])).values(),
];

/** A guardian asks for the file of the ward alone: what is written of a couple or a family is as much the others'. */
async function keepersFor(ctx: Ctx): Promise<Keeper[]> {
  const { personId, guardianId } = clientOf(ctx);
  const keepers = await keepersOf(ctx, personId);
  return guardianId ? keepers.filter(({ fileKind }) => fileKind === "individual") : keepers;
}

export const readMyFileRequests = readVerb("file:read", async (ctx, _: undefined) => {
  const { personId } = clientOf(ctx);
  const requests = await viewsOf(ctx, await listFileRequests(ctx.tx));
  const copy = await findLatestOfFile(ctx.tx, personId);
  return { requests, keepers: namesOf(await keepersFor(ctx)), copy: copy ? deriveExport(copy) : null };
});

/** Whose file is meant. Throws NO_FILE where nobody keeps one, CHOOSE_PROFESSIONAL where several do and none was named. */
function chooseKeeper(keepers: readonly Keeper[], professionalId: string | undefined): Keeper {
  const [first] = professionalId ? keepers.filter(({ id }) => id === professionalId) : keepers;
  if (!first) throw new Refused(professionalId ? "NOT_FOUND" : "NO_FILE");
  if (!professionalId && namesOf(keepers).length > 1) throw new Refused("CHOOSE_PROFESSIONAL");
  return first;
}

type Asked = { professionalId?: string | undefined; message?: string | undefined };
/** The clock of thirty days begins. */
export const askFileRequest = writeVerb("file:write", async (ctx, { professionalId, message = "" }: Asked) => {
  const { personId, accountId, guardianId } = clientOf(ctx);
  const keeper = chooseKeeper(await keepersFor(ctx), professionalId);
  const id = newId(ctx.now);
  const dueAt = after(ctx.now, ANSWER_WITHIN);
  await insertFileRequest(ctx.tx, {
    id,
    clientId: personId,
    guardianId,
    accountId,
    fileId: keeper.fileId,
    professionalId: keeper.id,
    state: "pending",
    askedAt: ctx.now,
    dueAt,
    endedAt: null,
    sealed: sealWish(ctx, id, message),
  }).catch((error: unknown) => {
    throw violates(error, "file_requests_one_pending") ? new Refused("ALREADY_ASKED") : error;
  });
  ctx.record("file_request.asked", id, { event: { fileRequestId: id }, clientId: personId });
  const remindAt = after(dueAt, -REMINDED_BEFORE);
  ctx.later(REMIND, { fileRequestId: id }, { runAt: remindAt, key: `${REMIND}:${id}` });
  ctx.hint(`person:${keeper.id}`);
  return viewById(ctx, id);
});

export const withdrawFileRequest = writeVerb("file:write", async (ctx, id: string) => {
  const { personId } = clientOf(ctx);
  const row = await lockFileRequest(ctx.tx, id);
  const found = row && (await findFileRequest(ctx.tx, id));
  if (!found) throw new Refused("NOT_FOUND");
  if (row.state !== "pending") throw new Refused("ALREADY_ANSWERED");
  await endFileRequest(ctx.tx, id, { state: "withdrawn", at: ctx.now });
  ctx.record("file_request.withdrawn", id, { clientId: personId });
  ctx.hint(`person:${found.professionalId}`);
  return {};
});
