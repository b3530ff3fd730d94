import { randomUUID } from "node:crypto";
import type { Endpoint } from "@jechemine/contract/endpoint.ts";
import { z } from "zod";

type Schema = { [key: string]: unknown };
const Shape = z.record(z.string(), z.unknown());
const FORMATS: Readonly<Record<string, string>> = {
  email: "somebody@example.test",
  date: "2026-03-10",
  "date-time": "2026-03-10T15:00:00.000Z",
};
const WORDS = ["A text", "09:00", "514 555-0100", "some-words", "fr", "D-1A2B-3C", "request", "10"];

function text({ format, pattern, minLength = 0, maxLength = 1_000 }: Schema): string {
  if (format === "uuid") return randomUUID();
  const known = typeof format === "string" ? FORMATS[format] : undefined;
  if (known) return known;
  const candidates = [...WORDS, "long enough a text for a password"].map((word) =>
    word.padEnd(Number(minLength), "x").slice(0, Number(maxLength)),
  );
  const fits = (word: string) => typeof pattern !== "string" || new RegExp(pattern, "u").test(word);
  return candidates.find(fits) ?? "A text";
}

/** Something that the schema takes, with every required field and no other. */
export function sample(schema: unknown): unknown {
  const its: Schema = Shape.parse(schema);
  if ("const" in its) return its["const"];
  if (Array.isArray(its["enum"])) return its["enum"][0];
  const choice = its["anyOf"] ?? its["oneOf"] ?? its["allOf"];
  if (Array.isArray(choice)) return sample(choice[0]);
  if (its["type"] === "object") {
    const required = Array.isArray(its["required"]) ? its["required"] : [];
    const fields = Object.entries(Shape.parse(its["properties"] ?? {}));
    return Object.fromEntries(
      fields.filter(([name]) => required.includes(name)).map(([name, of]) => [name, sample(of)]),
    );
  }
  if (its["type"] === "array") return Array.from({ length: Number(its["minItems"] ?? 0) }, () => sample(its["items"]));
  if (its["type"] === "integer" || its["type"] === "number") return Math.max(1, Number(its["minimum"] ?? 1));
  if (its["type"] === "boolean") return false;
  return its["type"] === "null" ? null : text(its);
}

const sampleOf = (schema: z.ZodType | undefined): Schema | undefined =>
  schema && Shape.parse(sample(z.toJSONSchema(schema, { io: "input" })));

/** A well-formed call of an endpoint; `id` is put wherever the address names something. */
export function sampleCall({ path, query, body }: Endpoint, id: string = randomUUID()): { url: string; body?: Schema } {
  const search = new URLSearchParams(
    Object.entries(sampleOf(query) ?? {}).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const url = `/api/v1${path.replace(/:\w+/g, id)}${search.size > 0 ? `?${search}` : ""}`;
  return { url, ...(body && { body: sampleOf(body) ?? {} }) };
}
