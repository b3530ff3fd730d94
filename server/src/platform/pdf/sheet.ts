import { join } from "node:path";
import type { Locale } from "@jechemine/contract/endpoint.ts";
import { findPlace } from "../config.ts";

declare global {
  namespace PDFKit.Mixins {
    // The library takes it; its types, which are older, do not name it.
    interface StructureElementOptions {
      scope?: "Column" | "Row";
    }
  }
}

type Doc = PDFKit.PDFDocument;
/** A node of the structure that screen readers follow. */
export type Node = PDFKit.PDFStructureElement;
export type Tag = "H1" | "H2" | "P" | "Sect" | "Table" | "TR" | "TH" | "TD" | "Figure";
/** Of the design tokens, on white paper. */
export const INK = {
  text: "#1b2a2a",
  soft: "#475453",
  faint: "#5f6a67",
  accent: "#0f585b",
  warm: "#b4532f",
  line: "#e7e0d5",
};
export type Style = { size?: number; bold?: boolean; color?: string; align?: "left" | "right" };
type Box = { x: number; width: number };

const fonts = join(findPlace().root, "server/fonts");
const MARGIN = 56;
const GAP = 2.5;

export type SheetOptions = { locale: Locale; title: string; author: string; at: Date; compress?: boolean };

/** Western and Central European languages, and the signs of our typography. */
const WRITABLE = /^[\p{ASCII}\u00a0-\u017f\u2010-\u2044\u20ac]$/u;
/** What an unwritable letter keeps of its marks: those that other letters carry (« ễ » is printed « ê »). */
const MARKS = /^[\u0300-\u0303\u0308\u0327]$/;
/** Text as our letters can write it, rather than as empty boxes. */
export const drawable = (text: string): string =>
  Array.from(text, (letter) => (WRITABLE.test(letter) ? letter : withoutMarks(letter))).join("");
function withoutMarks(letter: string): string {
  const [base = "", ...marks] = letter.normalize("NFD");
  const kept = marks.filter((mark) => MARKS.test(mark));
  for (let left = kept.length; left > 0; left -= 1) {
    const plain = (base + kept.slice(0, left).join("")).normalize("NFC");
    if (WRITABLE.test(plain)) return plain;
  }
  return base;
}

/** A page of paper that grows downwards. Everything drawn is either in the structure or marked as decoration. */
export class Sheet {
  y = MARGIN;
  readonly left = MARGIN;
  readonly width: number;
  readonly root: Node;
  private constructor(readonly doc: Doc) {
    this.width = doc.page.width - 2 * MARGIN;
    this.root = doc.struct("Document");
    doc.addStructure(this.root);
  }

  /** The library and its font engine are heavy and seldom wanted: they load with the first document. */
  static async open({ locale, title, author, at, compress = true }: SheetOptions): Promise<Sheet> {
    const { default: Document } = await import("pdfkit");
    const regular = join(fonts, "figtree-regular.ttf");
    const doc = new Document({
      size: "LETTER",
      margin: MARGIN,
      font: regular,
      tagged: true,
      lang: `${locale}-CA`,
      displayTitle: true,
      pdfVersion: "1.7",
      bufferPages: true,
      compress,
      info: { Title: title, Author: author, Creator: author, Producer: author, CreationDate: at },
    });
    doc.registerFont("regular", regular);
    doc.registerFont("bold", join(fonts, "figtree-semibold.ttf"));
    return new Sheet(doc);
  }

  node(parent: Node, tag: Tag, options: PDFKit.Mixins.StructureElementOptions = {}): Node {
    const made = this.doc.struct(tag, options);
    parent.add(made);
    return made;
  }

  /** What screen readers pass over. */
  decorate(draw: (doc: Doc) => void): void {
    this.doc.markContent("Artifact", { type: "Layout" });
    draw(this.doc);
    this.doc.endMarkedContent();
  }

  private style({ size = 10, bold = false, color = INK.text }: Style): Doc {
    return this.doc
      .font(bold ? "bold" : "regular")
      .fontSize(size)
      .fillColor(color);
  }

  heightOf(text: string, width: number, style: Style = {}): number {
    return this.style(style).heightOfString(drawable(text), { width, lineGap: GAP });
  }

  /** Draws a text at a height, into a node; gives back where it ends. */
  put(node: Node, text: string, { x, y, width, ...style }: Box & Style & { y: number }): number {
    node.add(() => {
      this.style(style).text(drawable(text), x, y, {
        width,
        lineGap: GAP,
        align: style.align ?? "left",
        features: ["tnum", "kern"],
      });
    });
    return y + this.heightOf(text, width, style);
  }

  /** A text of its own below what stands already. */
  add(
    parent: Node,
    tag: "H1" | "H2" | "P",
    text: string,
    { x = this.left, width = this.width, ...style }: Partial<Box> & Style = {},
  ): void {
    this.need(this.heightOf(text, width, style));
    this.y = this.put(this.node(parent, tag), text, { x, y: this.y, width, ...style });
  }

  rule(color = INK.line, weight = 0.75): void {
    const { y, left, width } = this;
    this.decorate((doc) =>
      doc
        .moveTo(left, y)
        .lineTo(left + width, y)
        .lineWidth(weight)
        .strokeColor(color)
        .stroke(),
    );
  }

  /** Goes to the next page where so much would not fit; says whether it did. */
  need(height: number): boolean {
    if (this.y + height <= this.doc.page.height - MARGIN - 12) return false;
    this.doc.addPage();
    this.y = MARGIN;
    return true;
  }

  /** Numbers the pages and ends the document, which can then be read. */
  end(footer: (page: number, pages: number) => string): Doc {
    const { count } = this.doc.bufferedPageRange();
    const numbered = count > 1 ? count : 0;
    for (let page = 0; page < numbered; page += 1) {
      this.doc.switchToPage(page);
      this.decorate(() => {
        const { page: its } = this.doc;
        its.margins.bottom = 0; // below the margin, or the text would open a page of its own
        this.style({ size: 8, color: INK.faint }).text(footer(page + 1, count), this.left, its.height - 40, {
          width: this.width,
          align: "right",
        });
      });
    }
    this.doc.end();
    return this.doc;
  }
}
