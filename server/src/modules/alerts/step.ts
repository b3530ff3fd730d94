import type { AlertStep } from "@jechemine/contract/alerts.ts";
import { newId } from "../../platform/new-id.ts";
import type { Ctx } from "../../platform/verb.ts";
import { insertStep } from "./queries.ts";

type Step = { alertId: string; step: AlertStep; toId?: string | null };
/** Writes down what happened to an alert, and who did it; the clock acts as nobody. */
export const tellStep = (ctx: Ctx, { alertId, step, toId = null }: Step) =>
  insertStep(ctx.tx, { id: newId(ctx.now), alertId, at: ctx.now, step, byId: actorOf(ctx), toId });

/** Raising follows from a text: who wrote it did not act on the alert. */
const actorOf = ({ actor }: Ctx) => (actor.role === "professional" || actor.role === "staff" ? actor.id : null);
