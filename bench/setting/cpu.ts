import { readdirSync, readFileSync } from "node:fs";
import type pg from "pg";

type Process = { parent: number; cpu: number };
/** Parent and CPU milliseconds so far of a process; none when it is gone. */
function processOf(pid: string): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { parent: Number(fields[1]), cpu: (Number(fields[11]) + Number(fields[12])) * 10 };
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
  const postgresCpu = () =>
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
