import { expect, test } from "vitest";
import { clientAddress, isWithin, networkPrefix } from "./network.ts";

test.each([
  ["without a proxy the header is a rumour", [], { peer: "203.0.113.9", forwardedFor: "1.2.3.4" }, "203.0.113.9"],
  ["a stranger is no proxy", ["10.0.0.0/8"], { peer: "203.0.113.9", forwardedFor: "1.2.3.4" }, "203.0.113.9"],
  [
    "a configured proxy is believed",
    ["10.0.0.0/8"],
    { peer: "10.1.2.3", forwardedFor: "198.51.100.7" },
    "198.51.100.7",
  ],
  [
    "what the client wrote itself stands left of what the proxy added",
    ["10.0.0.0/8"],
    { peer: "10.1.2.3", forwardedFor: "1.2.3.4, 198.51.100.7" },
    "198.51.100.7",
  ],
  [
    "two proxies in a row",
    ["10.0.0.0/8", "192.0.2.1"],
    { peer: "10.1.2.3", forwardedFor: "1.2.3.4, 198.51.100.7, 192.0.2.1" },
    "198.51.100.7",
  ],
  ["the proxy without the header is the client", ["loopback"], { peer: "127.0.0.1" }, "127.0.0.1"],
  ["nonsense in the header is not an address", ["loopback"], { peer: "::1", forwardedFor: "<script>" }, "::1"],
  [
    "IPv4 written as IPv6 is the same address",
    ["127.0.0.1"],
    { peer: "::ffff:127.0.0.1", forwardedFor: "::ffff:198.51.100.7" },
    "198.51.100.7",
  ],
])("%s", (_sentence, proxies, hop, expected) => {
  expect(clientAddress(proxies)(hop)).toBe(expected);
});
test.each([
  ["198.51.100.7", "198.51.100.0/24"],
  ["::ffff:198.51.100.7", "198.51.100.0/24"],
  ["2001:db8:85a3:8d3:1319:8a2e:370:7348", "2001:db8:85a3::/48"],
  ["2001:0db8::1", "2001:db8:0::/48"],
  ["::1", "0:0:0::/48"],
  ["fe80::1%eth0", "fe80:0:0::/48"],
  ["", "unknown"],
])("%s counts as %s", (address, prefix) => {
  expect(networkPrefix(address)).toBe(prefix);
});
test("loopback is written in several ways", () => {
  expect(["127.0.0.1", "::1", "::ffff:127.0.0.9"].every((address) => isWithin(["loopback"], address))).toBe(true);
  expect(isWithin(["loopback"], "10.0.0.1")).toBe(false);
});
