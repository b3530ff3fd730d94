import type { Readable } from "node:stream";
import type { Locale } from "@jechemine/contract/endpoint.ts";
import { INK, Sheet, type Style } from "../../../platform/pdf/sheet.ts";
import { drawTable } from "../../../platform/pdf/table.ts";
import { type ReceiptContent, totalOf } from "../content.ts";
import { dayIn } from "../derive-line.ts";
import { fill, receiptTexts } from "../receipt-texts.ts";
import { showCode } from "../verification-code.ts";
import { dayText, moneyText } from "../words.ts";
import { clientsOf, nameAndTitle, paymentText, professionalLines, professionalsOf, rowsOf, sumsOf } from "./parts.ts";
import { qrOf } from "./qr.ts";

export type PrintedReceipt = {
  number: string;
  code: string;
  issuedAt: Date;
  voidedAt: Date | null;
  content: ReceiptContent;
};
type Printing = { locale: Locale; verifyUrl: string; compress?: boolean };
type Page = { sheet: Sheet; receipt: PrintedReceipt; printing: Printing };

/** The receipt as a tagged PDF: headings, a table with header cells, and the language that it is read in. */
export async function renderReceipt(receipt: PrintedReceipt, printing: Printing): Promise<Readable> {
  const { locale, compress } = printing;
  const t = receiptTexts[locale];
  const { content, number } = receipt;
  const title = fill(t.docTitle, { number });
  const options = { locale, title, author: content.practice.name, at: receipt.issuedAt };
  const sheet = await Sheet.open({ ...options, ...(compress === false && { compress }) });
  const page = { sheet, receipt, printing };
  drawHead(page);
  drawNotes(page);
  drawParties(page);
  drawServices(page);
  drawSums(page);
  drawSignature(page);
  drawVerification(page);
  return sheet.end((at, pages) => fill(t.page, { number, page: String(at), pages: String(pages) }));
}

/** Whose paper it is and how to reach them; what it is and its number. */
function drawHead({ sheet, receipt: { content, number }, printing: { locale } }: Page): void {
  const t = receiptTexts[locale];
  const { name, address, phone, email } = content.practice;
  const top = sheet.y;
  sheet.decorate((doc) => {
    doc
      .save()
      .translate(sheet.left, top - 1)
      .scale(0.9);
    doc.path(MARK).lineWidth(3.5).lineCap("round").strokeColor(INK.accent).stroke();
    doc.circle(7.8, 6.4, 3.7).fillColor(INK.warm).fill().restore();
  });
  const right = { x: sheet.left + sheet.width - 190, width: 190, align: "right" } as const;
  const under = sheet.put(sheet.node(sheet.root, "H1"), t.title, { ...right, y: top, size: 17, bold: true });
  sheet.put(sheet.node(sheet.root, "P"), number, { ...right, y: under, color: INK.soft });
  const left = { x: sheet.left + 32, width: sheet.width - 32 - 200 };
  let y = sheet.put(sheet.node(sheet.root, "P"), name, { ...left, y: top + 4, size: 12, bold: true }) + 2;
  for (const line of [...address.split("\n"), `${phone} · ${email}`])
    y = sheet.put(sheet.node(sheet.root, "P"), line, { ...left, y, size: 8.5, color: INK.soft });
  sheet.y = Math.max(y, under + 18) + 12;
  sheet.rule(INK.accent, 1.5);
  sheet.y += 20;
}
const MARK = "M5 24.8c0-4.6 3.4-6 7.4-6.7 4.6-.8 8.1-2 8.1-5.7 0-2.5-1.7-4-4.6-4.6";

/** What changes the worth of the paper stands before all that it says. */
function drawNotes({ sheet, receipt: { content, voidedAt }, printing: { locale } }: Page): void {
  const t = receiptTexts[locale];
  const notes = [
    ...(voidedAt ? [fill(t.void, { day: dayText(dayIn(content.zone, voidedAt), locale) })] : []),
    ...(content.sandbox ? [t.sandbox] : []),
  ];
  for (const note of notes) {
    const top = sheet.y;
    const width = sheet.width - 24;
    const height = sheet.heightOf(note, width, { bold: true }) + 14;
    sheet.decorate((doc) =>
      doc.roundedRect(sheet.left, top, sheet.width, height, 6).lineWidth(1).strokeColor(INK.warm).stroke(),
    );
    sheet.put(sheet.node(sheet.root, "P"), note, { x: sheet.left + 12, y: top + 8, width, bold: true });
    sheet.y = top + height + 14;
  }
}

type Block = { title: string; paragraphs: readonly (readonly string[])[] };
/** Who paid, who rendered the services, who was treated, and when the receipt was made. */
function drawParties({ sheet, receipt: { content, issuedAt }, printing: { locale } }: Page): void {
  const t = receiptTexts[locale];
  const { payer, practice, zone, replaces } = content;
  const professionals = professionalsOf(content);
  const clients = clientsOf(content);
  const by = professionals.map((one) => professionalLines(one, locale, practice));
  drawPair(sheet, [
    { title: t.payer, paragraphs: [[payer.name, ...(payer.address?.split("\n") ?? [])]] },
    by.length > 0 ? { title: t.practitioner, paragraphs: by } : { title: t.issuer, paragraphs: [[practice.name]] },
  ]);
  drawPair(sheet, [
    { title: clients.length > 1 ? t.clients : t.client, paragraphs: clients.map((name) => [name]) },
    {
      title: t.issued,
      paragraphs: [
        [dayText(dayIn(zone, issuedAt), locale), ...(replaces ? [fill(t.replaces, { number: replaces })] : [])],
      ],
    },
  ]);
  sheet.y += 4;
}

