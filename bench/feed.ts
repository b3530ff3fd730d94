import { readFeed, readUnreadCount } from "../server/src/modules/notifications/reads.ts";
import { circumstances, verdict, withInstallation } from "./setting/installation.ts";
import { EACH, growNotices, medianOf, readersFor, SAMPLE, sampleReaders } from "./setting/notices.ts";

/** The feed and the count on the bell, when a hundred times as many people were told as much. */
const sizes = [10_000, 1_000_000];

await withInstallation(4, async ({ platform, god }) => {
  const feed: number[] = [];
  const count: number[] = [];
  let known = 0;
  for (const size of sizes) {
    const until = readersFor(size);
    await growNotices(god, { from: known + 1, until });
    known = until;
    const readers = await sampleReaders(god, known);
    feed.push(await medianOf(readers, (caller) => readFeed(platform, caller, { locale: "fr" })));
    count.push(await medianOf(readers, (caller) => readUnreadCount(platform, caller, undefined)));
    console.log(`${size} notices: ${feed.at(-1)?.toFixed(2)} ms the feed, ${count.at(-1)?.toFixed(2)} ms the count`);
  }
  const ratio = ([few = 0, many = 0]: readonly number[]) => many / few;
  console.log(`feed · N ${SAMPLE}, ${EACH} notices a person, pages of 20 · ${circumstances(0)}`);
  for (const [name, times] of Object.entries({ "the feed": feed, "the count on the bell": count }))
    verdict(`${name} at 10⁶ notices against 10⁴, at most 1.3 ×`, `${ratio(times).toFixed(2)} ×`, ratio(times) <= 1.3);
});
