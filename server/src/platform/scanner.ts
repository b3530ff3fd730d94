import { connect } from "node:net";
import { pipeline } from "node:stream/promises";

const PATIENCE = 60_000;

/** Each part with its length before it, and a length of nothing at the end: what clamd calls INSTREAM. */
async function* inStream(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield Buffer.from("zINSTREAM\0");
  for await (const part of source) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    yield length;
    yield part;
  }
  yield Buffer.alloc(4);
}

/**
 * Asks a ClamAV daemon (`tcp://host:3310`) about a file as it streams by. True: nothing found. Throws when the scanner is away, is too
 * slow, or says anything but one of its two answers: what was not looked at was not found clean.
 */
export async function isClean(address: string, source: AsyncIterable<Buffer>): Promise<boolean> {
  const { hostname, port } = new URL(address);
  const socket = connect({ host: hostname.replace(/^\[|\]$/g, ""), port: Number(port) || 3310 });
  socket.setTimeout(PATIENCE, () => socket.destroy(new Error("the scanner does not answer")));
  let said = "";
  socket.on("data", (part: Buffer) => (said += part.toString("latin1")));
  const ended = new Promise<void>((resolve, reject) => socket.once("close", resolve).once("error", reject));
  try {
    await Promise.all([pipeline(inStream(source), socket, { end: false }), ended]);
  } finally {
    socket.destroy();
  }
  const answer = said.replace(/\0/g, "").trim();
  if (answer === "stream: OK") return true;
  if (/^stream: .+ FOUND$/.test(answer)) return false;
  throw new Error(`the scanner says: ${answer.slice(0, 100)}`);
}
