import { setTimeout as wait } from "node:timers/promises";
import { Refused } from "../../platform/refused.ts";
import type { Platform } from "../../platform/verb.ts";
import { type Provider, Unreachable } from "./provider.ts";
import { sandboxProvider } from "./sandbox/provider.ts";

export const findProvider = (platform: Platform): Provider | undefined =>
  platform.config.paymentProvider === "sandbox" ? sandboxProvider(platform) : undefined;

/** Throws PAYMENT_UNAVAILABLE where nobody charges cards. */
export function requireProvider(platform: Platform): Provider {
  const provider = findProvider(platform);
  if (!provider) throw new Refused("PAYMENT_UNAVAILABLE");
  return provider;
}

/** How long one waits for a provider. Past it nobody knows whether it heard. */
export const PATIENCE = 10_000;

/** Throws `Unreachable` when no answer came in time. */
export async function inTime<T>(answer: Promise<T>): Promise<T> {
  const over = new AbortController();
  const late = async () => {
    await wait(PATIENCE, undefined, { signal: over.signal });
    throw new Unreachable("the provider took too long");
  };
  try {
    return await Promise.race([answer, late()]);
  } finally {
    over.abort();
  }
}

/** For what moves no money: who gets no answer is asked to come again. */
export async function orBusy<T>(answer: Promise<T>): Promise<T> {
  try {
    return await inTime(answer);
  } catch (error) {
    throw error instanceof Unreachable ? new Refused("BUSY", { retryAfterSeconds: 5 }) : error;
  }
}
