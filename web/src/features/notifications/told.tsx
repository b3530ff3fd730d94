import type { Notification } from "@jechemine/contract/notifications.ts";
import {
  Bell,
  CalendarDays,
  ClipboardList,
  KeyRound,
  type LucideIcon,
  MessageSquare,
  Users,
  Wallet,
} from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Link } from "react-aria-components/Link";
import { myPath } from "../../api/acting.ts";
import { Glyph } from "../../ui/card.tsx";
import { fmt } from "../../ui/fmt.ts";
import { useNow } from "../../ui/now.ts";
import { t } from "./messages.ts";

const DRAWINGS: readonly (readonly [start: RegExp, icon: LucideIcon])[] = [
  [/^(appointment|reminder|session|first_appointment)/, CalendarDays],
  [/^(request|proposal|pool|invitation|consent)/, ClipboardList],
  [/^match/, Users],
  [/^message/, MessageSquare],
  [/^(payment|receipt)/, Wallet],
  [/^(sign_in|account|password|two_factor)/, KeyRound],
];
const drawingOf = (kind: string) => DRAWINGS.find(([start]) => start.test(kind))?.[1] ?? Bell;

type ToldProps = { notification: Notification; onRead: (id: string) => void; onOpen?: () => void };

/** One thing that I was told; opening it marks it read. */
export function Told({ notification, onRead, onOpen }: ToldProps) {
  const { id, kind, title, body, path, createdAt, readAt } = notification;
  const now = useNow();
  const isNew = readAt === null;
  const inside = (
    <>
      <Glyph of={drawingOf(kind)} tone={isNew ? "accent" : "plain"} />
      <span className="grow">
        <span className={isNew ? "row__t b" : "row__t muted"}>{title}</span>
        {body && <span className="row__s">{body}</span>}
        <time className="xs faint" dateTime={createdAt}>
          {fmt.ago(createdAt, now)}
        </time>
      </span>
      {isNew && (
        <span className="dot">
          <span className="vh">{t("notifications.unread")}</span>
        </span>
      )}
    </>
  );
  const mark = () => {
    if (isNew) onRead(id);
    if (path) onOpen?.();
  };
  if (path) {
    return (
      <li>
        <Link className="row" href={myPath(path)} onPress={mark}>
          {inside}
        </Link>
      </li>
    );
  }
  return (
    <li>
      <Button className="row" onPress={mark} isDisabled={!isNew}>
        {inside}
      </Button>
    </li>
  );
}
