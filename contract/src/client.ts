import { z } from "zod";
import { type Data, type Endpoint, Failure, type Request } from "./endpoint.ts";

type Sent = {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  idempotencyKey?: string;
};
type Send = (path: string, init: RequestInit) => Promise<Response>;
const Success = z.object({
  success: z.literal(true),
  data: z.unknown(),
  page: z.object({ nextCursor: z.string().nullable() }).optional(),
});

export class CallRefused extends Error {
  constructor(
    readonly status: number,
    readonly failure: Failure,
  ) {
    super(failure.message);
  }
}

/** The path with its parameters and its query, below the base path. */
export function pathOf(
  endpoint: Pick<Endpoint, "path">,
  { params = {}, query }: Pick<Sent, "params" | "query">,
): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null) search.append(name, String(each));
    }
  }
  return search.size > 0 ? `${path}?${search.toString()}` : path;
}

/** `call(appointments.book, { body })`: the endpoint comes with the call, so a page bundles those that it uses. */
export const createCall =
  (send: Send) =>
  async <E extends Endpoint>(endpoint: E, input: Request<E> & Sent): Promise<Data<E>> => {
    const headers = {
      ...(input.body !== undefined && { "content-type": "application/json" }),
      ...(input.idempotencyKey !== undefined && { "idempotency-key": input.idempotencyKey }),
    };
    const body = input.body === undefined ? {} : { body: JSON.stringify(input.body) };
    const response = await send(pathOf(endpoint, input), { method: endpoint.method, ...body, headers });
    const answer: unknown = await response.json();
    if (!response.ok) throw new CallRefused(response.status, z.parse(Failure, answer));
    const { data, page } = z.parse(Success, answer);
    const parsed = endpoint.paged
      ? { items: z.parse(z.array(endpoint.reply), data), nextCursor: page?.nextCursor ?? null }
      : z.parse(endpoint.reply, data);
    return parsed as Data<E>; // cast: parsed just above by the endpoint's own schema, which TypeScript cannot follow through `paged`
  };
