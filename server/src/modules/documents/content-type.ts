import type { DocumentKind } from "@jechemine/contract/documents.ts";

const TYPES: Readonly<Record<DocumentKind, string>> = {
  pdf: "application/pdf",
  jpeg: "image/jpeg",
  png: "image/png",
  heic: "image/heic",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  txt: "text/plain; charset=utf-8",
};
/** By what the file holds, whatever its name says. */
export const contentTypeOf = (kind: DocumentKind): string => TYPES[kind];
