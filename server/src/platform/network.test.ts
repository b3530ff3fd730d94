import { expect, test } from "vitest";
import { isWithin, networkPrefix } from "./network.ts";

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
