/** Bytes of a file, both ends included; `beyond`: none of them is there. */
export type Range = { from: number; to: number } | "whole" | "beyond";

/** RFC 9110, one range of bytes. What we do not understand, and several at once, is answered with the whole. */
export function deriveRange(header: string | undefined, size: number): Range {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (first === undefined || last === undefined || (first === "" && last === "")) return "whole";
  if (first === "") {
    const wanted = Number(last);
    return wanted === 0 ? "beyond" : { from: Math.max(0, size - wanted), to: size - 1 };
  }
  const from = Number(first);
  const to = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== "" && Number(last) < from) return "whole";
  return from >= size ? "beyond" : { from, to };
}

/** These bytes of a stream. */
export async function* cut(
  source: AsyncIterable<Buffer>,
  { from, to }: { from: number; to: number },
): AsyncGenerator<Buffer> {
  let at = 0;
  for await (const part of source) {
    const piece = part.subarray(Math.max(0, from - at), Math.max(0, to + 1 - at));
    at += part.length;
    if (piece.length > 0) yield piece;
    if (at > to) return;
  }
}
