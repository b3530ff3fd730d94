import { INK, type Node, type Sheet, type Style } from "./sheet.ts";

export type Column = { title: string; share: number; align?: "right" };
/** Lines of a cell: the first is what it says, the others explain. */
export type Cell = readonly string[];

const PAD = 7;
const SPACE = 10;
const small: Style = { size: 8.5, color: INK.soft };

/** A table with header cells; on a new page the headers are drawn again, for eyes alone. */
export function drawTable(
  sheet: Sheet,
  parent: Node,
  { columns, rows }: { columns: readonly Column[]; rows: readonly (readonly Cell[])[] },
): void {
  const table = sheet.node(parent, "Table");
  const places = placesOf(sheet, columns);
  drawHead(sheet, places, table);
  for (const row of rows) {
    const heights = row.map((cell, index) => heightOf(sheet, cell, places[index]?.width ?? 0));
    const height = Math.max(...heights) + 2 * PAD;
    if (sheet.need(height)) drawHead(sheet, places, undefined);
    const its = sheet.node(table, "TR");
    const top = sheet.y + PAD;
    for (const [index, cell] of row.entries()) {
      const place = places[index];
      if (!place) continue;
      const node = sheet.node(its, "TD");
      let y = top;
      for (const [line, text] of cell.entries()) y = sheet.put(node, text, { ...place, y, ...(line > 0 && small) });
    }
    sheet.y += height;
    sheet.rule();
  }
}

type Place = { x: number; width: number; title: string; align: "left" | "right" };
function placesOf(sheet: Sheet, columns: readonly Column[]): Place[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const room = sheet.width - SPACE * (columns.length - 1);
  let x = sheet.left;
  return columns.map(({ title, share, align }) => {
    const place: Place = { x, width: (room * share) / whole, title, align: align ?? "left" };
    x += place.width + SPACE;
    return place;
  });
}

const heightOf = (sheet: Sheet, cell: Cell, width: number) =>
  cell.reduce((sum, text, line) => sum + sheet.heightOf(text, width, line > 0 ? small : {}), 0);

/** Without a table to stand in, the headers are decoration: they were read before. */
function drawHead(sheet: Sheet, places: readonly Place[], table: Node | undefined): void {
  const height = Math.max(...places.map(({ title, width }) => sheet.heightOf(title, width, small)));
  const row = table && sheet.node(table, "TR");
  const y = sheet.y;
  for (const { title, ...place } of places) {
    if (row) sheet.put(sheet.node(row, "TH", { scope: "Column" }), title, { ...place, y, ...small });
    else sheet.decorate((doc) => doc.font("regular").fontSize(8.5).fillColor(INK.soft).text(title, place.x, y, place));
  }
  sheet.y += height + PAD;
  sheet.rule();
}
