import { appPath } from "@jechemine/contract/paths.ts";
import type { NoticeSample } from "../../platform/notices.ts";
import {
  confirmText,
  dueText,
  failedText,
  refundedText,
  returnedText,
  type Said,
  settledText,
} from "./notice-texts.ts";
import { payLinkSamples } from "./pay-link-notices.ts";
import { reminderSamples } from "./reminder-notices.ts";

const sample = (kind: NoticeSample["kind"], { title, lines, action }: Said): NoticeSample => ({
  kind,
  text: { title, lines, action: { label: action, url: appPath("portalBilling") } },
});

/** What mails about payments look like. */
export const paymentSamples: readonly NoticeSample[] = [
  sample("payment_settled", settledText),
  sample("payment_failed", failedText),
  sample("payment_action_needed", confirmText),
  sample("payment_returned", returnedText),
  sample("payment_refunded", refundedText),
  sample("payment_due", dueText),
  ...reminderSamples,
  ...payLinkSamples,
];
