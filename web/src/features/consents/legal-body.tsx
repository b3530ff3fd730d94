type Block = { kind: "heading" | "items" | "text"; lines: string[] };
/** Plain text as the contract writes it: `## ` begins a heading, `- ` an item, an empty line parts paragraphs. */
function blocksOf(body: string): Block[] {
  const parts = body
    .replace(/^(## .*)$/gm, "\n\n$1\n\n")
    .trim()
    .split(/\n\s*\n/);
  return parts.map((part): Block => {
    const lines = part.split("\n");
    if (part.startsWith("## ")) return { kind: "heading", lines: [part.slice(3)] };
    if (lines.every((line) => line.startsWith("- ")))
      return { kind: "items", lines: lines.map((line) => line.slice(2)) };
    return { kind: "text", lines };
  });
}

function Part({ kind, lines }: Block) {
  if (kind === "heading") return <h3 className="text-md">{lines[0]}</h3>;
  if (kind === "text") return <p className="whitespace-pre-line text-sm">{lines.join("\n")}</p>;
  return (
    <ul className="list-disc pl-5 text-sm">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

export const LegalBody = ({ body }: { body: string }) => (
  <div className="stack [--gap:12px]">
    {blocksOf(body).map((block, index) => (
      // oxlint-disable-next-line react/no-array-index-key -- the text of a version never changes
      <Part key={index} {...block} />
    ))}
  </div>
);
