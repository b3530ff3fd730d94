import { randomUUID } from "node:crypto";
import { request as rawRequest } from "node:http";
import { Failure } from "@jechemine/contract/endpoint.ts";
import { expect, test } from "vitest";
import { as, makeWorld } from "../../test/world.ts";
import { createHttp } from "./http.ts";

const world = await makeWorld({ config: { publicUrl: "https://clinique.example" } });
const base = await world.listen();
const reader = world.tokenOf(as("client"));
const path = `/api/v1/notifications/${randomUUID()}/read`;
const put = (init: RequestInit & { url?: string } = {}) =>
  fetch(base + (init.url ?? path), { method: "PUT", ...init, headers: { authorization: reader, ...init.headers } });
const code = async (answer: Response) => [answer.status, Failure.parse(await answer.json()).code];

test("both forms of an address reach the same endpoint", async () => {
  expect(await code(await put())).toEqual([404, "NOT_FOUND"]);
  expect(await code(await put({ url: path.replace("/v1", "") }))).toEqual([404, "NOT_FOUND"]);
});
test("an address that is spelled otherwise is the same one, and what it answers is stored by nobody", async () => {
  const answer = await put({ url: path.replace("/api", "/%61pi") });
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await code(answer)).toEqual([404, "NOT_FOUND"]);
});
test.each(["9999-12-31T23:59:59-12:00", "0000-01-01T00:00:00%2B14:00"])(
  "the moment %s is refused, not a fault",
  async (at) => {
    const authorization = world.tokenOf(as("staff", { staff: ["owner"] }));
    const answer = await fetch(`${base}/api/v1/admin/audit?from=${at}`, { headers: { authorization } });
    expect(await code(answer)).toEqual([400, "INVALID"]);
  },
);
test.each([
  ["another site's page", { "sec-fetch-site": "cross-site", origin: "https://thief.example" }, 403],
  ["a page of a sister address", { "sec-fetch-site": "same-site" }, 403],
  ["a form of another origin in an old browser", { origin: "https://thief.example" }, 403],
  ["a page without an origin", { origin: "null" }, 403],
  ["our own page", { "sec-fetch-site": "same-origin", origin: "https://clinique.example" }, 404],
  ["a client that is no browser", {}, 404],
])("a write from %s gives %o", async (_who, headers: Record<string, string>, status) => {
  // node:http, because fetch may not set these headers
  const got = await new Promise<number>((resolve, reject) => {
    const sent = rawRequest(
      base + path,
      { method: "PUT", headers: { authorization: reader, ...headers } },
      (answer) => {
        answer.resume().on("end", () => resolve(answer.statusCode ?? 0));
      },
    );
    sent.on("error", reject).end();
  });
  expect(got).toBe(status);
});
test.each([
  ["text/plain", "{}", 415],
  ["application/x-www-form-urlencoded", "a=1", 415],
  ["multipart/form-data; boundary=x", "--x--", 415],
  ["application/json-seq", "{}", 415],
  ["application/json", "{", 400],
  ["application/json", "null", 400],
  ["application/json", '{"admin":true}', 400],
  ["application/json; charset=utf-8", '{"cursor":"a\\u0000b"}', 400],
  ["application/json", '{"__proto__":{"admin":true}}', 400],
  ["application/json", `${"[".repeat(40)}${"]".repeat(40)}`, 400],
  ["application/json", Buffer.from([0x22, 0xff, 0x22]), 400],
  ["application/json", `"${"x".repeat(300_000)}"`, 413],
])("a body of type %s like %.40s is refused", async (type, body, status) => {
  const answer = await fetch(`${base}/api/v1/dev-null/../admin/deliveries/${randomUUID()}/resend`, {
    method: "POST",
    headers: { authorization: world.tokenOf(as("staff", { staff: ["support"] })), "content-type": type },
    body,
  });
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({
    success: false,
    requestId: expect.stringMatching(/^.{36}$/),
    message: expect.any(String),
  });
});
test.each([
  ["a NUL in the address", "/api/v1/notifications?cursor=%00", 400, "INVALID"],
  ["an address that is not UTF-8", "/api/v1/%ff", 400, "INVALID"],
  ["half an escape", "/api/v1/%zz", 400, "INVALID"],
  ["an address of the API that is none", "/api/v1/nothing/here", 404, "NOT_FOUND"],
  ["a parameter given twice", "/api/v1/notifications?limit=1&limit=2", 400, "INVALID"],
  ["a parameter that we do not know", "/api/v1/notifications?admin=1", 400, "INVALID"],
])("%s is answered in our own form", async (_what, address, status, expected) => {
  const answer = await fetch(base + address, { headers: { authorization: reader, "accept-language": "en" } });
  expect(await code(answer)).toEqual([status, expected]);
});
test("401 comes before 403, before 400", async () => {
  const body = { method: "POST", body: "{", headers: { "content-type": "application/json" } };
  const url = `${base}/api/v1/admin/deliveries/x/resend`;
  expect(await code(await fetch(url, body))).toEqual([401, "UNAUTHENTICATED"]);
  const stranger = world.tokenOf(as("client", { may: ["account:read"] }));
  expect(await code(await fetch(url, { ...body, headers: { ...body.headers, authorization: stranger } }))).toEqual([
    403,
    "FORBIDDEN",
  ]);
});
test("every answer of the API is kept by nobody and runs nothing", async () => {
  for (const address of ["/api/v1/notifications", "/api/v1/nothing", "/api/v1/%zz"]) {
    const { headers } = await fetch(base + address);
    expect(Object.fromEntries(headers), address).toMatchObject({
      "cache-control": "no-store",
      "content-security-policy": expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
      "x-content-type-options": "nosniff",
    });
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("access-control-allow-origin")).toBeNull();
    if (address.includes("%")) continue; // refused before any route: the bare headers
    expect(Object.fromEntries(headers), address).toMatchObject({
      "strict-transport-security": expect.stringContaining("max-age=31536000"),
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-resource-policy": "same-origin",
    });
  }
});
test("a route that does not say who may call it keeps the server from starting", async () => {
  const http = await createHttp(world.platform);
  expect(() => http.get("/forgotten", () => "")).toThrow("does not say who may call it");
});
