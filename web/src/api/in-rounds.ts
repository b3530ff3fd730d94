/** A round that hangs on one slow answer holds nothing back for longer. */
const LONGEST_ROUND = 1_000;

/**
 * A hint says only that something changed for this person: what the page shows is asked again, at once. Hints that come meanwhile make one
 * more round after it: a fact is often followed by its notice, and asking anew would throw the first answers away.
 */
export function inRounds(ask: () => Promise<unknown>): () => void {
  let isAsking = false;
  let isStale = false;
  const run = async () => {
    isAsking = true;
    while (isStale) {
      isStale = false;
      await Promise.race([ask(), new Promise((resolve) => setTimeout(resolve, LONGEST_ROUND))]);
    }
    isAsking = false;
  };
  return () => {
    isStale = true;
    if (!isAsking) void run();
  };
}
