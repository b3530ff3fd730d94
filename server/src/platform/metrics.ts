import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export type Metrics = ReturnType<typeof openMetrics>;
type Pool = { totalCount: number; idleCount: number; waitingCount: number };

/** Figures of one process for Prometheus. Labels are few and fixed: routes as written in the contract, never addresses of people. */
export function openMetrics(pool: Pool) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: "jechemine_" });
  const http = new Histogram({
    name: "jechemine_http_request_seconds",
    help: "Time to answer, by method, route and status",
    labelNames: ["method", "route", "status"] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const jobs = new Counter({
    name: "jechemine_jobs_total",
    help: "Jobs that ended, by task and outcome",
    labelNames: ["task", "outcome"] as const,
    registers,
  });
  const queue = new Gauge({
    name: "jechemine_queue_jobs",
    help: "Jobs that wait: due, later, retrying, dead",
    labelNames: ["state"] as const,
    registers,
  });
  const answers = new Histogram({
    name: "jechemine_answer_seconds",
    help: "Time until somebody answered what must be answered, by what it is",
    labelNames: ["what"] as const,
    buckets: [60, 300, 900, 1_800, 3_600, 4 * 3_600, 8 * 3_600, 24 * 3_600, 72 * 3_600],
    registers,
  });
  const streams = new Gauge({ name: "jechemine_event_streams", help: "Open event streams", registers });
  const sealed = new Counter({ name: "jechemine_audit_entries_sealed_total", help: "Audit entries sealed", registers });
  const connections = new Gauge({
    name: "jechemine_pool_connections",
    help: "Connections of the pool, by state; waiting are verbs without one",
    labelNames: ["state"] as const,
    registers,
    collect() {
      this.set({ state: "busy" }, pool.totalCount - pool.idleCount);
      this.set({ state: "idle" }, pool.idleCount);
      this.set({ state: "waiting" }, pool.waitingCount);
    },
  });
  return { registry, http, jobs, queue, answers, streams, sealed, connections };
}
