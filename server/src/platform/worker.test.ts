import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { makeWorld } from "../../test/world.ts";
import { superviseWorker } from "./worker.ts";

const world = await makeWorld();
const { rows } = await world.god.query("select current_database() as name");
const connectionString = world.urls.owner;
const name: string = rows[0].name;

/** A worker that writes down what it did. */
async function start() {
  const done: string[] = [];
  const taskList = { note: async (payload: unknown) => void done.push(JSON.stringify(payload)) };
  const worker = await superviseWorker(world.platform, { connectionString, concurrency: 1, taskList });
  return { done, stop: () => worker.stop() };
}
const add = (what: string) =>
  world.god.query("select graphile_worker.add_job('note', json_build_object('what', $1::text))", [what]);

test("a job of a worker that was killed runs as soon as another starts; one of a living worker stays its own", async () => {
  const living = await world.god.connect();
  await living.query("select pg_advisory_lock(7014303, hashtext('pool-living'))");
  await add("killed");
  await world.god.query("update graphile_worker._private_jobs set locked_by = 'pool-killed', locked_at = now()");
  await add("living");
  await world.god.query(
    "update graphile_worker._private_jobs set locked_by = 'pool-living', locked_at = now() where locked_by is null",
  );
  const { done, stop } = await start();
  await expect.poll(() => done, { timeout: 10_000 }).toEqual(['{"what":"killed"}']);
  await stop();
  expect(await world.god.query("select from graphile_worker._private_jobs")).toMatchObject({ rowCount: 1 });
  await world.god.query("delete from graphile_worker._private_jobs");
  living.release(true);
});

test("a job that was asked for again while its worker died runs once, and none stays behind as given up", async () => {
  const ask = (what: string) =>
    world.god.query("select app.enqueue($1)", [JSON.stringify([{ task: "note", payload: { what }, key: "same" }])]);
  await ask("first");
  await world.god.query("update graphile_worker._private_jobs set locked_by = 'pool-killed', locked_at = now()");
  await ask("again");
  const { done, stop } = await start();
  await expect.poll(() => done, { timeout: 10_000 }).toEqual(['{"what":"again"}']);
  await stop();
  expect(await world.god.query("select from graphile_worker._private_jobs")).toMatchObject({ rowCount: 0 });
});

test("a worker that lost its database starts again and goes on", async () => {
  const { done, stop } = await start();
  await world.god.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'practice_owner'",
    [name],
  );
  const what = randomUUID();
  await add(what);
  await expect.poll(() => done.join(), { timeout: 20_000 }).toContain(what);
  await stop();
});
