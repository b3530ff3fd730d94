import type { Appointment } from "@jechemine/contract/appointments.ts";
import type { Page } from "@jechemine/contract/endpoint.ts";
import type { Settings } from "@jechemine/contract/settings.ts";
import { Refused } from "../../platform/refused.ts";
import { type Ctx, readVerb } from "../../platform/verb.ts";
import { settingsOf } from "../settings/index.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { type Around, deriveView } from "./derive-view.ts";
import { findView, listViews, type ViewRow } from "./queries/views.ts";

const PAGE = 20;

/** The practice's part of every view. */
export const aroundFrom = (ctx: Ctx, { practice, rules }: Pick<Settings, "practice" | "rules">): Around => ({
  now: ctx.now,
  zone: practice.zone,
  noticeHours: rules.cancellationNoticeHours,
});
export const aroundOf = async (ctx: Ctx): Promise<Around> => aroundFrom(ctx, await settingsOf(ctx));
export async function viewsOf(ctx: Ctx, rows: readonly ViewRow[]): Promise<Appointment[]> {
  if (rows.length === 0) return [];
  const around = await aroundOf(ctx);
  return rows.map((row) => deriveView(row, around));
}

/** Row-level security hides what is not the caller's: missing and foreign give the same answer. */
export async function viewOf(ctx: Ctx, id: string, around?: Around): Promise<Appointment> {
  const row = await findView(ctx.tx, id);
  if (!row) throw new Refused("NOT_FOUND");
  return deriveView(row, around ?? (await aroundOf(ctx)));
}
export const readAppointment = readVerb("appointments:read", (ctx, id: string) => viewOf(ctx, id));

type Listing = {
  when?: "upcoming" | "past" | undefined;
  clientId?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
};
export const listAppointments = readVerb(
  "appointments:read",
  async (ctx, { when = "upcoming", clientId, cursor, limit = PAGE }: Listing): Promise<Page<Appointment>> => {
    const personId = ctx.actor.role === "client" ? ctx.actor.id : (clientId ?? ctx.actor.id);
    if (!personId) return { items: [], nextCursor: null };
    const asked = { personId, when, now: ctx.now, after: decodeCursor(cursor), limit: limit + 1 };
    const rows = await listViews(ctx.tx, asked);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const nextCursor = rows.length > limit && last ? encodeCursor({ at: last.startsAt, id: last.id }) : null;
    return { items: await viewsOf(ctx, shown), nextCursor };
  },
);
