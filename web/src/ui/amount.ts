const SPACED = /^(\d{1,3}(?: \d{3})+|\d{1,7})(?: ?[.,] ?(\d{1,2}))?$/;
const ENGLISH = /^(\d{1,3}(?:,\d{3})+)\.(\d{1,2})$/;

/**
 * An amount as people type it, in cents: `60,50`, `60.50 $`, `1 234`, `$1,234.50`.
 * Undefined for what could be read in two ways (`1,234`), has parts of a cent, or is no amount.
 */
export function parseAmount(typed: string): number | undefined {
  const plain = typed.replace(/[$\s]+/g, " ").trim();
  const [, dollars, cents = ""] = SPACED.exec(plain) ?? ENGLISH.exec(plain) ?? [];
  if (dollars === undefined) return undefined;
  return Number(dollars.replace(/[ ,]/g, "")) * 100 + Number(cents.padEnd(2, "0"));
}
