import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createCall } from "@jechemine/contract/client.ts";
import { dev, type MailboxMail } from "@jechemine/contract/dev.ts";

const MAIN = join(import.meta.dirname, "../dist/server/main.js");

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });

/** A demonstration practice of its own: the built product on an empty folder. */
export class Practice {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  /** Resolves when the product says that it is ready. */
  static async open(): Promise<Practice> {
    const folder = mkdtempSync(join(tmpdir(), "jechemine-e2e-"));
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const env = {
      ...process.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      PUBLIC_URL: url,
      DATA_DIR: folder,
      NODE_ENV: "development",
    };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ["ignore", "pipe", "pipe"] });
    // A worker that leaves before the practice stood, or without closing it, takes it along.
    const leave = () => void child.kill("SIGTERM");
    process.once("exit", leave);
    child.once("exit", () => process.off("exit", leave));
    const said: string[] = [];
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        said.push(chunk.toString());
        if (said.join("").includes("is ready")) resolve();
      };
      child.stdout?.on("data", hear);
      child.stderr?.on("data", hear);
      child.once("exit", (code) => reject(new Error(`the product left with ${code}:\n${said.join("")}`)));
    });
    return new Practice(url, child, folder);
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once("exit", resolve));
    const runs = this.child.exitCode === null && this.child.signalCode === null;
    if (runs && this.child.kill("SIGTERM")) await gone;
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The API, as a visitor. */
  readonly call = this.callAs(undefined);

  /** The API with an access token. */
  callAs(token: string | undefined) {
    const authorization = token ? { authorization: `Bearer ${token}` } : {};
    return createCall((path, init) =>
      fetch(`${this.url}/api/v1${path}`, { ...init, headers: { ...init.headers, ...authorization } }),
    );
  }

  /** Moves the practice's clock; due jobs run. */
  async advance(minutes: number): Promise<void> {
    await this.call(dev.advanceClock, { body: { by: "minutes", advanceMinutes: minutes } });
  }

  async now(): Promise<Date> {
    return new Date((await this.call(dev.clock, {})).now);
  }

  /** Waits until a mail to this address fits, and gives the newest that does. */
  async mail(recipient: string, fits: (mail: MailboxMail) => boolean = () => true): Promise<MailboxMail> {
    const end = performance.now() + 30_000;
    for (;;) {
      const mails = await this.call(dev.mailbox, { query: { recipient } });
      const found = mails.find(fits);
      if (found) return found;
      if (performance.now() > end)
        throw new Error(`no such mail to ${recipient}; there are: ${mails.map(({ subject }) => subject).join(" · ")}`);
      await wait(100);
    }
  }
}
