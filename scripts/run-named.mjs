import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./ensure-built.mjs";
import { ensureInstalled } from "./install.mjs";
import { root } from "./place.mjs";
import { leave } from "./run.mjs";

/** Runs `FOLDER/NAME.ts`, with the arguments that follow the name; without a name it lists them. */
export async function runNamed(command, folder) {
  const [name, ...args] = process.argv.slice(2);
  const file = join(root, folder, `${name}.ts`);
  if (!name || !/^[a-z-]+$/.test(name) || !existsSync(file))
    leave(`Usage: npm run ${command} -- ${namesIn(join(root, folder)).join(" | ") || "NAME (there is none yet)"}`, 2);
  await ensureInstalled();
  await ensureBuilt(); // many measure the built product: never one of yesterday
  const { runTypeScript } = await import("./run-ts.mjs");
  await runTypeScript(file, args);
}

function namesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[a-z-]+\.ts$/.test(name))
    .map((name) => name.slice(0, -3));
}
