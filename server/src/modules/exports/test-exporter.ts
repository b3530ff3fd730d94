import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exports } from "@jechemine/contract/exports.ts";
import { afterAll } from "vitest";
import { makeWorld, type World } from "../../../test/world.ts";
import type { Caller } from "../../platform/verb.ts";

/** A practice with a folder for its files. */
export async function makeFileWorld(): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), "exports-"));
  const world = await makeWorld({ config: { dataDir } });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  return world;
}

/** The caller by a sign-in of theirs, which proved again a moment ago who it is, or did not. */
export async function signedIn({ make, clock }: World, caller: Caller, steppedUp = true): Promise<Caller> {
  const id = randomUUID();
  const at = clock.now();
  const times = { created_at: at, last_used_at: at, expires_at: new Date(at.getTime() + 30 * 86_400_000) };
  const how = { transport: "token", agent: "test", network: "test", stepped_up_at: steppedUp ? at : null };
  await make.insert("sign_ins", { id, account_id: caller.actor.accountId, ...how, ...times });
  return { ...caller, signInId: id };
}

/** Asks for an export, lets it be built, and downloads it by a link. */
export async function exportAs(world: World, caller: Caller): Promise<Buffer> {
  const call = world.callAs(caller);
  const { id } = await call(exports.ask, { body: {} });
  await world.runJobs();
  return download(world, (await call(exports.link, { params: { id } })).url);
}
export const addressOf = async (world: World, url: string): Promise<string> =>
  (await world.listen()) + new URL(url).pathname;
export async function download(world: World, url: string): Promise<Buffer> {
  const answer = await fetch(await addressOf(world, url));
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  return Buffer.from(await answer.arrayBuffer());
}
