import { Refused } from "../../platform/refused.ts";
import { writeVerb } from "../../platform/verb.ts";
import { markRead } from "./queries/feed.ts";

/** The other open pages of the same person hear of it. */
export const markOneRead = writeVerb("notifications:write", async (ctx, id: string) => {
  const personId = ctx.actor.id ?? "";
  if ((await markRead(ctx.tx, personId, { now: ctx.now, id })) === 0) throw new Refused("NOT_FOUND");
  ctx.record("notification.read", id);
  ctx.hint(`person:${personId}`);
  return {};
});

export const markAllRead = writeVerb("notifications:write", async (ctx) => {
  const personId = ctx.actor.id ?? "";
  const read = await markRead(ctx.tx, personId, { now: ctx.now });
  ctx.record("notification.all_read", personId, { details: { read } });
  ctx.hint(`person:${personId}`);
  return { read };
});
