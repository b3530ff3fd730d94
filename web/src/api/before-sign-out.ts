const waiting = new Set<() => Promise<void>>();
const PATIENCE = 3_000;

/** Has something done before a sign-in ends by choice, such as sending what was just typed. Gives back how to take it back. */
export function beforeSignOut(run: () => Promise<void>): () => void {
  waiting.add(run);
  return () => void waiting.delete(run);
}

/** Waits for all of it, a few seconds at most: whoever signs out is not held back by a lost network. */
export async function settleBeforeSignOut(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([Promise.allSettled(Array.from(waiting, (run) => run())), patience]);
}
