import { parseArgs } from "node:util";
import { CannotStart } from "../platform/cannot-start.ts";
import { runAndLeave } from "../platform/lifetime.ts";
import { admin } from "./admin.ts";
import { backup } from "./backup.ts";
import type { Command } from "./command.ts";
import { restore } from "./restore.ts";

const commands: Readonly<Record<string, Command>> = { admin, backup, restore };

async function main([name = "", ...args]: readonly string[]): Promise<string> {
  const command = commands[name];
  if (!command) throw new CannotStart([`Commands: ${Object.keys(commands).join(", ")}`]);
  const said = await command.run(...parse(command, args));
  if (said === undefined) throw new CannotStart([`Usage: ${command.usage}`]);
  return said;
}

function parse({ options, usage }: Command, args: readonly string[]): Parameters<Command["run"]> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return [values, positionals];
  } catch {
    throw new CannotStart([`Usage: ${usage}`]);
  }
}

await runAndLeave(() => main(process.argv.slice(2)));
