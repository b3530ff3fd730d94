import { TERRITORY_LABELS } from "@jechemine/contract/territories.ts";
import { INK } from "../../../platform/pdf/sheet.ts";
import { drawTable } from "../../../platform/pdf/table.ts";
import { addLong, section } from "../paper.ts";
import { momentIn } from "../words.ts";
import { fileLine, nothing, type Page } from "./summary-page.ts";
import { fill } from "./summary-texts.ts";

/** By which way the person is told of what, when it stays quiet, and what else they chose. */
export function drawTelling(page: Page): void {
  const { sheet, its, t } = page;
  const { events, quiet, digest, discreet } = its.telling;
  const node = section(sheet, t.telling);
  drawTable(sheet, node, {
    columns: [
      { title: t.what, share: 5 },
      { title: t.by, share: 7 },
    ],
    rows: events.map(({ event, channels }) => {
      const on = channels.filter((one) => one.on).map(({ channel }) => t.channels[channel]);
      return [[t.events[event]], [on.length > 0 ? on.join(", ") : t.never]];
    }),
  });
  sheet.y += 6;
  sheet.add(node, "P", fill(t.quiet, { from: quiet.from, until: quiet.until }));
  if (digest) sheet.add(node, "P", t.digest);
  if (discreet) sheet.add(node, "P", t.discreet);
}

/** Only while a session lasts: it is told for that session alone. */
export function drawWhereabouts(page: Page): void {
  const { sheet, its, t } = page;
  if (its.whereabouts.length === 0) return;
  const node = section(sheet, t.whereabouts);
  for (const { place, phone, territory, toldAt } of its.whereabouts) {
    const when = momentIn(new Date(toldAt), its.practice.zone, its.locale);
    sheet.add(node, "P", when, { size: 8.5, color: INK.soft });
    sheet.add(node, "P", `${place}, ${TERRITORY_LABELS[territory][its.locale]} · ${phone}`);
  }
}

/** What was typed and not sent. */
export function drawDrafts(page: Page): void {
  const { sheet, its, t } = page;
  const node = section(sheet, t.drafts);
  if (its.drafts.length === 0) nothing(page, node);
  for (const { threadId, subject, message, files, savedAt } of its.drafts) {
    sheet.y += 6;
    const title = its.threads.find(({ id }) => id === threadId)?.subject ?? subject;
    if (title) sheet.add(node, "P", title, { bold: true });
    sheet.add(node, "P", momentIn(new Date(savedAt), its.practice.zone, its.locale), { size: 8.5, color: INK.soft });
    addLong(sheet, node, message);
    for (const file of files) sheet.add(node, "P", fileLine(page, file), { size: 8.5 });
    sheet.y += 4;
  }
}
