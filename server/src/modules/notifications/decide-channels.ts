import {
  type Channel,
  channelsOf,
  classOf,
  eventOf,
  type NoticeEvent,
  type NoticeKind,
  paceOf,
} from "@jechemine/contract/notification-kinds.ts";
import { afterQuiet, nextCalm, type Quiet, type Work } from "./told-when.ts";

export type Outgoing = Exclude<Channel, "in_app">;
export type Choice = `${NoticeEvent}.${Channel}`;
/** Whatever of a person the decision needs. */
export type Wishes = {
  zone: string;
  quiet: Quiet;
  /** Of a professional. */
  work: Work | null;
  /** Only what was chosen otherwise than by default. */
  choices: ReadonlyMap<string, boolean>;
  digest: boolean;
  /** Is there somewhere to write to? A number only where it is verified and marked as safe. */
  reach: Readonly<Record<Outgoing, boolean>>;
};
export type Asked = {
  kind: NoticeKind;
  /** These at most. */
  only?: readonly Channel[] | undefined;
  now: Date;
  /** From then on nobody wants to hear it. */
  uselessAt?: Date | undefined;
  /** Optional notices that reached out to the person today, and the most that may. */
  toldToday: number;
  mostADay: number;
};
export type Decision = {
  inApp: boolean;
  sends: readonly { channel: Outgoing; at: Date }[];
  /** Stands in the next daily digest. */
  digest: boolean;
  /** Counts towards the day's most. */
  counts: boolean;
};

const OUTGOING: readonly Outgoing[] = ["email", "sms", "push"];

/** Is this channel on for this kind? Mandatory kinds keep their default channels, alerts have all of them. */
export function isOn(kind: NoticeKind, channel: Channel, choices: ReadonlyMap<string, boolean>): boolean {
  const event = eventOf(kind);
  const { byDefault, offered } = channelsOf(event);
  const usual = byDefault.includes(channel);
  if (!usual && !offered.includes(channel)) return false;
  if (classOf(kind) === "alert" || (classOf(kind) === "mandatory" && usual)) return true;
  return choices.get(`${event}.${channel}`) ?? usual;
}

/** By which channels a person is told, and when (care-journey.md §7). */
export function decideChannels(wishes: Wishes, { kind, only, now, uselessAt, toldToday, mostADay }: Asked): Decision {
  const { choices, reach, digest } = wishes;
  const may = (channel: Channel) => (only === undefined || only.includes(channel)) && isOn(kind, channel, choices);
  const inApp = may("in_app");
  const on = OUTGOING.filter((channel) => may(channel) && reach[channel]);
  const isOptional = classOf(kind) === "ordinary" && paceOf(kind) === "optional";
  const isOver = isOptional && toldToday >= mostADay;
  const inDigest = isOptional && on.includes("email") && (digest || isOver);
  const leaving = isOver ? [] : on.filter((channel) => !(inDigest && channel === "email"));
  const sends = leaving.map((channel) => ({ channel, at: momentOf(wishes, { kind, channel, now, uselessAt }) }));
  return { inApp, sends, digest: inDigest, counts: isOptional && sends.length > 0 };
}

type One = { kind: NoticeKind; channel: Outgoing; now: Date; uselessAt: Date | undefined };
function momentOf({ quiet, zone, work }: Wishes, { kind, channel, now, uselessAt }: One): Date {
  if (classOf(kind) === "alert") return now;
  const its = classOf(kind) === "ordinary" ? work : null;
  const isNow = paceOf(kind) === "now";
  if (isNow && !its) return channel === "email" ? now : afterQuiet(now, quiet, zone);
  const calm = nextCalm(now, { quiet, zone, work: its });
  // A professional who would hear of the morning's session after it: a mail wakes nobody.
  const isTooLate = isNow && channel === "email" && uselessAt !== undefined && calm >= uselessAt;
  return isTooLate ? now : calm;
}
