import { Refused } from "../../platform/refused.ts";
import { readVerb, writeVerb } from "../../platform/verb.ts";
import { placeOf } from "./place.ts";
import { findMessage } from "./queries/messages.ts";
import { deleteAway, findAway, saveAway } from "./queries/people.ts";
import { archiveThread, changeThread, findThread, markRead } from "./queries/threads.ts";
import { itemFor } from "./reads.ts";

/** Read up to this message, or the whole thread by its own id; what came later stays unread. */
export const markThreadRead = writeVerb("messages:write", async (ctx, id: string) => {
  const item = await itemFor(ctx, id);
  const { personId } = placeOf(ctx);
  const seen = id === item.id ? undefined : await findMessage(ctx.tx, id);
  const row = await findThread(ctx.tx, { personId }, item.id);
  const number = seen?.number ?? row?.messages ?? 0;
  // One's own place in a thread is kept by the system, so that nobody can move another's.
  await ctx.asSystem(() => markRead(ctx.tx, { threadId: item.id, personId, number }));
  ctx.record("message.read", item.id);
  ctx.hint(personId ? `person:${personId}` : "staff:support");
  return {};
});

type Sorting = {
  id: string;
  archived?: boolean | undefined;
  assignToMe?: boolean | undefined;
  priority?: "normal" | "high" | undefined;
};
/** Archives or brings back; the desk also says who takes care of it, and how pressing it is. */
export const sortThread = writeVerb("messages:write", async (ctx, { id, archived, assignToMe, priority }: Sorting) => {
  const item = await itemFor(ctx, id);
  const { personId } = placeOf(ctx);
  if (ctx.actor.role !== "staff" && (assignToMe !== undefined || priority !== undefined)) throw new Refused("INVALID");
  await ctx.asSystem(async () => {
    if (archived !== undefined)
      await archiveThread(ctx.tx, { threadId: item.id, personId, at: archived ? ctx.now : null });
    if (assignToMe !== undefined || priority !== undefined)
      await changeThread(ctx.tx, item.id, {
        ...(assignToMe !== undefined && { assignedTo: assignToMe ? ctx.actor.id : null }),
        ...(priority !== undefined && { priority }),
      });
  });
  ctx.record("thread.sorted", item.id, { details: { archived, assignToMe, priority } });
  ctx.hint(personId ? `person:${personId}` : "staff:support");
  return itemFor(ctx, item.id);
});

const NOT_AWAY = { until: null, note: null };
export const readAway = readVerb("messages:read", async ({ tx, actor, now }, _: undefined) => {
  const away = actor.id ? await findAway(tx, actor.id, now) : undefined;
  return away ? { until: away.until.toISOString(), note: away.note } : NOT_AWAY;
});
/** Tells clients until when a professional does not answer; null: back again. */
export const sayAway = writeVerb(
  "messages:write",
  async (ctx, { until, note }: { until: string | null; note?: string | undefined }) => {
    const professionalId = ctx.actor.id;
    if (ctx.actor.role !== "professional" || !professionalId) throw new Refused("NOT_FOUND");
    ctx.record("out_of_office.said", professionalId, { details: { until } });
    if (until === null) {
      await deleteAway(ctx.tx, professionalId);
      return NOT_AWAY;
    }
    await saveAway(ctx.tx, { professionalId, until: new Date(until), note: note ?? null, saidAt: ctx.now });
    return { until, note: note ?? null };
  },
);
