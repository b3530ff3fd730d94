import type { Endpoint } from "@jechemine/contract/endpoint.ts";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Server } from "./http.ts";
import type { Hint } from "./live.ts";
import { Refused } from "./refused.ts";
import { type Caller, requirePermission } from "./verb.ts";

const TICK = 5_000;
const HEARTBEAT = 25_000;
const RECHECK = 30_000;
const MOST_UNSENT = 64 * 1024;
const MOST_A_PERSON = 20;

type Raw = { request: FastifyRequest; reply: FastifyReply };
type Stream = Raw & {
  caller: Caller;
  /** What the page has been told, by channel. */
  counters: Map<string, number>;
  beatAt: number;
  checkedAt: number;
  leave: (() => void)[];
};

/** A person's own channel, one for their role (what all professionals share), and one for each permission that a member of staff holds. */
const channelsOf = ({ actor }: Caller): string[] => [
  ...(actor.id ? [`person:${actor.id}`] : []),
  ...(actor.role === "professional" ? [`role:${actor.role}`] : []),
  ...(actor.role === "staff" ? actor.permissions.map((permission) => `staff:${permission}`) : []),
];

/** `Last-Event-ID` is the counters themselves, so a stream resumes on any server process. */
const eventIdOf = (counters: ReadonlyMap<string, number>) =>
  [...counters].map(([name, value]) => `${name}=${value}`).join();

function readEventId(header: string | string[] | undefined, channels: readonly string[]): Map<string, number> {
  const words = String(header ?? "")
    .slice(0, 2_000)
    .split(",");
  const pairs = words
    .map((word) => word.split("=", 2))
    .map(([name = "", value]): [string, number] => [name, Number(value)]);
  return new Map(pairs.filter(([name, value]) => channels.includes(name) && Number.isSafeInteger(value)));
}

/** The head that Fastify would have written, and what keeps a proxy from holding the events back. */
function writeHead(reply: FastifyReply) {
  const its = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined);
  for (const [name, value] of its) reply.raw.setHeader(name, String(value));
  // `close`: a stream that ended must not keep its connection, or the server that drains waits for it.
  const own = {
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
    connection: "close",
  };
  reply.raw.writeHead(200, own);
  reply.raw.write("retry: 2000\n\n");
}

/** Server-sent events: hints of the caller's channels, for as long as the sign-in lives. */
export function createEventStreams({ http, platform, callerOf }: Server, endpoint: Endpoint) {
  const { database, live, metrics } = platform;
  const open = new Set<Stream>();

  function close(stream: Stream) {
    if (!open.delete(stream)) return;
    for (const leave of stream.leave) leave();
    stream.reply.raw.end();
    metrics.streams.set(open.size);
  }

  function write(stream: Stream, text: string) {
    if (stream.reply.raw.writableLength > MOST_UNSENT) return close(stream); // it does not read; it will come again
    stream.beatAt = Date.now();
    stream.reply.raw.write(text);
  }

  function send(stream: Stream, hints: readonly Hint[]) {
    for (const { channel, counter } of hints) stream.counters.set(channel, counter);
    write(stream, `id: ${eventIdOf(stream.counters)}\nevent: hint\ndata: ${JSON.stringify(hints)}\n\n`);
  }

  /** The counters as they stand; to a page that was away only those that moved. */
  async function sendCurrent(stream: Stream, resumed: boolean) {
    const channels = channelsOf(stream.caller);
    const rows = await database.within(stream.caller.actor, "read only", (tx) =>
      tx.selectFrom("liveCounters").selectAll().where("channel", "in", channels).execute(),
    );
    const counters = new Map(rows.map(({ channel, counter }) => [channel, counter]));
    const hints = channels.map((channel) => ({ channel, counter: counters.get(channel) ?? 0 }));
    const news = hints.filter(({ channel, counter }) => !resumed || counter > (stream.counters.get(channel) ?? -1));
    if (news.length > 0) send(stream, news);
    else write(stream, ": nothing new\n\n");
  }

  /** Is the sign-in alive, with the same rights? Otherwise the stream ends, and the page asks anew. */
  async function recheck(stream: Stream) {
    stream.checkedAt = Date.now();
    try {
      const caller = await callerOf(stream.request, endpoint);
      requirePermission(caller, endpoint.access);
      if (channelsOf(caller).join() !== channelsOf(stream.caller).join()) close(stream);
    } catch {
      close(stream); // ended, or unknowable: the page comes again and is told
    }
  }

  function tick() {
    const now = Date.now();
    for (const stream of open) {
      if (now - stream.beatAt >= HEARTBEAT) write(stream, ":\n\n");
      if (now - stream.checkedAt >= RECHECK) void recheck(stream);
    }
  }

  const lookAgain = (stream: Stream) => void sendCurrent(stream, true).catch(() => close(stream));
  const timer = setInterval(tick, TICK).unref();
  const forget = live.onReturn(() => open.forEach(lookAgain));
  // Streams would keep the server from closing.
  http.addHook("preClose", async () => {
    clearInterval(timer);
    forget();
    for (const stream of open) close(stream);
  });

  function follow(stream: Stream) {
    const { signInId } = stream.caller;
    const heard = (hint: Hint) => send(stream, [hint]);
    stream.leave = channelsOf(stream.caller).map((channel) => live.subscribe(channel, heard));
    if (signInId) stream.leave.push(live.subscribe(`sign-in:${signInId}`, () => void recheck(stream)));
    stream.request.raw.once("close", () => close(stream));
  }

  return {
    size: () => open.size,
    async open(caller: Caller, { request, reply }: Raw): Promise<FastifyReply> {
      const mine = [...open].filter((one) => one.caller.actor.id === caller.actor.id);
      if (mine.length >= MOST_A_PERSON) throw new Refused("TOO_MANY", { retryAfterSeconds: 30 });
      const known = readEventId(request.headers["last-event-id"], channelsOf(caller));
      const now = Date.now();
      const stream: Stream = { request, reply, caller, counters: known, beatAt: now, checkedAt: now, leave: [] };
      reply.hijack();
      writeHead(reply);
      open.add(stream);
      metrics.streams.set(open.size);
      follow(stream);
      await sendCurrent(stream, known.size > 0).catch(() => close(stream));
      return reply;
    },
  };
}
