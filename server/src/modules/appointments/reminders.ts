import type { NoticeKind } from "@jechemine/contract/notification-kinds.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import type { Rules } from "@jechemine/contract/settings.ts";
import { z } from "zod";
import { type Job, job } from "../../platform/jobs.ts";
import { type Notice, notice, type Teller } from "../../platform/notices.ts";
import { SYSTEM, type WriteCtx, writeVerb } from "../../platform/verb.ts";
import { readPractice, readRules } from "../settings/index.ts";
import { clockTime, dayOf, hoursBefore, minutesAfter } from "./appointment.ts";
import {
  dayListText,
  firstReminderText,
  mayAct,
  type Said,
  unconfirmedText,
  videoReminderText,
} from "./notice-texts.ts";
import { linkOf, pageOf, readersOf, toReader } from "./notices.ts";
import { findReader, findTelling, listDay, type Reader, type Telling } from "./queries/telling.ts";

type Reminder = {
  task: string;
  kind: NoticeKind;
  hours(rules: Rules): number;
  /** Beside being scheduled and still to come. */
  isDue(one: Telling): boolean;
  /** Only to who may do something about it. */
  asks?: true;
  text(one: Telling, reader: Reader): Said;
};
const REMINDERS: readonly Reminder[] = [
  {
    task: "appointment.first_reminder",
    kind: "appointment_first_reminder",
    hours: (rules) => rules.firstReminderHours,
    isDue: () => true,
    text: firstReminderText,
  },
  {
    task: "appointment.unconfirmed_reminder",
    kind: "appointment_unconfirmed_reminder",
    hours: (rules) => rules.unconfirmedReminderHours,
    isDue: ({ confirmedAt }) => confirmedAt === null,
    asks: true,
    text: unconfirmedText,
  },
  {
    task: "appointment.video_reminder",
    kind: "appointment_video_reminder",
    hours: (rules) => rules.videoReminderHours,
    isDue: ({ modality }) => modality === "video",
    text: videoReminderText,
  },
];
const DAY_LIST = "appointment.day_list";
/** When a professional reads what the day holds. */
const DAY_LIST_AT = "07:00";

/** Plans what is still to come; a move plans anew, and the same keys replace what waited. */
const planReminders = writeVerb("public", async (ctx, appointmentId: string) => {
  ctx.record("appointment.reminders_planned", appointmentId);
  const one = await findTelling(ctx.tx, appointmentId);
  if (one?.state !== "scheduled" || one.startsAt <= ctx.now) return;
  const rules = await readRules(ctx);
  for (const { task, hours } of REMINDERS) {
    const runAt = hoursBefore(one.startsAt, hours(rules));
    if (runAt > ctx.now) ctx.later(task, { appointmentId }, { runAt, key: `${task}:${appointmentId}` });
  }
  const { personId: professionalId, zone } = one.professional;
  const runAt = clockTime(one.startsAt, DAY_LIST_AT, zone);
  const key = `${DAY_LIST}:${professionalId}:${runAt.toISOString()}`;
  if (runAt > ctx.now) ctx.later(DAY_LIST, { professionalId }, { runAt, key });
});

const planOn = (on: string): Job =>
  job({
    name: `appointment.plan_reminders.${on}`,
    on,
    payload: z.object({ appointmentId: z.uuid() }),
    run: (platform, { appointmentId }) => planReminders(platform, SYSTEM, appointmentId),
  });
export const planningJobs: readonly Job[] = [planOn("appointment.booked"), planOn("appointment.moved")];

/** Two clocks may differ a little: what a job finds due a moment early is due. */
const SLACK_MINUTES = 5;
async function tellReminder(
  ctx: WriteCtx,
  { task, kind, hours, isDue, asks, text }: Reminder,
  appointmentId: string,
): Promise<Notice[]> {
  const one = await findTelling(ctx.tx, appointmentId);
  if (one?.state !== "scheduled" || one.startsAt <= ctx.now || !isDue(one)) return [];
  const from = minutesAfter(hoursBefore(one.startsAt, hours(await readRules(ctx))), -SLACK_MINUTES);
  if (ctx.now < from) return []; // moved meanwhile: the job of the new time tells
  const remind = async (reader: Reader): Promise<Notice> => {
    const { title, lines, action } = text(one, reader);
    return {
      key: `${task}:${one.id}:${one.revision}`,
      kind,
      to: toReader(reader),
      text: { title, lines, action: { label: action, url: await linkOf(ctx, one, reader) } },
      path: pageOf(one, reader),
      uselessAt: one.startsAt,
    };
  };
  const readers = (await readersOf(ctx, one)).filter((reader) => !asks || mayAct(reader));
  return Promise.all(readers.map(remind));
}

async function tellDay(ctx: WriteCtx, professionalId: string): Promise<Notice[]> {
  const reader = await findReader(ctx.tx, professionalId);
  if (!reader) return [];
  const zone = reader.zone || (await readPractice(ctx)).zone;
  const sessions = await listDay(ctx.tx, professionalId, dayOf(ctx.now, zone));
  const [first] = sessions;
  if (!first) return [];
  const { title, lines, action } = dayListText(sessions, ctx.now, zone);
  const url = appPath("workspace");
  return [
    {
      key: `${DAY_LIST}:${dayOf(ctx.now, zone).dayFrom.toISOString()}`,
      kind: "day_list",
      to: { personId: professionalId },
      text: { title, lines, action: { label: action, url } },
      path: url,
      uselessAt: first.startsAt,
    },
  ];
}

export const reminderNotices: readonly Teller[] = [
  ...REMINDERS.map((reminder) =>
    notice({
      on: reminder.task,
      payload: z.object({ appointmentId: z.uuid() }),
      tell: (ctx, { appointmentId }) => tellReminder(ctx, reminder, appointmentId),
    }),
  ),
  notice({
    on: DAY_LIST,
    payload: z.object({ professionalId: z.uuid() }),
    tell: (ctx, { professionalId }) => tellDay(ctx, professionalId),
  }),
];
