import { readThread } from "../server/src/modules/messages/reads.ts";
import { SAMPLE, timeAmong } from "./setting/growth.ts";
import { circumstances, verdict, withInstallation } from "./setting/installation.ts";
import { clientsFor, EACH, growThreads, readersOf } from "./setting/threads.ts";

/** A client's thread page when a hundred times as many messages lie in the house. */
const sizes = [10_000, 1_000_000];

await withInstallation(4, async ({ platform, god }) => {
  const times: number[] = [];
  let clients = 0;
  for (const size of sizes) {
    await growThreads(god, { from: clients + 1, until: clientsFor(size) });
    clients = clientsFor(size);
    const { callers, threadOf } = await readersOf(platform, god, clients);
    times.push(await timeAmong(callers, (caller) => readThread(platform, caller, { id: threadOf.get(caller) ?? "" })));
    console.log(`${size} messages: ${times.at(-1)?.toFixed(2)} ms a client's thread page`);
  }
  const [few = 0, many = 0] = times;
  console.log(`thread · N ${SAMPLE}, ${EACH} messages a thread · ${circumstances(0)}`);
  verdict(
    "a client's thread page at 10⁶ messages against 10⁴, at most 1.3 ×",
    `${(many / few).toFixed(2)} ×`,
    many / few <= 1.3,
  );
});
