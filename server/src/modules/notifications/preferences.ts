import {
  CHANNELS,
  type Channel,
  channelsOf,
  NOTICE_EVENTS,
  type NoticeEvent,
} from "@jechemine/contract/notification-kinds.ts";
import type {
  NotificationPreferences,
  SaveNotificationPreferences,
} from "@jechemine/contract/notification-preferences.ts";
import { notificationSettingsPath } from "@jechemine/contract/paths.ts";
import type { AccountKind } from "@jechemine/contract/permissions.ts";
import { Refused } from "../../platform/refused.ts";
import { e164Of } from "../../platform/sms.ts";
import { type Ctx, readVerb, writeVerb } from "../../platform/verb.ts";
import { readRules } from "../settings/index.ts";
import { listUnreachable } from "./queries/addresses.ts";
import { findChoices, findPreferences, saveChoice, savePreferences } from "./queries/preferences.ts";
import { listDevices } from "./queries/push.ts";
import { findNumber, findReader } from "./queries/readers.ts";

type May = "always" | "choice" | "never";
/** May this channel be chosen for this kind of event? */
export function mayChoose(event: NoticeEvent, channel: Channel): May {
  const { class: its, byDefault, offered } = channelsOf(event);
  const usual = byDefault.includes(channel);
  if (!usual && !offered.includes(channel)) return "never";
  return its === "alert" || (its === "mandatory" && usual) ? "always" : "choice";
}

/** The rows that this kind of account finds among its choices. */
export const eventsFor = (kind: AccountKind): NoticeEvent[] =>
  EVENTS.filter((event) => channelsOf(event).readers.includes(kind));
const EVENTS = Object.keys(NOTICE_EVENTS).filter((name): name is NoticeEvent => Object.hasOwn(NOTICE_EVENTS, name));

function matrixOf(kind: AccountKind, choices: ReadonlyMap<string, boolean>): NotificationPreferences["events"] {
  return eventsFor(kind).map((event) => ({
    event,
    channels: CHANNELS.map((channel) => {
      const may = mayChoose(event, channel);
      const chosen = choices.get(`${event}.${channel}`) ?? channelsOf(event).byDefault.includes(channel);
      return { channel, may, on: may === "always" || (may === "choice" && chosen) };
    }),
  }));
}

const kindOf = ({ actor: { role } }: Ctx): AccountKind =>
  role === "professional" || role === "staff" ? role : "client";

async function smsState(ctx: Ctx, personId: string): Promise<NotificationPreferences["reach"]["sms"]> {
  const { sms } = ctx.platform;
  const found = await findNumber(ctx.tx, personId);
  const number = found ? (e164Of(found.value) ?? null) : null;
  if (!sms.available) return { number, state: "unavailable" };
  if (!found || !number) return { number: null, state: "none" };
  if (!found.verifiedAt) return { number, state: "not_verified" };
  if (!found.safeText) return { number, state: "not_safe" };
  return { number, state: (await isRefused(ctx, number)) ? "refused" : "ready" };
}

/** Whose servers said no is written where only the system looks; here it is about the caller's own address. */
const isRefused = async (ctx: Ctx, address: string) =>
  (await ctx.asSystem(() => listUnreachable(ctx.tx, [address], ctx.now))).has(address);

/** Everything on the page of choices. */
async function preferencesOf(ctx: Ctx): Promise<NotificationPreferences> {
  const { id: personId, accountId } = ctx.actor;
  if (!personId) throw new Refused("NOT_FOUND");
  const { push } = ctx.platform;
  const [its, choices, rules] = [
    await findPreferences(ctx.tx, personId),
    await findChoices(ctx.tx, personId),
    await readRules(ctx),
  ];
  const reader = await findReader(ctx.tx, personId);
  const email = reader?.email ?? null;
  const emailState = email === null ? "none" : (await isRefused(ctx, email)) ? "refused" : "ready";
  return {
    events: matrixOf(kindOf(ctx), choices),
    quiet: {
      from: its?.quietFrom ?? rules.quietFrom,
      until: its?.quietUntil ?? rules.quietUntil,
      own: its?.quietFrom != null,
      zone: reader?.zone ?? "",
    },
    digest: its?.digest ?? false,
    discreet: its?.discreet ?? false,
    reach: {
      email: { address: email, state: emailState },
      sms: await smsState(ctx, personId),
      push: { key: push.publicKey, devices: accountId ? await listDevices(ctx.tx, accountId) : [] },
    },
  };
}

export const readPreferences = readVerb("notifications:read", (ctx) => preferencesOf(ctx));

function refuseImpossible(kind: AccountKind, choices: SaveNotificationPreferences["choices"]): void {
  const mine = new Set(eventsFor(kind));
  for (const { event, channel, on } of choices) {
    const may = mine.has(event) ? mayChoose(event, channel) : "never";
    if (may === "never" && on) throw new Refused("NO_SUCH_CHOICE");
    if (may === "always" && !on) throw new Refused("MANDATORY");
  }
}

export const writePreferences = writeVerb("notifications:write", async (ctx, asked: SaveNotificationPreferences) => {
  const { choices, quiet, digest, discreet } = asked;
  const personId = ctx.actor.id ?? "";
  refuseImpossible(kindOf(ctx), choices);
  if (quiet && quiet.from === quiet.until) throw new Refused("QUIET_ALL_DAY");
  const hours = { quietFrom: quiet?.from ?? null, quietUntil: quiet?.until ?? null };
  await savePreferences(ctx.tx, personId, { ...hours, digest, discreet, changedAt: ctx.now });
  const chosen = choices.filter(({ event, channel }) => mayChoose(event, channel) === "choice");
  for (const { event, channel, on } of chosen)
    await saveChoice(ctx.tx, personId, { event, channel, wanted: on, changedAt: ctx.now });
  ctx.record("notification_preferences.saved", personId, {
    details: {
      digest,
      discreet,
      off: chosen.filter(({ on }) => !on).map(({ event, channel }) => `${event}.${channel}`),
    },
  });
  return preferencesOf(ctx);
});

/** Whose link it is: their language, and where their choices are. */
export const readSubscriber = readVerb("public", async (ctx, personId: string) => {
  // The signed link is the proof; the visitor is nobody.
  const reader = await ctx.asSystem(() => findReader(ctx.tx, personId));
  return { locale: reader?.locale ?? "fr", settings: notificationSettingsPath(reader?.accountKind ?? "client") };
});

/** By the link of a mail: no more mails about this kind of event. Once is as good as twice. */
export const endMailsOf = writeVerb(
  "public",
  async (ctx, { personId, event }: { personId: string; event: NoticeEvent }) => {
    if (mayChoose(event, "email") !== "choice") throw new Refused("NOT_FOUND");
    await ctx.asSystem(() =>
      saveChoice(ctx.tx, personId, { event, channel: "email", wanted: false, changedAt: ctx.now }),
    );
    ctx.record("notification_preferences.unsubscribed", personId, { details: { event } });
  },
);
