import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { Caller, Platform } from "../../../platform/verb.ts";
import { readDocument } from "../../documents/index.ts";
import { exportReceipt } from "../../receipts/index.ts";
import { type Entry, textEntry } from "../zip.ts";
import { toBundle } from "./fhir-bundle.ts";
import { gather } from "./gather.ts";
import { type Gathered, receiptPath } from "./gathered.ts";
import { renderSummary } from "./render-summary.ts";

/** Gathers what is the person's own; what it gives draws the papers. Receipts are drawn, and files opened, one by one as the zip is written. */
export async function gatherOwn(platform: Platform, caller: Caller, locale: Locale): Promise<() => Promise<Entry[]>> {
  const gathered = await gather(platform, caller, locale);
  return async () => {
    const summary = await buffer(await renderSummary(gathered));
    return [
      { path: `${SUMMARY[locale]}.pdf`, open: async () => Readable.from([summary]) },
      textEntry("data.fhir.json", () => JSON.stringify(toBundle(gathered), null, 2)),
      // FHIR has no resource for how somebody wishes to be told.
      textEntry("notifications.json", () => JSON.stringify(choicesOf(gathered), null, 2)),
      ...gathered.receipts.map(
        (receipt): Entry => ({
          path: receiptPath(receipt),
          open: () => exportReceipt(platform, caller, { id: receipt.id, locale }),
        }),
      ),
      ...[...gathered.files].map(
        ([id, path]): Entry => ({
          path,
          open: async () => Readable.from((await readDocument(platform, caller, id)).bytes, { objectMode: false }),
        }),
      ),
    ];
  };
}
/** What is on by event and channel, as the page of choices shows it. */
const choicesOf = ({ telling: { events, quiet, digest, discreet } }: Gathered) => ({
  events: events.map(({ event, channels }) => ({
    event,
    ...Object.fromEntries(channels.map(({ channel, on }) => [channel, on])),
  })),
  quiet,
  digest,
  discreet,
});

const SUMMARY = { fr: "sommaire", en: "summary" } as const;
