import type { Database } from "./database.ts";

/** The practice's time. Outside production it may be moved forward; the shift lives in the database, so all processes share it. */
export type Clock = { now(): Date; refresh(): Promise<void> };

/** A clock that reads its shift once, and again whenever somebody says that it moved (`live` listens to channel `clock`). */
export async function openClock(database: Database): Promise<Clock> {
  let shift = 0;
  const refresh = async () => {
    shift = await database.clockShift();
  };
  await refresh();
  return { now: () => new Date(Date.now() + shift), refresh };
}
