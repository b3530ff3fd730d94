import { CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { Icon } from "./icon.tsx";

export type NoticeTone = "plain" | "info" | "ok" | "warn" | "bad" | "acc" | "warm";
const DRAWINGS: Record<NoticeTone, LucideIcon> = {
  plain: Info,
  info: Info,
  ok: CircleCheck,
  warn: TriangleAlert,
  bad: TriangleAlert,
  acc: Info,
  warm: Info,
};
type NoticeProps = {
  tone?: NoticeTone;
  icon?: LucideIcon;
  /** The bold first sentence. */
  title?: ReactNode;
  /** Then the consequence. */
  children?: ReactNode;
  /** One button at most. */
  action?: ReactNode;
  /** Read out at once; for what just happened. */
  alert?: boolean;
  ref?: Ref<HTMLDivElement>;
};

export const Notice = ({ tone = "plain", icon, title, children, action, alert, ref }: NoticeProps) => (
  <div className={tone === "plain" ? "note" : `note note--${tone}`} ref={ref} {...(alert && { role: "alert" })}>
    <Icon of={icon ?? DRAWINGS[tone]} />
    <div className="grow">
      {title && <b>{title}</b>}
      {title && children ? <div>{children}</div> : children}
    </div>
    {action}
  </div>
);
