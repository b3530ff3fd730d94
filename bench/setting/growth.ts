import type pg from "pg";
import type { Caller } from "../../server/src/platform/verb.ts";
import { median } from "./installation.ts";
import { personsOf } from "./money.ts";

const ROUNDS = 5;
const CALLS = 200;

/** A client who may do everything that a client may. */
export const clientOf = (id: string): Caller => ({
  actor: { role: "client", id, accountId: null, permissions: [] },
  permissions: { has: () => true },
  signInId: null,
});
export const BILLING: Caller = {
  actor: { role: "staff", id: "00000000-0000-4000-8000-00000000000b", accountId: null, permissions: ["billing"] },
  permissions: { has: () => true },
  signInId: null,
};

type Draw = { god: pg.Pool; payers: number; chance: () => number };
/** Milliseconds of one read, each time by another of the payers. */
export async function timeOf(
  { god, payers, chance }: Draw,
  read: (caller: Caller) => Promise<unknown>,
): Promise<number> {
  const numbers = Array.from({ length: CALLS }, () => 1 + Math.floor(chance() * payers));
  return timeAmong((await personsOf(god, numbers)).map(clientOf), read);
}
/** Milliseconds of one read, each time by another of them: the median of five rounds, after one that warms. */
export async function timeAmong(
  callers: readonly Caller[],
  read: (caller: Caller) => Promise<unknown>,
): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const times: number[] = [];
    for (const caller of callers) {
      const begin = performance.now();
      await read(caller);
      times.push(performance.now() - begin);
    }
    if (round > 0) rounds.push(median(times));
  }
  return median(rounds);
}
export const SAMPLE = `${ROUNDS} × ${CALLS} calls`;
