import type { DocumentKind } from "@jechemine/contract/documents.ts";

const HEAD = 1_024;
/** Names inside a Word file stand in it as they are; the longest that we look for. */
const INSIDE = { word: "word/document.xml", macro: "vbaProject.bin" } as const;
const OVERLAP = INSIDE.word.length - 1;
const HEIC_BRANDS = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]);

const startsWith = (head: Buffer, ...bytes: number[]) => bytes.every((byte, at) => head[at] === byte);

/** What a file is by its bytes, whatever its name says. Give it every part in turn, then ask. */
export class KindOfContent {
  private head = Buffer.alloc(0);
  private tail = "";
  private readonly seen = { word: false, macro: false };
  private readonly decoder = new TextDecoder("utf-8", { fatal: true });
  private isText = true;

  take(part: Buffer): void {
    if (this.head.length < HEAD) this.head = Buffer.concat([this.head, part.subarray(0, HEAD - this.head.length)]);
    if (startsWith(this.head, 0x50, 0x4b)) this.lookInside(part);
    if (this.isText) this.isText = this.reads(part);
  }

  private lookInside(part: Buffer): void {
    const text = this.tail + part.toString("latin1");
    this.seen.word ||= text.includes(INSIDE.word);
    this.seen.macro ||= text.includes(INSIDE.macro);
    this.tail = text.slice(-OVERLAP);
  }

  /** Letters in UTF-8, without the control characters that no text has. */
  private reads(part: Buffer | undefined): boolean {
    try {
      const text = part ? this.decoder.decode(part, { stream: true }) : this.decoder.decode();
      // oxlint-disable-next-line no-control-regex -- it names what it refuses
      return !/[\u0000-\u0008\u000E-\u001F\u007F]/.test(text);
    } catch {
      return false;
    }
  }

  /** Undefined: nothing that we take, such as a program, a page, or a Word file with macros. */
  kind(): DocumentKind | undefined {
    const { head } = this;
    if (head.length === 0) return undefined;
    if (startsWith(head, 0xff, 0xd8, 0xff)) return "jpeg";
    if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "png";
    if (head.toString("latin1").startsWith("%PDF-")) return "pdf";
    if (head.toString("latin1", 4, 8) === "ftyp") return this.isHeic() ? "heic" : undefined;
    if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return this.seen.word && !this.seen.macro ? "docx" : undefined;
    return this.isText && this.reads(undefined) ? "txt" : undefined;
  }

  /** Its main brand, or one that it says it fits: films have the same beginning. */
  private isHeic(): boolean {
    const end = Math.min(this.head.length, this.head.readUInt32BE(0));
    const brands = [this.head.toString("latin1", 8, 12)];
    for (let at = 16; at + 4 <= end; at += 4) brands.push(this.head.toString("latin1", at, at + 4));
    return brands.some((brand) => HEIC_BRANDS.has(brand));
  }
}
