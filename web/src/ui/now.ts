import { useEffect, useState } from "react";

let offset = 0;
const listeners = new Set<() => void>();

/** The practice's clock may differ from that of the device: demonstration time, or a device that is late. */
export function setClockOffset(milliseconds: number) {
  offset = milliseconds;
  for (const listener of listeners) listener();
}
export const now = () => Date.now() + offset;

/** The practice's time in milliseconds, again every `every` milliseconds and when the clock is moved. */
export function useNow(every = 60_000): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const tick = () => setAt(now());
    tick();
    const timer = setInterval(tick, every);
    listeners.add(tick);
    return () => {
      clearInterval(timer);
      listeners.delete(tick);
    };
  }, [every]);
  return at;
}
