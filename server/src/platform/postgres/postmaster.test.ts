import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CannotStart } from "../cannot-start.ts";
import { commandAs } from "./identity.ts";
import { readFailure } from "./launch.ts";
import { findPostmaster, parsePostmaster, removeMisleading } from "./postmaster.ts";

const file = (pid: number) => `${pid}\n/data/postgres\n1790000000\n40123\n\n127.0.0.1\n  123 456\nready   \n`;

test.each([
  ["a server that is ready", file(42), { pid: 42, port: 40_123, ready: true }],
  ["a server that is starting", "42\n/data/postgres\n1790000000\n", { pid: 42, port: undefined, ready: false }],
  ["an empty file", "", undefined],
  ["a damaged file", "abc\n", undefined],
])("the process file of %s is read", (_sentence, text, expected) => {
  expect(parsePostmaster(text)).toEqual(expected);
});
test("a file that names some other living process is no PostgreSQL, and is cleared away; one of a dead process is left", () => {
  const folder = mkdtempSync(join(tmpdir(), "postmaster-"));
  writeFileSync(join(folder, "postmaster.pid"), file(process.pid));
  expect(findPostmaster(folder)).toBeUndefined();
  removeMisleading(folder);
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(join(folder, "postmaster.pid"), file(2 ** 22 + 1));
  removeMisleading(folder);
  expect(readdirSync(folder)).toEqual(["postmaster.pid"]);
  rmSync(folder, { recursive: true });
});
test.each([
  ["a port taken meanwhile", "x FATAL:  could not create any TCP/IP sockets", "again"],
  ["a faster second start", 'x FATAL:  lock file "postmaster.pid" already exists', "again"],
  [
    "the last children of a killed server",
    "x FATAL:  pre-existing shared memory block (key 1) is still in use",
    "again",
  ],
  ["silence", "x LOG:  starting", undefined],
  [
    "anything else, in its own words",
    "x LOG:  starting\nx FATAL:  could not access the server configuration file\n",
    new CannotStart(["PostgreSQL did not start: could not access the server configuration file"]),
  ],
])("a start that failed by %s", (_sentence, log, expected) => {
  expect(readFailure(log)).toEqual(expected);
});
test("root hands the server a namespace, or another user where that is denied", () => {
  expect(commandAs({ as: "self" }, "postgres", ["-D", "d"])).toEqual({
    file: "postgres",
    args: ["-D", "d"],
    options: {},
  });
  expect(commandAs({ as: "namespace" }, "postgres", ["-D", "d"])).toMatchObject({
    file: "unshare",
    args: ["--user", "--map-user=65534", "--map-group=65534", "--", "postgres", "-D", "d"],
  });
  expect(commandAs({ as: "user", uid: 7, gid: 8 }, "postgres", [])).toMatchObject({ options: { uid: 7, gid: 8 } });
});
