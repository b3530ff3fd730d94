import { LiveHint } from "@jechemine/contract/notifications.ts";
import type { QueryClient } from "@tanstack/react-query";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { z } from "zod";
import { showAsItIs } from "./act.ts";
import { inRounds } from "./in-rounds.ts";

type Line = "live" | "lost" | "off";
let line: Line = "off";
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
function setLine(next: Line) {
  line = next;
  for (const listener of listeners) listener();
}

const STREAM = "/api/v1/notifications/stream";
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

const Hints = z.array(LiveHint);

/** Whether a channel has moved since it was last heard of; the first word of a stream tells where each stands. */
function makeCounters() {
  const heard = new Map<string, number>();
  return (data: unknown) => {
    const hints = Hints.safeParse(typeof data === "string" ? JSON.parse(data) : data).data ?? [];
    const moved = hints.filter(({ channel, counter }) => counter > (heard.get(channel) ?? counter));
    for (const { channel, counter } of hints) heard.set(channel, counter);
    return moved.length > 0;
  };
}

function listen(client: QueryClient) {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT;
  const changed = inRounds(() => showAsItIs(client));
  const hasMoved = makeCounters();
  const open = () => {
    source = new EventSource(STREAM);
    source.addEventListener("open", () => {
      wait = FIRST_WAIT;
      setLine("live");
    });
    source.addEventListener("hint", ({ data }) => {
      if (hasMoved(data)) changed();
    });
    source.addEventListener("error", () => {
      source?.close();
      setLine("lost");
      again = setTimeout(open, wait);
      wait = Math.min(LONGEST_WAIT, wait * 2);
    });
  };
  open();
  return () => {
    clearTimeout(again);
    source?.close();
    setLine("off");
  };
}

/** Keeps what is on screen fresh while somebody is signed in; once per app, in its shell. Queries with `meta: { fixed: true }` are left alone. */
export function useLive(isOn: boolean) {
  const client = useQueryClient();
  useEffect(() => (isOn ? listen(client) : undefined), [client, isOn]);
}

/** `lost` while the stream is being reopened. */
export const useLine = (): Line => useSyncExternalStore(subscribe, () => line);
