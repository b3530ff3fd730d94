import { createServer } from "node:net";
import { CannotStart } from "./cannot-start.ts";
import type { Config } from "./config.ts";

/** What keeps running until it is told to stop. */
export type Running = { stop(): Promise<void> };

/** Past this a stop is cut short: whoever asked for it (systemd, Kubernetes) kills at 30 seconds. */
const PATIENCE = 25_000;

/**
 * Starts the product and stays until SIGINT or SIGTERM, then lets it finish; a second signal ends it at once. A signal
 * during the start is obeyed when there is something to stop.
 */
export async function runUntilSignal(start: () => Promise<Running>): Promise<void> {
  const signalled = new Promise<void>((resolve) => {
    let asked = false;
    const onSignal = () => {
      if (asked) process.exit(130);
      asked = true;
      resolve();
    };
    process.on("SIGINT", onSignal);
    process.on("SIGTERM", onSignal);
  });
  try {
    const running = await start();
    await signalled;
    setTimeout(() => say("It took too long to finish: leaving now.", 1), PATIENCE).unref();
    await running.stop();
    process.exit(0);
  } catch (error) {
    say(describe(error), 1);
  }
}

/** Runs one command, says how it went and leaves. */
export async function runAndLeave(run: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await run()}\n`);
  } catch (error) {
    say(describe(error), 1);
  }
}

function say(text: string, code: number): never {
  process.stderr.write(`${text}\n`);
  process.exit(code);
}

/** One line a problem for what an operator can mend; the stack for what only we can. */
export function describe(error: unknown): string {
  if (error instanceof CannotStart) return error.problems.join("\n");
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Asked before anything is started, so that a busy port costs nobody a database start. */
export async function refuseBusyPort({ host, port }: Pick<Config, "host" | "port">): Promise<void> {
  if (port === 0) return;
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once("error", (error: NodeJS.ErrnoException) => reject(portProblem(error, { host, port })));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** What listening failed by, in a line. */
export function portProblem(error: NodeJS.ErrnoException, { host, port }: Pick<Config, "host" | "port">): Error {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: "is in use: stop what uses it, or choose another PORT",
    EACCES: "is not allowed to this user: choose another PORT",
    EADDRNOTAVAIL: "is no address of this machine: choose another HOST",
    ENOTFOUND: "is not known: choose another HOST",
  };
  const reason = reasons[error.code ?? ""];
  return reason ? new CannotStart([`${host}:${port} ${reason}`]) : error;
}
