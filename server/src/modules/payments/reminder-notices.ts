import type { NoticeKind } from "@jechemine/contract/notification-kinds.ts";
import { appPath } from "@jechemine/contract/paths.ts";
import type { ReminderStep } from "@jechemine/contract/reminders.ts";
import { z } from "zod";
import { type NoticeSample, notice, type Teller } from "../../platform/notices.ts";
import { reminderTexts } from "./notice-texts.ts";
import { listReminded } from "./queries/reminders.ts";

const KINDS = {
  first: "payment_reminder",
  due: "payment_due_today",
  overdue: "payment_overdue",
} as const satisfies Record<ReminderStep, NoticeKind>;

const noticeOf = (step: ReminderStep, path: string) => {
  const { title, lines, action } = reminderTexts[step];
  return { kind: KINDS[step], text: { title, lines, action: { label: action, url: path } }, path };
};

/** No amount, no service, no name: a link to what they see once signed in. One for all that is open, in the words of the gravest. */
export const reminderNotices: readonly Teller[] = [
  notice({
    on: "payment.reminded",
    payload: z.object({ reminderId: z.uuid() }),
    tell: async (ctx, { reminderId }) => {
      const reminded = await listReminded(ctx.tx, reminderId); // what was paid meanwhile is not among them
      const [first] = reminded;
      if (!first?.personId) return [];
      const path = reminded.length === 1 ? appPath("portalCharge", { id: first.shareId }) : appPath("portalBilling");
      return [
        { key: `payment.reminded:${reminderId}`, to: { personId: first.personId }, ...noticeOf(first.step, path) },
      ];
    },
  }),
];

export const reminderSamples: readonly NoticeSample[] = (["first", "due", "overdue"] as const).map((step) => {
  const { kind, text } = noticeOf(step, appPath("portalBilling"));
  return { kind, text };
});
