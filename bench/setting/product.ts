import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { createCall } from "@jechemine/contract/client.ts";
import { findPlace } from "../../server/src/platform/config.ts";
import { findFreePort } from "../../server/src/platform/postgres/launch.ts";
import { findPostmaster } from "../../server/src/platform/postgres/postmaster.ts";
import { urlsOf } from "../../server/src/platform/postgres/start-postgres.ts";
import { ensureSecrets } from "../../server/src/platform/secrets.ts";

const BUILT = join(findPlace().root, "dist/server");

/** The built product on a folder of its own, to be killed and started again. */
export class Product {
  readonly dataDir = mkdtempSync(join(tmpdir(), "jechemine-prove-"));
  private child: ChildProcess | undefined;
  private said = "";

  private constructor(
    private readonly port: number,
    private readonly more: Readonly<Record<string, string>>,
  ) {}
  /** `more`: what else stands in its environment. */
  static async open(more: Readonly<Record<string, string>> = {}): Promise<Product> {
    const product = new Product(await findFreePort(), more);
    await product.start();
    return product;
  }

  private get env() {
    return {
      PATH: process.env["PATH"],
      PORT: String(this.port),
      PUBLIC_URL: this.publicUrl,
      DATA_DIR: this.dataDir,
      TRUSTED_PROXIES: "127.0.0.1/32",
      NODE_ENV: "development",
      ...this.more,
    };
  }
  get pid(): number {
    const { pid } = this.child ?? {};
    if (pid === undefined) throw new Error("the server does not run");
    return pid;
  }
  get origin() {
    return `http://127.0.0.1:${this.port}`;
  }
  /** As browsers know it. */
  get publicUrl() {
    return `http://localhost:${this.port}`;
  }
  private get postgres() {
    return join(this.dataDir, "postgres");
  }

  /** Resolves when the product says that it is ready. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [join(BUILT, "main.js")], {
      env: this.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.child = child;
    // A measurement that throws takes its product along.
    const leave = () => void child.kill("SIGTERM");
    process.once("exit", leave);
    child.once("exit", () => process.off("exit", leave));
    this.said = "";
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        this.said = (this.said + chunk.toString()).slice(-20_000);
        if (this.said.includes("is ready")) resolve();
      };
      child.stdout.on("data", hear);
      child.stderr.on("data", hear);
      child.once("exit", (code) => reject(new Error(`the product left with ${code}:\n${this.said}`)));
    });
  }

  /** `kill -9`: nobody is asked. */
  async killServer(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  }
  /** The same for the postmaster, and gives its process; one that is just coming back is waited for. */
  async killPostgres(): Promise<number> {
    for (;;) {
      const running = findPostmaster(this.postgres);
      if (running?.ready) {
        process.kill(running.pid, "SIGKILL");
        return running.pid;
      }
      await wait(20);
    }
  }
  /** Until the server has brought up another PostgreSQL by itself. */
  async recovered(killed: number): Promise<void> {
    for (;;) {
      if (this.child?.exitCode !== null) throw new Error(`the server fell with its database:\n${this.said}`);
      const running = findPostmaster(this.postgres);
      if (running?.ready && running.pid !== killed) break;
      await wait(50);
    }
    const ready = () => fetch(`http://127.0.0.1:${this.port}/health/ready`);
    for (;;) {
      const answer = await ready().catch(() => undefined);
      if (answer?.ok) return;
      if (!answer) throw new Error(`the server fell with its database:\n${this.said.slice(-1_500)}`);
      await wait(50);
    }
  }

  /** The database of the running product, past row-level security or as the server signs in. */
  urls() {
    const port = findPostmaster(this.postgres)?.port;
    if (!port) throw new Error("the database does not run");
    const urls = urlsOf(port, ensureSecrets(this.dataDir).postgres);
    const god = Object.assign(new URL(urls.adminUrl), { pathname: new URL(urls.ownerUrl).pathname }).href;
    return { god, app: urls.appUrl };
  }

  async close(): Promise<void> {
    const { child } = this;
    if (child && child.exitCode === null) {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await gone;
    }
    const orphan = findPostmaster(this.postgres);
    if (orphan) process.kill(orphan.pid, "SIGKILL");
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  /** The newest errors in the log of the running server. */
  errors(): string[] {
    return this.said
      .split("\n")
      .filter((line) => line.includes('"level":"error"'))
      .slice(-3)
      .map((line) => line.slice(0, 300));
  }

  /** `npm run admin -- …` beside the running product; gives what it says. */
  async admin(...args: readonly string[]): Promise<string> {
    const command = [join(BUILT, "commands.js"), "admin", ...args];
    const { stdout } = await promisify(execFile)(process.execPath, command, { env: this.env });
    return stdout.trim();
  }

  /** The API with an access token, from a network of its own. */
  callAs(token: string | undefined, network: number) {
    const headers = {
      ...(token && { authorization: `Bearer ${token}` }),
      "x-forwarded-for": `198.18.${network % 256}.7`,
    };
    return createCall((path, init) =>
      fetch(`http://127.0.0.1:${this.port}/api/v1${path}`, {
        ...init,
        headers: { ...init.headers, ...headers },
        signal: AbortSignal.timeout(15_000),
      }),
    );
  }
}
export type Call = ReturnType<Product["callAs"]>;
