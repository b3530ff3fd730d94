import { readdirSync, readFileSync } from "node:fs";
import type pg from "pg";

type Process = { parent: number; cpu: number; cpuOfEnded: number };
/** Parent and CPU milliseconds so far of a process, and of those of its children that ended; none when it is gone. */
function processOf(pid: string): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [user, system, userOfEnded, systemOfEnded] = fields.slice(11, 15).map((ticks) => Number(ticks) * 10);
    return {
      parent: Number(fields[1]),
      cpu: (user ?? 0) + (system ?? 0),
      cpuOfEnded: (userOfEnded ?? 0) + (systemOfEnded ?? 0),
    };
  } catch {
    return undefined;
  }
}

/** CPU microseconds of one piece of work. Unlike time by the clock they hold on a machine that others use too. */
export type Cost = { node: number; postgres: number };
export type Meter = (pieces: number, work: () => Promise<unknown>) => Promise<Cost>;

/** Measures this process and those of the PostgreSQL that `god` is connected to. A load generator elsewhere is not counted. */
export async function openMeter(god: pg.Pool): Promise<Meter> {
  const { rows } = await god.query("select pg_backend_pid() as pid");
  const postmaster = processOf(String(rows[0].pid))?.parent;
  // Connections that were idle for long are closed meanwhile: what they used is then the postmaster's.
  const postgresCpu = () =>
    (processOf(String(postmaster))?.cpuOfEnded ?? 0) +
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(processOf)
      .reduce((sum, each) => sum + (each && each.parent === postmaster ? each.cpu : 0), 0);
  return async (pieces, work) => {
    const [node, postgres] = [process.cpuUsage(), postgresCpu()];
    await work();
    const { user, system } = process.cpuUsage(node);
    return { node: (user + system) / pieces, postgres: ((postgresCpu() - postgres) * 1_000) / pieces };
  };
}
