import type { Readable } from "node:stream";
import type { Locale } from "@jechemine/contract/endpoint.ts";
import type { FileRequest, NoteToReview, RedactionReason } from "@jechemine/contract/exports.ts";
import type { Practice } from "@jechemine/contract/settings.ts";
import { INK, Sheet } from "../../../platform/pdf/sheet.ts";
import { fill } from "../own/summary-texts.ts";
import { addLong, section } from "../paper.ts";
import { dayIn, momentIn } from "../words.ts";
import { fileTexts, KINDS, REASONS } from "./file-texts.ts";

export type ClinicalFile = {
  at: Date;
  locale: Locale;
  practice: Practice;
  request: FileRequest;
  readAt: string;
  notes: readonly NoteToReview[];
  /** What was taken out, without what it said. */
  redactions: readonly { noteId: string; reason: RedactionReason }[];
};
type Page = { sheet: Sheet; file: ClinicalFile };

/** The record as a tagged PDF: one note after the other, and what was taken out with its reason. */
export async function renderFile(file: ClinicalFile, compress = true): Promise<Readable> {
  const { locale, practice, request, at, readAt } = file;
  const t = fileTexts[locale];
  const sheet = await Sheet.open({ locale, title: t.title, author: practice.name, at, compress });
  sheet.add(sheet.root, "H1", t.title, { size: 20, bold: true });
  sheet.y += 4;
  const day = dayIn(new Date(readAt), practice.zone, locale);
  const about = { client: request.client.name, professional: request.professional.name, practice: practice.name, day };
  sheet.add(sheet.root, "P", fill(t.about, about), { color: INK.soft });
  if (request.guardian) {
    const given = { guardian: request.guardian.name, client: request.client.name };
    sheet.add(sheet.root, "P", fill(t.given, given), { color: INK.soft });
  }
  if (request.explanation) sheet.add(sheet.root, "P", request.explanation);
  const page = { sheet, file };
  drawRedactions(page);
  for (const note of file.notes) drawNote(page, note);
  if (file.notes.length === 0) sheet.add(sheet.root, "P", t.empty);
  return sheet.end((number, pages) => fill(t.page, { page: String(number), pages: String(pages) }));
}

function drawRedactions({ sheet, file: { redactions, locale } }: Page): void {
  if (redactions.length === 0) return;
  const t = fileTexts[locale];
  const node = section(sheet, t.redacted);
  sheet.add(node, "P", t.redactedIs);
  for (const [reason, words] of Object.entries(REASONS[locale])) {
    const count = redactions.filter((one) => one.reason === reason).length;
    if (count > 0) sheet.add(node, "P", `${words}${locale === "fr" ? "\u00a0" : ""}: ${count}`);
  }
}

function drawNote({ sheet, file: { locale, practice } }: Page, note: NoteToReview): void {
  const t = fileTexts[locale];
  const when = (at: string) => momentIn(new Date(at), practice.zone, locale);
  const node = section(sheet, `${KINDS[locale][note.kind]} · ${when(note.occurredAt)}`);
  const signed = fill(t.signed, { author: note.author, when: when(note.signedAt) });
  sheet.add(node, "P", signed, { size: 8.5, color: INK.soft });
  addLong(sheet, node, note.text);
  for (const { author, at, text } of note.amendments) {
    sheet.y += 6;
    sheet.add(node, "P", fill(t.added, { author, when: when(at) }), { size: 8.5, color: INK.soft });
    addLong(sheet, node, text);
  }
}
