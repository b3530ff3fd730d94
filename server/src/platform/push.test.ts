import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeEach, expect, test } from "vitest";
import { makeWorld } from "../../test/world.ts";
import { openPush, PushGone, PushRefused, publicLookup } from "./push.ts";
import { vapidKeysFrom } from "./vapid-keys.ts";

/** A browser: the keys that it alone holds. */
const browser = createECDH("prime256v1");
browser.generateKeys();
const auth = randomBytes(16);

type Rung = { headers: IncomingHttpHeaders; body: Buffer };
const rung: Rung[] = [];
let status = 201;
/** A push service: it hears who rings, and cannot read what is said. */
const service = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", () => {
    rung.push({ headers: request.headers, body: Buffer.concat(parts) });
    response.writeHead(status, { location: "http://127.0.0.1:1/elsewhere" }).end("said");
  });
});
await once(service.listen(0, "127.0.0.1"), "listening");
const { port } = service.address() as AddressInfo; // cast: a TCP server has a port
const world = await makeWorld();
afterAll(() => void service.close());
beforeEach(() => {
  rung.length = 0;
  status = 201;
});

const vapid = vapidKeysFrom("a secret of more than thirty-two characters");
const config = { ...world.platform.config, vapid };
const push = openPush(config);
const to = {
  endpoint: `http://127.0.0.1:${port}/wake/abc`,
  p256dh: browser.getPublicKey("base64url"),
  auth: auth.toString("base64url"),
};
const message = {
  to,
  payload: JSON.stringify({ title: "Une nouvelle vous attend" }),
  urgent: false,
  ttlSeconds: 3_600,
};

/** RFC 8188 and 8291, as the browser does it. */
function decrypt(body: Buffer): string {
  const [salt, idLength] = [body.subarray(0, 16), body.readUInt8(20)];
  const sender = body.subarray(21, 21 + idLength);
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), browser.getPublicKey(), sender]);
  const ikm = Buffer.from(hkdfSync("sha256", browser.computeSecret(sender), auth, info, 32));
  const key = Buffer.from(hkdfSync("sha256", ikm, salt, "Content-Encoding: aes128gcm\0", 16));
  const nonce = Buffer.from(hkdfSync("sha256", ikm, salt, "Content-Encoding: nonce\0", 12));
  const sealed = body.subarray(21 + idLength);
  const decipher = createDecipheriv("aes-128-gcm", key, nonce).setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return plain.subarray(0, plain.lastIndexOf(2)).toString("utf8");
}

/** The claims of the VAPID token, when the key that it names signed it. */
function claimsOf({ authorization = "" }: IncomingHttpHeaders): unknown {
  const [, token = "", key = ""] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? [];
  expect(key).toBe(vapid.publicKey);
  const point = Buffer.from(key, "base64url");
  const [x, y] = [point.subarray(1, 33).toString("base64url"), point.subarray(33).toString("base64url")];
  const publicKey = createPublicKey({ key: { kty: "EC", crv: "P-256", x, y }, format: "jwk" });
  const [head = "", claims = "", signature = ""] = token.split(".");
  const signed = { key: publicKey, dsaEncoding: "ieee-p1363" } as const;
  expect(verify("sha256", Buffer.from(`${head}.${claims}`), signed, Buffer.from(signature, "base64url"))).toBe(true);
  return JSON.parse(Buffer.from(claims, "base64url").toString("utf8"));
}

test("only the browser reads what is said; the push service sees who rings", async () => {
  await push.send(message);
  const [one] = rung;
  expect(one?.headers).toMatchObject({ "content-encoding": "aes128gcm", ttl: "3600", urgency: "normal" });
  expect(one?.body.includes("nouvelle")).toBe(false);
  expect(decrypt(one?.body ?? Buffer.alloc(0))).toBe(message.payload);
  expect(claimsOf(one?.headers ?? {})).toMatchObject({
    aud: `http://127.0.0.1:${port}`,
    sub: expect.stringMatching(/^mailto:/),
  });
});
test.each([
  [404, PushGone],
  [410, PushGone],
  [413, PushRefused],
])("%i ends it for good", async (answer, kind) => {
  status = answer;
  await expect(push.send(message)).rejects.toBeInstanceOf(kind);
});
test.each([429, 500, 301])("%i is tried again later, and no redirect is followed", async (answer) => {
  status = answer;
  const error = await push.send(message).catch((one: unknown) => one);
  expect(error).not.toBeInstanceOf(PushGone);
  expect(error).not.toBeInstanceOf(PushRefused);
  expect(rung).toHaveLength(1);
});
test("the same secret gives the same keys, another one others", () => {
  expect(vapidKeysFrom("a secret of more than thirty-two characters")).toEqual(vapid);
  expect(vapidKeysFrom("another secret of more than thirty-two letters")).not.toEqual(vapid);
});
test("production rings at https addresses out on the internet only", async () => {
  const production = openPush({ ...config, production: true, publicUrl: "https://clinique.example" });
  for (const endpoint of ["https://updates.push.services.mozilla.com/x", "https://fcm.googleapis.com/fcm/send/x"])
    expect(production.allows(endpoint)).toBe(true);
  const ours = [
    "http://fcm.googleapis.com/x",
    "https://127.0.0.1/x",
    "https://10.1.2.3/x",
    "https://[::1]/x",
    "https://192.168.0.1:8443/",
  ];
  const tricks = [
    "https://localhost/x",
    "https://[::ffff:127.0.0.1]/x",
    "https://2130706433/x",
    "https://user@push.example/x",
    "ftp://push.example/",
    "x",
  ];
  for (const endpoint of [...ours, ...tricks]) expect(production.allows(endpoint), endpoint).toBe(false);
  // A name that leads to ourselves is found out when we connect.
  const found = new Promise((resolve) => publicLookup("localhost", {}, resolve));
  expect(await found).toBeInstanceOf(PushRefused);
});
test("without keys nobody is rung", async () => {
  const none = openPush({ ...config, vapid: undefined });
  expect([none.available, none.publicKey]).toEqual([false, null]);
  await expect(none.send(message)).rejects.toBeInstanceOf(PushRefused);
});
