import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { makeWorld } from "../../test/world.ts";
import { rewrapAll, SEALED } from "./rewrap-all.ts";
import { keyIdOf, open, seal } from "./sealing.ts";

const world = await makeWorld();
const [old, next] = ["old", "next"].map((id) => ({ id, key: randomBytes(32) }));
const keys = [next, old].flatMap((key) => key ?? []);
const config = { ...world.platform.config, dataKeys: keys };

const place = (row: string) => ({ table: "deliveries", row, column: "sealed" });

test("every column of bytes is either a hash or known to hold sealed text", async () => {
  const { rows } =
    await world.god.query(`select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and data_type = 'bytea' and column_name !~ '(hash|head|previous|digests|salt|sha256|credential_id|public_key)$' and table_name <> 'sign_in_failures'`);
  const found = rows.map(({ name }) => String(name)).toSorted();
  expect(found).toEqual(SEALED.map(({ table, column }) => `${table}.${column}`).toSorted());
});
test("after a change of keys every text moves under the new one, once, and opens with it alone", async () => {
  const ids = Array.from({ length: 450 }, () => randomUUID());
  for (const id of ids) {
    const sealed = seal(keys.slice(1), place(id), `to ${id}`);
    const state = { state: "waiting", attempts: 0, created_at: world.clock.now(), sealed };
    await world.make.insert("deliveries", {
      id,
      key: id,
      channel: "email",
      address: "a@b.ca",
      locale: "fr",
      kind: "k",
      ...state,
    });
  }
  const nothing = Object.fromEntries(SEALED.map(({ table }) => [table, 0]));
  expect(await rewrapAll({ ...world.platform, config })).toEqual({ ...nothing, deliveries: 450 });
  expect(await rewrapAll({ ...world.platform, config })).toEqual(nothing);
  const { rows } = await world.god.query("select id, sealed from deliveries");
  expect(
    rows.every(
      ({ id, sealed }) => keyIdOf(sealed) === "next" && open(keys.slice(0, 1), place(id), sealed) === `to ${id}`,
    ),
  ).toBe(true);
});
