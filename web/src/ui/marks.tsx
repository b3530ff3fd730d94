import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

export type Tone = "plain" | "ok" | "warn" | "bad" | "info" | "acc" | "line";

type BadgeProps = { tone?: Tone; icon?: LucideIcon | undefined; children: ReactNode };
/** A state: always with a word, the tone is never the only signal. */
export const Badge = ({ tone = "plain", icon, children }: BadgeProps) => (
  <span className={tone === "plain" ? "badge" : `badge badge--${tone}`}>
    {icon && <Icon of={icon} size="s" />}
    {children}
  </span>
);

/** Read, not pressed. `first` is the one that counts most. */
export const Tag = ({ tone, icon, children }: { tone?: "first" | "bad"; icon?: LucideIcon; children: ReactNode }) => (
  <span className={tone === "first" ? "tag tag--1" : tone === "bad" ? "tag tag--bad" : "tag"}>
    {icon && <Icon of={icon} size="s" />}
    {children}
  </span>
);
export const Tags = ({ children }: { children: ReactNode }) => <div className="tags">{children}</div>;

/** People who wait are clay (`waiting`); a plain count is grey. `label` says the whole for screen readers. */
export const NumberBadge = ({ count, label, waiting }: { count: number; label?: string; waiting?: boolean }) => (
  <span className={waiting ? "nb" : "nb nb--quiet"}>
    <span aria-hidden={label ? "true" : undefined}>{count > 99 ? "99+" : count}</span>
    {label && <span className="vh">{label}</span>}
  </span>
);

const TINTS = ["", " av--c", " av--b", " av--d", " av--e"];
const initialsOf = (name: string) => {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => Array.from(word ?? "")[0] ?? "")
    .join("")
    .toLocaleUpperCase();
};
const tintOf = (name: string) =>
  TINTS[Array.from(name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TINTS.length] ?? "";

/** A person as initials on a warm tint, always the same for the same name. The name stands beside it. */
export const Avatar = ({ name, size }: { name: string; size?: "xs" | "s" | "l" | "xl" }) => (
  <span className={`av${size ? ` av--${size}` : ""}${tintOf(name)}`} aria-hidden="true">
    {initialsOf(name)}
  </span>
);
