type Text = { fr: string; en: string };
export type TextRecord = { start: number; end: number; entries: { id: string; text: Text }[] };
type Node = { type: string; start: number; end: number; [part: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
const isNodes = (value: unknown): value is Node[] => Array.isArray(value) && value.every(isNode);

/** The text of a plain string: a literal, a template without holes, or several of them joined by `+`. */
function plain(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "Literal") return typeof node["value"] === "string" ? node["value"] : undefined;
  if (node.type === "BinaryExpression" && node["operator"] === "+") {
    const [left, right] = [plain(node["left"]), plain(node["right"])];
    return left === undefined || right === undefined ? undefined : left + right;
  }
  if (node.type === "TemplateLiteral" && isNodes(node["quasis"]) && node["quasis"].length === 1) {
    const value: unknown = node["quasis"][0]?.["value"];
    return typeof value === "object" && value !== null && "cooked" in value ? String(value.cooked) : undefined;
  }
  return undefined;
}

function keyOf(property: Node): string | undefined {
  const key = property["key"];
  if (!isNode(key)) return undefined;
  return key.type === "Identifier" ? String(key["name"]) : plain(key);
}

const propertiesOf = (node: unknown): Node[] =>
  isNode(node) && node.type === "ObjectExpression" && isNodes(node["properties"]) ? node["properties"] : [];

function textOf(node: unknown): Text | undefined {
  const properties = propertiesOf(node);
  const said = (language: string) => plain(properties.find((property) => keyOf(property) === language)?.["value"]);
  const [fr, en] = [said("fr"), said("en")];
  return properties.length === 2 && fr !== undefined && en !== undefined ? { fr, en } : undefined;
}

/** All records of `{ fr, en }` texts of a module, in the order of the source. */
export function readTexts(program: unknown, file: string): TextRecord[] {
  const found: TextRecord[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!isNode(node)) return;
    const properties = propertiesOf(node);
    const entries = properties.map((property) => ({ id: keyOf(property), text: textOf(property["value"]) }));
    if (entries.some(({ text }) => text)) {
      found.push({ start: node.start, end: node.end, entries: entries.map((entry) => complete(entry, file)) });
    } else {
      for (const part of Object.values(node)) visit(part);
    }
  };
  visit(program);
  return found;
}

function complete({ id, text }: { id: string | undefined; text: Text | undefined }, file: string) {
  if (!id || !text) throw new Error(`${file}: "${id ?? "?"}" must be { fr: "…", en: "…" } in plain strings`);
  return { id, text };
}
