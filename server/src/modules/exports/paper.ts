import type { Node, Sheet } from "../../platform/pdf/sheet.ts";

/** A part with its heading, which never stands alone at the foot of a page. */
export function section(sheet: Sheet, title: string): Node {
  sheet.y += 18;
  sheet.need(60);
  const node = sheet.node(sheet.root, "Sect");
  sheet.add(node, "H2", title, { size: 13, bold: true });
  sheet.y += 4;
  sheet.rule();
  sheet.y += 6;
  return node;
}

/** A text longer than a page goes on piece by piece, cut between words. */
export function addLong(sheet: Sheet, node: Node, text: string): void {
  for (const paragraph of text.split(/\n+/))
    for (const [piece] of paragraph.matchAll(/.{1,1500}(?:\s|$)|\S{1500}/gsu))
      if (piece.trim() !== "") sheet.add(node, "P", piece.trim());
}
