import { networkPrefix } from "../../platform/network.ts";
import { takeToken } from "../../platform/rate-limit.ts";
import { Refused } from "../../platform/refused.ts";
import { type Caller, type Platform, readVerb } from "../../platform/verb.ts";
import { type VerifiedReceipt, verifyReceipt } from "../receipts/index.ts";
import type { Asked } from "./read-visit.ts";
import { visitOf } from "./read-visit.ts";

/** For the office of an insurer enough, for guessing nothing: a code has 80 bits. */
const TRIES = { limit: 30, windowSeconds: 600 };
export type Verification = VerifiedReceipt | "unknown" | "too_many";

const read = readVerb("public", async (ctx, { code, ...asked }: Asked & { code: string | undefined }) => ({
  visit: await visitOf(ctx, asked),
  found: code === undefined ? undefined : await verifyReceipt(ctx, code),
}));

type Typed = Asked & { code: string; address: string };
/** What a code stands for. All codes that stand for nothing are one answer, by the same way. */
export async function readVerification(platform: Platform, caller: Caller, { code, address, ...asked }: Typed) {
  const counted = await mayTry(platform, address);
  const { visit, found } = await read(platform, caller, { ...asked, code: counted ? code : undefined });
  const verification: Verification = counted ? (found ?? "unknown") : "too_many";
  return { visit, verification };
}

async function mayTry(platform: Platform, address: string): Promise<boolean> {
  try {
    await takeToken(platform, { key: `verify:${networkPrefix(address)}`, ...TRIES });
    return true;
  } catch (error) {
    if (error instanceof Refused && error.code === "TOO_MANY") return false;
    throw error;
  }
}
