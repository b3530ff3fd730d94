import { Check, CloudOff, type LucideIcon, PenLine, TriangleAlert } from "lucide-react";
import { fmt } from "../../ui/fmt.ts";
import { Icon } from "../../ui/icon.tsx";
import type { Draft, Status } from "./draft-keeper.ts";
import { t } from "./messages.ts";
import { zone } from "./words.ts";

const DRAWINGS: Readonly<Record<Status, LucideIcon>> = {
  saved: Check,
  typing: PenLine,
  saving: PenLine,
  unreachable: CloudOff,
  signed_out: CloudOff,
  changed: TriangleAlert,
  refused: TriangleAlert,
};

/** How far the text is. Said politely: it changes while one writes. */
export function DraftStatus({ draft: { status, savedAt } }: { draft: Draft }) {
  const words =
    status === "saved" ? t("clients.edit.saved", { time: fmt.time(savedAt, zone) }) : t(`clients.edit.${status}`);
  const isCalm = status === "saved" || status === "typing" || status === "saving";
  return (
    <p className={`inline-flex min-h-6 items-center gap-1.5 text-sm ${isCalm ? "text-ink-3" : "text-ink"}`}>
      <Icon of={DRAWINGS[status]} size="s" />
      <span role="status">
        {status === "typing" || status === "saving" ? <span aria-hidden="true">{words}</span> : words}
      </span>
    </p>
  );
}
