import type { WriteWindow } from "@jechemine/contract/availability.ts";

export type WindowFault = { code: "WINDOW_EMPTY" | "WINDOWS_OVERLAP" | "NOT_MY_SITE"; path: string };

const apart = (a: WriteWindow, b: WriteWindow) =>
  a.weekday !== b.weekday ||
  a.ends <= b.starts ||
  b.ends <= a.starts ||
  (a.validUntil !== null && a.validUntil < b.validFrom) ||
  (b.validUntil !== null && b.validUntil < a.validFrom);

/** What is wrong with a week of windows, first fault first: one cannot be at two places at once. */
export function findFault(windows: readonly WriteWindow[], mySites: readonly string[]): WindowFault | undefined {
  for (const [index, window] of windows.entries()) {
    const path = `windows.${index}`;
    const backwards = window.validUntil !== null && window.validUntil < window.validFrom;
    if (window.starts >= window.ends || backwards) return { code: "WINDOW_EMPTY", path };
    if (!mySites.includes(window.siteId)) return { code: "NOT_MY_SITE", path };
    if (windows.slice(0, index).some((other) => !apart(window, other))) return { code: "WINDOWS_OVERLAP", path };
  }
  return undefined;
}
