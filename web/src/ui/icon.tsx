import type { LucideIcon } from "lucide-react";

type Size = "s" | "m" | "l";
const SIZES: Record<Size, string> = { s: "i i--s", m: "i", l: "i i--l" };

/** A thin-line drawing beside words. It says nothing by itself: the control or the text carries the name. */
export const Icon = ({ of: Drawing, size = "m" }: { of: LucideIcon; size?: Size }) => (
  <Drawing className={SIZES[size]} aria-hidden="true" focusable="false" />
);
