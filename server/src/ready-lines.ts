import { readDemoAccounts } from "./modules/accounts/index.ts";
import { ANONYMOUS, type Platform } from "./platform/verb.ts";

/** Enough of each kind to walk the whole way; the sign-in page lists them all. */
const SHOWN = { client: 2, professional: 3, staff: 5 };

/** What the terminal says when everything runs: where to go, and in a demonstration, who one may be. */
export async function readyLines(platform: Platform): Promise<string> {
  const { config } = platform;
  if (config.process === "worker") return "Je Chemine: the worker is ready.";
  const ready = `Je Chemine is ready: ${config.publicUrl}`;
  return config.demo ? `${ready}\n${await demonstration(platform)}` : ready;
}

async function demonstration(platform: Platform): Promise<string> {
  const { password, accounts } = await readDemoAccounts(platform, ANONYMOUS, undefined);
  const kinds = ["client", "professional", "staff"] as const;
  const shown = kinds.flatMap((kind) => accounts.filter((account) => account.kind === kind).slice(0, SHOWN[kind]));
  const width = Math.max(0, ...shown.map(({ email }) => email.length));
  const lines = shown.map(({ kind, email, name }) => `  ${kind.padEnd(14)}${email.padEnd(width + 2)}${name}`);
  return lines.length === 0 ? "" : [`Demonstration accounts (password: ${password})`, ...lines].join("\n");
}
