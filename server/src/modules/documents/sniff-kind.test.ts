import { expect, test } from "vitest";
import { fileName } from "./file-name.ts";
import { KindOfContent } from "./sniff-kind.ts";

const kindOf = (...parts: Buffer[]) => {
  const content = new KindOfContent();
  for (const part of parts) content.take(part);
  return content.kind();
};
const bytes = (...values: (number | string)[]) =>
  Buffer.concat(
    values.map((value) => (typeof value === "string" ? Buffer.from(value, "latin1") : Buffer.from([value]))),
  );
const zip = (inside: string) => bytes("PK", 3, 4, "\u0014\0\u0006\0", inside);
const box = (...brands: string[]) =>
  bytes(0, 0, 0, 16 + 4 * (brands.length - 1), "ftyp", brands[0] ?? "", "\0\0\0\0", ...brands.slice(1));

test.each([
  ["a PDF", bytes("%PDF-1.7\n%", 0xe2), "pdf"],
  ["a photo", bytes(0xff, 0xd8, 0xff, 0xe0), "jpeg"],
  ["a screen shot", bytes(0x89, "PNG\r\n", 0x1a, "\n"), "png"],
  ["a photo of a phone", box("heic", "mif1"), "heic"],
  ["a photo whose main brand is general", box("mif1", "heic"), "heic"],
  ["a Word document", zip("[Content_Types].xml…word/document.xml"), "docx"],
  ["a note in French", Buffer.from("Ma médication :\n\t- sertraline 50 mg\r\n"), "txt"],
  ["a film, which begins as a photo of a phone does", box("isom", "mp42"), undefined],
  ["a Word document with macros", zip("word/document.xml…word/vbaProject.bin"), undefined],
  ["another archive", zip("virus.exe"), undefined],
  ["a program called rapport.pdf", bytes("MZ", 0x90, 0, 3), undefined],
  ["text in an old encoding", bytes("r", 0xe9, "sum", 0xe9), undefined],
  ["a file that breaks off in a letter", bytes("r", 0xc3), undefined],
  ["nothing", Buffer.alloc(0), undefined],
])("%s is told by its bytes", (_what, content, kind) => {
  expect(kindOf(content)).toBe(kind);
});
test("however the bytes are cut on their way, the same is found", () => {
  const word = zip(`${"x".repeat(3_000)}word/document.xml${"x".repeat(3_000)}`);
  const text = Buffer.from("élève".repeat(500));
  for (const size of [1, 7, 64]) {
    const parts = (all: Buffer) =>
      Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.subarray(at * size, (at + 1) * size));
    expect([kindOf(...parts(word)), kindOf(...parts(text))]).toEqual(["docx", "txt"]);
  }
});
test.each([
  ["C:\\Users\\Camille\\rapport été.pdf", "rapport été.pdf"],
  ["../../etc/passwd", "passwd"],
  ["\u202Efdp.exe", "fdp.exe"],
  [".htaccess", "htaccess"],
  ["", "document"],
  [`${"é".repeat(300)}.docx`, `${"é".repeat(115)}.docx`],
])("the name %s is kept as %s", (given, kept) => {
  expect(fileName(given)).toBe(kept);
});
