/** Plain text as the contract writes it: a blank line ends a paragraph, `## ` begins a title, which is a line of its own. */
const blocksOf = (body: string) =>
  body
    .replace(/^(## .*)$/gm, "\n\n$1\n\n")
    .trim()
    .split(/\n\s*\n/);

export const AgreementText = ({ body }: { body: string }) => (
  <div className="stack [--gap:12px]">
    {blocksOf(body).map((block, index) =>
      block.startsWith("## ") ? (
        // The text of a version never changes.
        // oxlint-disable-next-line react/no-array-index-key -- a fixed list, never reordered
        <h3 key={index} className="text-md">
          {block.slice(3)}
        </h3>
      ) : (
        // oxlint-disable-next-line react/no-array-index-key -- as above
        <p key={index} className="whitespace-pre-line text-sm">
          {block}
        </p>
      ),
    )}
  </div>
);
