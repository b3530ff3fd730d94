import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./place.mjs";

/** The file of a tool from node_modules, run with the Node of this process: no shell, no npx. */
export const tool = (name) => join(root, "node_modules", ".bin", name);

/** Runs a command in the product's folder and gives its exit code; its words go to this terminal. */
export function run(file, args, { env = {}, cwd = root } = {}) {
  const child = spawn(file, args, { cwd, stdio: "inherit", env: { ...process.env, ...env } });
  return ended(child);
}

/** The same, its words kept. */
export async function collect(file, args, { env = {}, cwd = root } = {}) {
  const child = spawn(file, args, { cwd, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
  const words = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => words.push(part));
  const code = await ended(child);
  return { code, output: Buffer.concat(words).toString("utf8") };
}

function ended(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Says one line and leaves: for what a person can mend, where no stack helps. */
export function leave(line, code = 1) {
  console.error(line);
  process.exit(code);
}
