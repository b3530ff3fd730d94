import type { Help } from "@jechemine/contract/help.ts";

type Told = Pick<Help, "nobodyOnCall">;
const listeners = new Set<(told: Told) => void>();

/** Calls `listener` when something that was just sent asks for crisis help on the page, until the returned function is called. */
export function onHelp(listener: (told: Told) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What was just sent may speak of a danger: the frame of the page shows who answers now, whatever page comes next. */
export function noticeHelp({ help, nobodyOnCall }: Help): void {
  if (help) for (const listener of listeners) listener({ nobodyOnCall });
}
