import { PassThrough } from "node:stream";
import pg from "pg";
import { expect, test } from "vitest";
import { openLog } from "./log.ts";

function capture() {
  const lines: string[] = [];
  const to = new PassThrough();
  to.on("data", (chunk) => lines.push(String(chunk)));
  const log = openLog({ version: "9.9.9", nodeEnv: "production", process: "web" }, to);
  return { log, last: (): Record<string, unknown> => JSON.parse(lines.at(-1) ?? "{}"), all: () => lines.join("") };
}

test("a line says when, how grave, who and which version", () => {
  const { log, last } = capture();
  log.child({ requestId: "r-1" }).info("listening");
  expect(last()).toMatchObject({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    level: "info",
    service: "jechemine",
    version: "9.9.9",
    process: "web",
    requestId: "r-1",
    message: "listening",
  });
});
test("secrets and content stay out, however deep they travel", () => {
  const { log, all } = capture();
  const secret = "canary-7f3a";
  log.info({
    password: secret,
    headers: { authorization: secret, "set-cookie": secret },
    job: { payload: { email: secret } },
  });
  log.info({ req: { body: secret, cookie: secret }, token: secret, text: secret });
  expect(all()).not.toContain(secret);
});
test("an error of the database is told without the row that it quotes", () => {
  const { log, last, all } = capture();
  const error = new pg.DatabaseError('invalid input syntax for type uuid: "canary-7f3a"', 0, "error");
  Object.assign(error, {
    code: "22P02",
    detail: "Failing row contains (canary-7f3a)",
    constraint: "persons_name",
    table: "persons",
  });
  log.error({ err: error }, "internal error");
  expect(last()).toMatchObject({
    err: { errorCode: "22P02", constraint: "persons_name", message: expect.stringContaining("uuid") },
  });
  expect(all()).not.toContain("canary-7f3a");
});
