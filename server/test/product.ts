import { type ChildProcess, spawn } from "node:child_process";
import { expect } from "vitest";
import { SETTINGS } from "../src/platform/settings.ts";

export type Product = { child: ChildProcess; said: () => string; ended: Promise<number | null> };

/** An empty value hides the one of a developer's .env. */
const NONE = Object.fromEntries(SETTINGS.map(({ name }) => [name, ""]));
const PLAIN = { ...NONE, PATH: process.env["PATH"] ?? "", NODE_ENV: "development" };
const alive = new Set<Product>();

/** The product as a process of its own, with nothing of this one's environment. */
export function run(env: Record<string, string>, program = ["server/src/main.ts"]): Product {
  const child = spawn(process.execPath, ["scripts/run-ts.mjs", ...program], { env: { ...PLAIN, ...env } });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (words += String(part)));
  const ended = new Promise<number | null>((resolve) => {
    child.once("close", (code) => {
      alive.delete(product);
      resolve(code);
    });
  });
  const product = { child, said: () => words, ended };
  alive.add(product);
  return product;
}

export async function ready({ child, said }: Product, line = "Je Chemine is ready"): Promise<void> {
  const state = () => (child.exitCode === null ? said() : line);
  await expect.poll(state, { timeout: 40_000 }).toContain(line);
  expect(child.exitCode, said()).toBeNull();
}

export async function stopAll(): Promise<void> {
  await Promise.all([...alive].map(({ child, ended }) => (child.kill("SIGTERM"), ended)));
}
