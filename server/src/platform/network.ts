import { BlockList, isIP } from "node:net";

const RANGES: Readonly<Record<string, readonly string[]>> = {
  loopback: ["127.0.0.0/8", "::1/128"],
  linklocal: ["169.254.0.0/16", "fe80::/10"],
  uniquelocal: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"],
};

const familyOf = (address: string) => (isIP(address) === 6 ? "ipv6" : "ipv4");

function blockListOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks.flatMap((word) => RANGES[word] ?? [word])) {
    const [address = "", bits] = network.split("/");
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return list;
}

/** An IPv4 address written as IPv6, and the zone of a link-local one, are two spellings of the same place. */
export const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");

/** Is the address one of these networks? */
export function isWithin(networks: readonly string[], address: string): boolean {
  const plain = plainAddress(address);
  return isIP(plain) > 0 && blockListOf(networks).check(plain, familyOf(plain));
}

/** Not ours, nobody's neighbour's, and none that stands for another: somewhere out on the internet. */
const SPECIAL =
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.168.0.0/16 " +
  "198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 ::/96 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 " +
  "100::/64 2001:db8::/32 2002::/16 fc00::/7 fe80::/10 ff00::/8";
const special = blockListOf(SPECIAL.split(" "));
export function isPublicAddress(address: string): boolean {
  const plain = plainAddress(address);
  return isIP(plain) > 0 && !special.check(plain, familyOf(plain));
}

function groupsOf(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  return [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
}

/** The network that one household or office shares: /24 of IPv4, /48 of IPv6. Rate limits count by it. */
export function networkPrefix(address: string): string {
  const plain = plainAddress(address);
  if (isIP(plain) === 4) return `${plain.split(".").slice(0, 3).join(".")}.0/24`;
  if (isIP(plain) !== 6) return "unknown";
  const groups = groupsOf(plain).slice(0, 3);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/48`;
}
