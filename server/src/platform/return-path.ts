import { timingSafeEqual } from "node:crypto";
import type { Config } from "./config.ts";
import { keyedHash } from "./keyed-hash.ts";

type Known = Pick<Config, "bounces" | "jwtSecret">;
/** Enough that nobody guesses one, and the part before the @ stays within the 64 characters that a mail server takes. */
const SIGNATURE_BYTES = 10;

const signatureOf = (config: Known, hexId: string): Buffer =>
  keyedHash(config, "return path", hexId).subarray(0, SIGNATURE_BYTES);
const partsOf = (address: string) => ({
  local: address.slice(0, address.lastIndexOf("@")),
  domain: address.slice(address.lastIndexOf("@") + 1),
});

/**
 * Where a report about one delivery comes back to: `bounces+<id><signature>@mail.clinique.example`. Digits and small letters alone, because
 * servers on the way write addresses as they like. None where reports are not read.
 */
export function returnPathOf(config: Known, deliveryId: string): string | undefined {
  if (!config.bounces) return undefined;
  const { local, domain } = partsOf(config.bounces.address);
  const id = deliveryId.replaceAll("-", "");
  return `${local}+${id}${signatureOf(config, id).toString("hex")}@${domain}`;
}

/** Which delivery an address of ours stands for; undefined for what we did not sign. */
export function deliveryOfReturnPath(config: Known, address: string): string | undefined {
  if (!config.bounces) return undefined;
  const [own, given] = [partsOf(config.bounces.address), partsOf(address.toLowerCase())];
  const [, local, id = "", signature = ""] = /^(.{1,30})\+([0-9a-f]{32})([0-9a-f]{20})$/.exec(given.local) ?? [];
  if (local !== own.local || given.domain !== own.domain) return undefined;
  if (!timingSafeEqual(signatureOf(config, id), Buffer.from(signature, "hex"))) return undefined;
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
