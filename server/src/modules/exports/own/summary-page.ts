import { INK, type Node, type Sheet } from "../../../platform/pdf/sheet.ts";
import type { Gathered } from "./gathered.ts";
import { fill, type summaryTexts } from "./summary-texts.ts";

/** What every part of the summary draws on. */
export type Page = { sheet: Sheet; its: Gathered; t: (typeof summaryTexts)["fr" | "en"] };

export const nothing = ({ sheet, t }: Page, node: Node) => sheet.add(node, "P", t.none, { color: INK.soft });

/** The file in the zip, or why it is not there. */
export function fileLine({ its, t }: Page, { id, name }: { id: string; name: string }): string {
  const path = its.files.get(id);
  return path ? fill(t.file, { name, path }) : fill(t.fileHeld, { name });
}
