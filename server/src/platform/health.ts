import { isDraining } from "./drain.ts";
import type { Server } from "./http.ts";
import { isWithin } from "./network.ts";
import type { Platform } from "./verb.ts";

const config = { access: "public", background: true } as const;
const PATIENCE = 2_000;

/** The newest migration that the database has; throws when it does not answer in time. */
async function newestMigration({ database }: Platform): Promise<string> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error("the database does not answer")), PATIENCE).unref();
  });
  const asked = database.pool.query("select max(name) as newest from migrations.applied");
  const { rows } = await Promise.race([asked, late]);
  return String(rows[0]?.newest ?? "");
}

/**
 * `/health/live`: the process answers. `/health/ready`: send people here: the database answers, its shape is at least the one that
 * this process started with, and the process is not about to leave.
 */
export function healthRoutes({ http, platform }: Server): void {
  let known = "";
  http.get("/health/live", { config }, async () => ({ status: "live" }));
  http.get("/health/ready", { config }, async (_request, reply) => {
    const newest = await newestMigration(platform).catch(() => undefined);
    known ||= newest ?? "";
    const checks = {
      database: newest !== undefined,
      migrations: newest !== undefined && newest !== "" && newest >= known,
      staying: !isDraining(http),
    };
    const ready = Object.values(checks).every(Boolean);
    void reply.header("cache-control", "no-store").code(ready ? 200 : 503);
    return { status: ready ? "ready" : "not ready", checks };
  });
}

/**
 * `/metrics` answers on this machine and to TRUSTED_PROXIES' networks; for everybody else it is not there. A request that came through
 * a proxy which is not configured counts as from outside.
 */
export function metricsRoute({ http, platform }: Server): void {
  const { metrics, database, config: settings } = platform;
  const networks = ["loopback", ...settings.trustedProxies];
  http.get("/metrics", { config }, async (request, reply) => {
    const forwarded = request.headers["x-forwarded-for"] !== undefined && settings.trustedProxies.length === 0;
    if (forwarded || !isWithin(networks, request.ip)) return reply.callNotFound();
    const { rows } = await database.pool.query<{ state: string; jobs: number }>(
      "select state, jobs from app.queue_depth()",
    );
    metrics.queue.reset();
    for (const { state, jobs } of rows) metrics.queue.set({ state }, jobs);
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}

/** One line and one measurement for each answer. The route as written, never the address: it may hold a secret. */
export function observe({ http, platform }: Server): void {
  http.addHook("onResponse", async (request, reply) => {
    const { method, id: requestId } = request;
    const route = request.routeOptions.url ?? "none";
    const { statusCode: status, elapsedTime } = reply;
    if (reply.getHeader("content-type") === "text/event-stream") return; // its length says nothing
    platform.metrics.http.observe({ method, route, status }, elapsedTime / 1_000);
    if (route.startsWith("/health/")) return;
    platform.log.info({ requestId, method, route, status, milliseconds: Math.round(elapsedTime) }, "answered");
  });
}
