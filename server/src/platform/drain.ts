import { setTimeout as wait } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

const draining = new WeakSet<object>();

/** Whether this server is about to leave: readiness says so, and proxies send nobody here any more. */
export const isDraining = ({ server }: Pick<FastifyInstance, "server">): boolean => draining.has(server);

/**
 * Leaves without failing anybody. For the length of the notice everything is still answered, with the request to come
 * back on another connection; then nothing new is taken, and what has begun is finished.
 */
export async function drain(http: FastifyInstance, notice: number): Promise<void> {
  draining.add(http.server);
  http.server.prependListener("request", (_request, response) => response.setHeader("connection", "close"));
  await wait(notice);
  await http.close();
}
