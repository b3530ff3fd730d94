import { setTimeout } from "node:timers/promises";
import pg from "pg";
import type { Logger } from "pino";
import { z } from "zod";
import type { Clock } from "./clock.ts";

/** Something changed on a channel: whoever shows it fetches again. */
export type Hint = { channel: string; counter: number };
type Listener = (hint: Hint) => void;
export type Live = ReturnType<typeof createLive>;

const Hints = z.array(z.object({ channel: z.string(), counter: z.number() }));
const LONGEST_WAIT = 2_000;

/**
 * Hints from the database to the open streams of this process. One connection listens, on the owner's address, because a pooler
 * between would lose notifications. While it is away it tries again, and then everybody is told to look for themselves.
 */
export function createLive({ log, clock }: { log: Logger; clock: Clock }) {
  const listeners = new Map<string, Set<Listener>>();
  const returns = new Set<() => void>();
  let stopping: AbortController | undefined;
  let client: pg.Client | undefined;
  let running: Promise<void> | undefined;

  const told = ({ channel, payload }: pg.Notification) => {
    // A clock that cannot be read now is read at the next return of the connection.
    if (channel === "clock") return void clock.refresh().catch(() => undefined);
    const hints = Hints.safeParse(parse(payload));
    for (const hint of hints.data ?? []) for (const listener of listeners.get(hint.channel) ?? []) listener(hint);
  };

  async function listenOnce(connectionString: string, onListening: () => void): Promise<void> {
    const own = new pg.Client({ connectionString, keepAlive: true, application_name: "jechemine-live" });
    client = own;
    const ended = new Promise<void>((resolve) => own.once("end", resolve));
    own.on("error", () => undefined); // `end` follows
    own.on("notification", told);
    try {
      await own.connect();
      await own.query("listen live; listen clock");
      onListening();
      await clock.refresh();
      for (const again of returns) again();
      await ended;
    } finally {
      await own.end().catch(() => undefined); // it may be gone already
    }
  }

  async function listen(connectionString: string, { signal }: AbortController, ready: () => void) {
    let wait = 50;
    const listening = () => {
      wait = 50;
      ready();
    };
    while (!signal.aborted) {
      await listenOnce(connectionString, listening).catch((error: unknown) => {
        if (!signal.aborted) log.warn({ err: error }, "live updates wait for the database");
      });
      await setTimeout(wait, undefined, { signal }).catch(() => undefined); // stopped meanwhile
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  }

  return {
    /** Calls `listener` for each hint on the channel until the returned function is called. */
    subscribe(channel: string, listener: Listener): () => void {
      const its = listeners.get(channel) ?? new Set();
      listeners.set(channel, its.add(listener));
      return () => {
        its.delete(listener);
        if (its.size === 0) listeners.delete(channel);
      };
    },
    /** Calls `again` whenever the connection is back: hints may have been missed. */
    onReturn(again: () => void): () => void {
      returns.add(again);
      return () => returns.delete(again);
    },
    /** Resolves when the connection listens for the first time. */
    start(connectionString: string): Promise<void> {
      const abort = new AbortController();
      stopping = abort;
      return new Promise((resolve) => {
        running = listen(connectionString, abort, resolve);
      });
    },
    async stop(): Promise<void> {
      stopping?.abort();
      await client?.end().catch(() => undefined); // it may be gone already
      await running;
    },
    channels: () => listeners.size,
  };
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined; // not from app.hint
  }
}
