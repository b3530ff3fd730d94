import { boot } from "../../api/boot.ts";
import { fmt } from "../../ui/fmt.ts";
import { sayMoment } from "./moment.ts";
import { t } from "./summary.messages.ts";

/** Time zone in which this reader lives. */
export const readerZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || boot.practice.zone;

/** An instant in the reader's words and zone. */
export const say = (when: string, now: number) =>
  sayMoment(fmt, when, { zone: readerZone(), now, near: (day, time) => t("requests.summary.near", { day, time }) });
