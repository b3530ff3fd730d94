import type { WriteCtx } from "../../platform/verb.ts";
import { markRequest } from "./queries/changes.ts";

export const markScheduled = (ctx: WriteCtx, requestId: string, _appointmentId: string) =>
  ctx.asSystem(() => markRequest(ctx.tx, requestId));
