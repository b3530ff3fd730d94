import type { Appointment } from "@jechemine/contract/appointments.ts";
import type { PortalCharge } from "@jechemine/contract/billing.ts";
import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { NotificationPreferences } from "@jechemine/contract/notification-preferences.ts";
import type { PortalPayment } from "@jechemine/contract/payments.ts";
import type { ReceiptSummary } from "@jechemine/contract/receipts.ts";
import type { Practice } from "@jechemine/contract/settings.ts";
import type { ExportedWhereabouts } from "../../appointments/index.ts";
import type { ExportedDraft, ExportedThread } from "../../messages/index.ts";
import type { ExportedPerson } from "../../people/index.ts";
import type { ExportedRequest } from "../../requests/index.ts";

/** All that is a person's own, as the rooms gave it to the person themselves. */
export type Gathered = {
  at: Date;
  locale: Locale;
  practice: Practice;
  person: ExportedPerson;
  /** How the person wishes to be told. */
  telling: NotificationPreferences;
  requests: readonly ExportedRequest[];
  appointments: readonly Appointment[];
  /** Of sessions that are not over: where the person said they are. */
  whereabouts: readonly ExportedWhereabouts[];
  charges: readonly PortalCharge[];
  payments: readonly PortalPayment[];
  receipts: readonly ReceiptSummary[];
  threads: readonly ExportedThread[];
  /** Typed and not sent. */
  drafts: readonly ExportedDraft[];
  /** Where what came with messages lies in the zip, by its id; what a scanner holds back or refused is not there. */
  files: ReadonlyMap<string, string>;
};

const LONGEST = 80;
/** A path for each file that came with a message or waits beside a draft, under the name that its sender gave: no two alike, and none that a computer refuses. */
export function placeFiles(threads: readonly ExportedThread[], drafts: readonly ExportedDraft[]): Map<string, string> {
  const sent = threads.flatMap(({ messages }) => messages.flatMap(({ attachments }) => attachments));
  const all = [...sent, ...drafts.flatMap(({ files }) => files)];
  const ready = all.filter(({ state }) => state === "ready");
  const width = String(ready.length).length;
  return new Map(
    ready.map(({ id, name, kind }, index) => {
      const plain = name.replace(/[<>:"/\\|?*]/g, "_").replace(/\.[^.]*$/, "");
      const number = String(index + 1).padStart(width, "0");
      return [id, `files/${number} ${Array.from(plain).slice(0, LONGEST).join("")}.${kind}`];
    }),
  );
}

/** Where a receipt lies in the zip. */
export const receiptPath = ({ number }: Pick<ReceiptSummary, "number">): string => `receipts/${number}.pdf`;
