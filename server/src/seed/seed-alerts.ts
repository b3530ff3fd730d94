import { sealAlertNote } from "../modules/alerts/index.ts";
import { newId } from "../platform/new-id.ts";
import type { WriteCtx } from "../platform/verb.ts";
import type { Days } from "./days.ts";
import { WORRYING_HOURS_AGO } from "./threads-data.ts";

const NOTE =
  "Appel le jour même. Pas de plan ni d’intention; fatigue et solitude le soir. Plan de sécurité revu ensemble, sœur prévenue avec son accord, séance avancée à jeudi.";

/** One alert of last week, that was acknowledged in time and closed. Nobody is told of what lies in the past. */
export async function seedAlerts(ctx: WriteCtx, days: Days): Promise<void> {
  const message = await ctx.tx
    .selectFrom("messages as m")
    .innerJoin("threadParticipants as p", "p.threadId", "m.threadId")
    .select(["m.id", "m.authorId", "p.personId"])
    .where("m.sentAt", "=", days.hoursAgo(WORRYING_HOURS_AGO))
    .where("p.side", "=", "professional")
    .executeTakeFirst();
  if (!message?.personId) return;
  const id = newId(ctx.now);
  const by = message.personId;
  const [raisedAt, dueAt] = [days.hoursAgo(WORRYING_HOURS_AGO), days.hoursAgo(WORRYING_HOURS_AGO - 8)];
  const [seenAt, closedAt] = [days.hoursAgo(WORRYING_HOURS_AGO - 1.5), days.hoursAgo(WORRYING_HOURS_AGO - 4)];
  const found = {
    tier: "today" as const,
    source: "message" as const,
    sourceId: message.id,
    phraseIds: ["fr-not-wake"],
  };
  const whose = {
    subjectId: message.authorId,
    gathersFor: message.authorId,
    ownerId: by,
    responsibleId: by,
    escalations: 0,
    rounds: 1,
  };
  const done = { acknowledgedAt: seenAt, acknowledgedBy: by, closedAt, closedBy: by, falsePositive: false };
  await ctx.tx
    .insertInto("alerts")
    .values({ id, ...found, ...whose, raisedAt, dueAt, ...done })
    .execute();
  await ctx.tx
    .insertInto("alertTexts")
    .values({ id: newId(ctx.now), alertId: id, ...found, foundAt: raisedAt })
    .execute();
  await ctx.tx
    .insertInto("alertNotes")
    .values({ alertId: id, sealed: sealAlertNote(ctx, id, NOTE) })
    .execute();
  const step = { alertId: id, toId: null };
  await ctx.tx
    .insertInto("alertSteps")
    .values([
      { ...step, id: newId(ctx.now), step: "raised", at: raisedAt, byId: null, toId: by },
      { ...step, id: newId(ctx.now), step: "seen", at: seenAt, byId: by },
      { ...step, id: newId(ctx.now), step: "acknowledged", at: seenAt, byId: by },
      { ...step, id: newId(ctx.now), step: "closed", at: closedAt, byId: by },
    ])
    .execute();
}