const FIRST: Style = { size: 11, bold: true };
const MORE: Style = { size: 9.5, color: INK.soft };
/** Two blocks beside each other. They stay on one page: a receipt of hundreds of people does not exist. */
function drawPair(sheet: Sheet, pair: readonly [Block, Block]): void {
  const width = (sheet.width - 32) / 2;
  const top = sheet.y;
  const ends = pair.map(({ title, paragraphs }, index) => {
    const x = sheet.left + index * (width + 32);
    const section = sheet.node(sheet.root, "Sect");
    let y = sheet.put(sheet.node(section, "H2"), title, { x, y: top, width, size: 8.5, color: INK.soft });
    for (const lines of paragraphs) {
      y += 2;
      for (const [line, text] of lines.entries())
        y = sheet.put(sheet.node(section, "P"), text, { x, y, width, ...(line === 0 ? FIRST : MORE) });
      y += 4;
    }
    return y;
  });
  sheet.y = Math.max(...ends) + 10;
}

function drawServices({ sheet, receipt: { content }, printing: { locale } }: Page): void {
  const t = receiptTexts[locale];
  const columns = [
    { title: t.date, share: 24 },
    { title: t.service, share: 44 },
    { title: t.amount, share: 17, align: "right" },
    { title: t.taxes, share: 14, align: "right" },
    { title: t.total, share: 17, align: "right" },
  ] as const;
  sheet.add(sheet.root, "H2", t.details, { size: 11, bold: true });
  sheet.y += 8;
  drawTable(sheet, sheet.root, { columns, rows: rowsOf(content, locale) });
  sheet.y += 12;
}

function drawSums({ sheet, receipt: { content }, printing: { locale } }: Page): void {
  const t = receiptTexts[locale];
  const { currency, lines } = content;
  const total = { label: t.paid, value: moneyText(totalOf(lines), currency, locale) };
  const table = sheet.node(sheet.root, "Table");
  const x = sheet.left + sheet.width / 2;
  const width = sheet.width / 4;
  sheet.need(90);
  for (const sum of [...sumsOf(content, locale), total]) {
    const row = sheet.node(table, "TR");
    const style: Style = sum === total ? { size: 12, bold: true } : { color: INK.soft };
    const look = { y: sheet.y, ...style };
    const end = sheet.put(sheet.node(row, "TH", { scope: "Row" }), sum.label, { ...look, x, width: width + 20 });
    const place = { x: x + width + 20, width: width - 20, align: "right" } as const;
    sheet.put(sheet.node(row, "TD"), sum.value, { ...look, ...place });
    sheet.y = end + 5;
  }
  const { confirmationNumber } = content.payment;
  for (const said of [
    paymentText(content, locale),
    ...(confirmationNumber ? [fill(t.confirmation, { number: confirmationNumber })] : []),
  ])
    sheet.add(sheet.root, "P", said, { x, width: sheet.width / 2, color: INK.soft });
  sheet.y += 18;
}

function drawSignature({ sheet, receipt: { content, issuedAt }, printing: { locale } }: Page): void {
  const t = receiptTexts[locale];
  const names = professionalsOf(content).map((one) => nameAndTitle(one, locale));
  const list = new Intl.ListFormat(`${locale}-CA`, { type: "conjunction" }).format(names);
  const values = { practice: content.practice.name, day: dayText(dayIn(content.zone, issuedAt), locale), names: list };
  const text = fill(names.length > 0 ? t.signed : t.signedAlone, values);
  sheet.need(50);
  sheet.add(sheet.root, "H2", t.signature, { size: 8.5, color: INK.soft });
  sheet.add(sheet.root, "P", text);
  sheet.y += 18;
}

const SQUARE = 76;
function drawVerification({ sheet, receipt: { code }, printing: { locale, verifyUrl } }: Page): void {
  const t = receiptTexts[locale];
  sheet.need(SQUARE + 24);
  sheet.rule();
  sheet.y += 14;
  const top = sheet.y;
  const alt = fill(t.qr, { address: verifyUrl });
  const { size, path } = qrOf(verifyUrl);
  sheet.node(sheet.root, "Figure", { alt }).add(() => {
    sheet.doc
      .save()
      .translate(sheet.left, top)
      .scale(SQUARE / size);
    sheet.doc.path(path).fillColor(INK.text).fill().restore();
  });
  const beside = { x: sheet.left + SQUARE + 18, width: sheet.width - SQUARE - 18 };
  sheet.add(sheet.root, "H2", t.verify, { ...beside, size: 10, bold: true });
  sheet.y += 2;
  sheet.add(sheet.root, "P", fill(t.verifyHow, { code: showCode(code) }), { ...beside, size: 11, bold: true });
  sheet.y += 2;
  const address = verifyUrl.slice(0, verifyUrl.lastIndexOf("/")).replace(/^https?:\/\//, "");
  sheet.add(sheet.root, "P", fill(t.verifyWhere, { address }), { ...beside, size: 9, color: INK.soft });
}
