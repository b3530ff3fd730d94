/** Reads what one of our uncompressed PDFs says, in the order in which it is drawn: enough of the format, and no more. */
type Element = { tag: string; text: string };

/** Latin-1 keeps every byte where it is. */
export const rawOf = (pdf: Buffer): string => pdf.toString("latin1");

const objectOf = (raw: string, id: string) =>
  new RegExp(`(?:^|\\n)${id} 0 obj\\n([\\s\\S]*?)\\nendobj`).exec(raw)?.[1] ?? "";

/** For each font of a page: what its glyphs stand for. */
function fontsOf(raw: string): Map<string, string[]> {
  const fonts = new Map<string, string[]>();
  for (const [, name = "", id = ""] of raw.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(objectOf(raw, id))?.[1];
    const letters: string[] = [];
    for (const [, from = "", list = ""] of objectOf(raw, map ?? "").matchAll(
      /<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g,
    ))
      for (const [index, [, hex = ""]] of [...list.matchAll(/<([0-9a-f ]+)>/g)].entries())
        letters[Number.parseInt(from, 16) + index] = Buffer.from(hex.replaceAll(" ", ""), "hex")
          .swap16()
          .toString("utf16le");
    fonts.set(name, letters);
  }
  return fonts;
}

/** Every piece of marked content with its tag and its text; what is drawn outside of any has the tag "". */
export function readElements(raw: string): Element[] {
  const fonts = fontsOf(raw);
  const elements: Element[] = [];
  for (const [, stream = ""] of raw.matchAll(/stream\n([\s\S]*?)\nendstream/g)) {
    if (!/^(1 0 0 -1|q\n)/.test(stream.trimStart())) continue; // not the content of a page
    let tag = "";
    let letters: string[] = [];
    for (const [token, opened, font, hex] of stream.matchAll(
      /\/(\w+) (?:<<[\s\S]*?>> BDC|BMC)|\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>|EMC/g,
    )) {
      if (opened !== undefined) elements.push({ tag: (tag = opened), text: "" });
      else if (token === "EMC") tag = "";
      else if (font !== undefined) letters = fonts.get(font) ?? [];
      else if (hex !== undefined) {
        if (tag === "") elements.push({ tag, text: "" });
        const last = elements.at(-1);
        if (last)
          last.text += (hex.match(/.{4}/g) ?? []).map((glyph) => letters[Number.parseInt(glyph, 16)] ?? "?").join("");
      }
    }
  }
  return elements;
}
