import { CallRefused } from "@jechemine/contract/client.ts";
import { boot } from "./boot.ts";
import { type Intention, keep, keyFor, leavesOpen, readKept } from "./intention.ts";

const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
const by = () => boot.account?.id ?? "";

/** Whether this failure leaves open if money moved. */
export const isOpenEnded = (error: unknown) =>
  leavesOpen(error instanceof CallRefused ? { status: error.status, code: error.failure.code } : undefined);

/**
 * Moves money once: the key is stored before anything is sent and forgotten when the outcome is known.
 * Trying the same again after a lost answer asks for the same payment, never for a second one.
 */
export async function once<Answer>(
  act: Omit<Intention, "by">,
  run: (idempotencyKey: string) => Promise<Answer>,
): Promise<Answer> {
  const kept = keyFor(readKept(sessionStorage), { by: by(), ...act }, newKey);
  keep(sessionStorage, kept);
  try {
    const answer = await run(kept.key);
    keep(sessionStorage, undefined);
    return answer;
  } catch (error) {
    if (!isOpenEnded(error)) keep(sessionStorage, undefined);
    throw error;
  }
}

/** A payment of this tab whose answer never arrived: it may have passed. */
export function readUnanswered() {
  const kept = readKept(sessionStorage);
  return kept?.by === by() ? kept : undefined;
}
