import type { AddCallBack, CallBack } from "@jechemine/contract/desk.ts";
import { newId } from "../../platform/new-id.ts";
import { Refused } from "../../platform/refused.ts";
import { type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { displayName } from "../people/index.ts";
import { type CallBackRow, changeCallBack, findCallBack, insertCallBack, lockCallBack } from "./queries.ts";

const READERS = ["staff:front_desk", "staff:intake"];

export const callBackOf = ({ personId, personName, addedAt, lastTriedAt, doneAt, ...row }: CallBackRow): CallBack => ({
  ...row,
  person: personId === null ? null : { id: personId, name: personName ?? row.name },
  addedAt: addedAt.toISOString(),
  lastTriedAt: lastTriedAt?.toISOString() ?? null,
  doneAt: doneAt?.toISOString() ?? null,
});
async function readOne(ctx: WriteCtx, id: string): Promise<CallBack> {
  const row = await findCallBack(ctx.tx, id);
  if (!row) throw new Refused("NOT_FOUND");
  return callBackOf(row);
}

/** Writes it down; for the caller's own verb, which has checked who may. */
export async function writeCallBack(ctx: WriteCtx, { personId, name, phone, words }: AddCallBack): Promise<string> {
  const addedBy = ctx.actor.id;
  if (addedBy === null) throw new Refused("NOT_FOUND");
  const id = newId(ctx.now);
  const row = { id, name, phone, personId: personId ?? null, words: words ?? null };
  await insertCallBack(ctx.tx, { ...row, addedBy, addedAt: ctx.now });
  ctx.record("call_back.added", id, { ...(personId && { clientId: personId }) });
  ctx.hint(...READERS);
  return id;
}

export const addCallBack = writeVerb("day:write", async (ctx, asked: AddCallBack): Promise<CallBack> => {
  if (asked.personId && (await displayName(ctx, asked.personId)) === undefined) throw new Refused("NOT_FOUND");
  return readOne(ctx, await writeCallBack(ctx, asked));
});

type Tried = { id: string; reached: boolean };
/** Of two who called at the same moment the second learns that it is done. */
export const tryCallBack = writeVerb("day:write", async (ctx, { id, reached }: Tried): Promise<CallBack> => {
  const before = await lockCallBack(ctx.tx, id);
  if (!before) throw new Refused("NOT_FOUND");
  if (before.doneAt) throw new Refused("CALL_BACK_DONE");
  const tried = { attempts: before.attempts + 1, lastTriedAt: ctx.now };
  await changeCallBack(ctx.tx, id, reached ? { ...tried, doneBy: ctx.actor.id, doneAt: ctx.now } : tried);
  ctx.record(reached ? "call_back.done" : "call_back.tried", id);
  ctx.hint(...READERS);
  return readOne(ctx, id);
});
