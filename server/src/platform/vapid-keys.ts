import { createECDH, hkdfSync } from "node:crypto";

/** How our server proves to push services that it is the one that a browser subscribed to (RFC 8292). Both in base64url. */
export type VapidKeys = { publicKey: string; privateKey: string };

/** The same secret gives the same keys, so that an installation without configured ones keeps its subscriptions. */
export function vapidKeysFrom(secret: string): VapidKeys {
  for (let round = 0; ; round += 1) {
    const bytes = Buffer.from(hkdfSync("sha256", secret, "", `web push ${round}`, 32));
    const curve = createECDH("prime256v1");
    try {
      curve.setPrivateKey(bytes);
    } catch {
      continue; // one in 2³²: not a number of the curve
    }
    return { publicKey: curve.getPublicKey("base64url"), privateKey: bytes.toString("base64url") };
  }
}
