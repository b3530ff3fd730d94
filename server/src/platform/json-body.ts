import type { FastifyInstance } from "fastify";
import { Refused } from "./refused.ts";

const DEEPEST = 32;
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

/** Nested too deep, a NUL in a text, or a name that would reach an object's prototype: nothing of ours says that. */
export function isHarmless(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return !value.includes("\u0000");
  if (typeof value !== "object" || value === null) return true;
  if (depth >= DEEPEST) return false;
  if (Array.isArray(value)) return value.every((item) => isHarmless(item, depth + 1));
  return Object.entries(value).every(
    ([name, item]) => name !== "__proto__" && !name.includes("\u0000") && isHarmless(item, depth + 1),
  );
}

/** JSON in UTF-8 as people's words; INVALID for anything else. */
export function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(bytes));
  } catch {
    throw new Refused("INVALID");
  }
  if (!isHarmless(value)) throw new Refused("INVALID");
  return value;
}

const raw = new WeakMap<object, Buffer>();
/** What came, to the byte: a signature is over that. */
export const rawBodyOf = (request: object): Buffer => raw.get(request) ?? Buffer.alloc(0);

/** The one type of body that we read; the size limit is the server's. */
export function acceptJson(http: FastifyInstance): void {
  http.removeAllContentTypeParsers();
  http.addContentTypeParser(
    /^application\/json(; ?charset="?utf-8"?)?$/i,
    { parseAs: "buffer" },
    async (request: object, body: Buffer) => {
      raw.set(request, body);
      return parseJson(body);
    },
  );
}
