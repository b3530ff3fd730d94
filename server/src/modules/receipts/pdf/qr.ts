import { create } from "qrcode";

/** The squares of an address as one drawing, a unit each; those of a row that touch are one rectangle. */
export function qrOf(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  let path = "";
  for (let row = 0; row < size; row += 1) {
    for (let from = 0; from < size; from += 1) {
      let until = from;
      while (until < size && modules.get(row, until)) until += 1;
      if (until > from) path += `M${from} ${row}h${until - from}v1H${from}z`;
      from = until;
    }
  }
  return { size, path };
}
