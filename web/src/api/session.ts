import { useSyncExternalStore } from "react";

/** `expired`: the sign-in ended while the page was open. `locked`: a work place stood still and asks who is there. */
export type SessionState = "ok" | "expired" | "locked";

let state: SessionState = "ok";
const listeners = new Set<() => void>();

export function setSession(next: SessionState) {
  state = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The shell shows a dialog over the page, so that what is typed stays where it is. */
export const useSession = (): SessionState => useSyncExternalStore(subscribe, () => state);
