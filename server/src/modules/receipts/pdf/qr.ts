import { create } from "qrcode";
import { INK } from "./sheet.ts";

/** Four modules of silence around it are the sheet's own margin; the squares of a row that touch are one rectangle. */
export function drawQr(
  doc: PDFKit.PDFDocument,
  text: string,
  { x, y, size }: { x: number; y: number; size: number },
): void {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const unit = size / modules.size;
  doc.fillColor(INK.text);
  for (let row = 0; row < modules.size; row += 1) {
    for (let from = 0; from < modules.size; from += 1) {
      let until = from;
      while (until < modules.size && modules.get(row, until)) until += 1;
      if (until > from) doc.rect(x + from * unit, y + row * unit, (until - from) * unit, unit);
      from = until;
    }
  }
  doc.fill();
}
