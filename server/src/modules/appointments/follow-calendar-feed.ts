import type { Locale } from "@jechemine/contract/endpoint.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import { Refused } from "../../platform/refused.ts";
import { ANONYMOUS, type Caller, type Ctx, type Platform, readVerb, SYSTEM, writeVerb } from "../../platform/verb.ts";
import { readPractice } from "../settings/index.ts";
import { calendarFeed, initialsOf } from "./calendar-feed.ts";
import type { PlainEvent } from "./calendar-file.ts";
import { hashOf } from "./own-calendar-feed.ts";
import { type FeedRow, type FoundFeed, findByToken, listForFeed, markUsed } from "./queries/feeds.ts";

const DAY = 86_400_000;
const BACK = 90 * DAY;
const AHEAD = 400 * DAY;
const MOST = 2_000;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Calendars are seen by others: nothing in a title says what the appointment is for, or with whom. */
const TITLES = {
  client: { fr: "Rendez-vous", en: "Appointment" },
  professional: { fr: "Séance", en: "Session" },
} as const;

/** The table is the account's own; the token itself is the proof. NOT_FOUND for one that is unknown, ended, or of a closed account. */
const find = readVerb("public", async (ctx, token: string): Promise<FoundFeed> => {
  const feed = TOKEN.test(token) ? await ctx.asSystem(() => findByToken(ctx.tx, hashOf(token))) : undefined;
  if (!feed || feed.kind === "staff") throw new Refused("NOT_FOUND");
  return feed;
});

/** Once a day is enough to tell its owner that it is followed. */
const noteUse = writeVerb("appointments:write", async (ctx, { id, accountId }: FoundFeed) => {
  await markUsed(ctx.tx, id, ctx.now);
  ctx.record("calendar_feed.followed", accountId);
});

function eventOf({ platform }: Pick<Ctx, "platform">, row: FeedRow, feed: FoundFeed): PlainEvent {
  const { publicUrl } = platform.config;
  const isClient = feed.kind === "client";
  const title = TITLES[isClient ? "client" : "professional"][feed.locale];
  const who = feed.initials ? row.clients.map(({ given, family }) => initialsOf(given, family)).join(", ") : "";
  const path = isClient ? appPath("portalAppointment", { id: row.id }) : appPath("workspaceCalendar");
  return {
    uid: `${row.id}@${new URL(publicUrl).hostname}`,
    sequence: row.revision,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    title: who ? `${title} ${who}` : title,
    location: isClient ? row.place : null,
    url: `${publicUrl}${path}`,
  };
}

const NAMES: Readonly<Record<Locale, string>> = { fr: "Mes rendez-vous", en: "My appointments" };
/** In the role of whose calendar it is: row-level security gives what their own pages show. */
const read = readVerb("appointments:read", async (ctx, feed: FoundFeed): Promise<string> => {
  const { zone } = await readPractice(ctx);
  const [from, until] = [new Date(ctx.now.getTime() - BACK), new Date(ctx.now.getTime() + AHEAD)];
  const rows = await listForFeed(ctx.tx, { personId: feed.personId, from, until, limit: MOST });
  const events = rows.map((row) => eventOf(ctx, row, feed));
  return calendarFeed({ name: NAMES[feed.locale], zone, events, now: ctx.now });
});

const callerFor = ({ kind, personId, accountId }: FoundFeed): Caller => ({
  actor: { role: kind, id: personId, accountId, permissions: [] },
  permissions: { has: () => true },
  signInId: null,
});

export async function followFeed(platform: Platform, token: string): Promise<string> {
  const feed = await find(platform, ANONYMOUS, token);
  const now = platform.clock.now();
  if (!feed.usedAt || now.getTime() - feed.usedAt.getTime() >= DAY) await noteUse(platform, SYSTEM, feed);
  return read(platform, callerFor(feed), feed);
}
