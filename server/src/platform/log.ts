import { type DestinationStream, type Logger, pino } from "pino";
import type { Config } from "./config.ts";

export type { Logger };

/** Names under which secrets, addresses of people and content travel. Their values never reach a log. */
const SILENT = [
  "password",
  "newPassword",
  "currentPassword",
  "token",
  "accessToken",
  "refreshToken",
  "challengeToken",
  "code",
  "authorization",
  "cookie",
  "set-cookie",
  "email",
  "address",
  "body",
  "text",
  "html",
  "note",
];
const paths = ["", "*.", "*.*."].flatMap((depth) => SILENT.map((name) => `${depth}["${name}"]`.replace(".[", "[")));

/** What an error may say aloud. PostgreSQL quotes the row in `detail` and the value in some messages: those stay out. */
function errorInBrief(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const [code, constraint, table] = ["code", "constraint", "table"].map((name): unknown => Reflect.get(error, name));
  const quotes = typeof code === "string" && /^2[23]/.test(code);
  const message = quotes ? error.message.replace(/"[^"]*"/gs, '"…"') : error.message;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? undefined : errorInBrief(error.cause);
  return { type: error.name, message, errorCode: code, constraint, table, cause, stack: frames.join("\n") };
}

/** People who try the product out read what it prints at its start; the lines of every request are for operators. */
const LEVELS = { development: "warn", test: "silent", production: "info" } as const;

/** One JSON object a line: time, level, service, version, and `requestId` where there is one. Never content. */
export function openLog(
  { version, nodeEnv, process: part }: Pick<Config, "version" | "nodeEnv" | "process">,
  to?: DestinationStream,
): Logger {
  const options = {
    level: LEVELS[nodeEnv],
    base: { service: "jechemine", version, process: part },
    messageKey: "message",
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (level: string) => ({ level }) },
    serializers: { err: errorInBrief },
    redact: { paths, censor: "…" },
  };
  return to ? pino({ ...options, level: "info" }, to) : pino(options);
}
